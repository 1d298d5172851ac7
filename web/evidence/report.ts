/** The qualification report: fetched once, when the page is first opened. */
import type { Judged, Qualification, ReportedStudy } from "openhpg";
import { Failure } from "../engine/failure.ts";
import { evidence } from "../texts/en/evidence.ts";
import address from "./qualification.json?url";

let loading: Promise<Qualification> | undefined;

/** @throws Failure `web/no-report` where it cannot be had; asking again tries again. */
export function report(): Promise<Qualification> {
  loading ??= fetch(address)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Qualification>) : Promise.reject(new Error(String(answer.status)))))
    .catch(() => {
      loading = undefined;
      throw new Failure({ code: "web/no-report", where: "", ...evidence.noReport });
    });
  return loading;
}

export const viewNames = ["acceptance", "figures", "metrics", "studies", "claims", "directions", "ledger", "limits"] as const;
export type ViewName = (typeof viewNames)[number];

/** Which part an address means; a study is among the studies. */
export function viewOf(query: URLSearchParams): ViewName {
  if (query.has("study")) return "studies";
  return viewNames.find((name) => name === query.get("view")) ?? "acceptance";
}

/** The address of a study. */
export const studyAddress = (name: string): string => `#/evidence?${new URLSearchParams({ study: name })}`;

export const percent = (share: number | undefined): string => (share === undefined ? "" : `${Math.round(100 * share)} %`);

/** Drugs of a study, by the figures that were compared. */
export const drugsIn = (comparisons: readonly Judged[]): readonly string[] =>
  [...new Set(comparisons.flatMap(({ drugs }) => drugs))].sort();

/** A study with its figures, in the order of its file. */
export interface StudyRow {
  readonly study: ReportedStudy;
  readonly figures: readonly Judged[];
  readonly passed: number;
  readonly drugs: readonly string[];
  /** What is searched, in lower case. */
  readonly text: string;
}

export function studyRows({ studies, comparisons }: Qualification): readonly StudyRow[] {
  const byStudy = new Map<string, Judged[]>();
  for (const figure of comparisons) byStudy.set(figure.study, [...(byStudy.get(figure.study) ?? []), figure]);
  return studies.map((study) => {
    const figures = [...(byStudy.get(study.name) ?? [])].sort((a, b) => a.line - b.line);
    const drugs = drugsIn(figures);
    const { name, title, cite, design, arms } = study;
    const words = [
      name,
      title,
      cite.text,
      design,
      ...drugs,
      ...arms.map(({ course }) => course),
      ...figures.map(({ analyte }) => analyte.replaceAll("_", " ")),
    ];
    return { study, figures, passed: figures.filter(({ passes }) => passes).length, drugs, text: words.join(" ").toLowerCase() };
  });
}
