/** Reads study.yaml: its form first, then what its words mean. */
import { readYaml } from "../exchange/index.ts";
import { nearest, OpenHpgError } from "../units/index.ts";
import { type Problem, unknownName, wrong } from "./errors.ts";
import type { Arm, Population } from "./study.ts";
import type { WrittenStudy } from "./study-schema.ts";
import { at, understandArms } from "./understand-study.ts";

type Path = readonly (string | number)[];

/** study.yaml, with what of it could be understood. */
export interface StudyFile {
  /** Absent where its form is wrong. */
  readonly written?: WrittenStudy;
  readonly population?: Population;
  /** Absent where they could not be read. */
  readonly arms?: readonly Arm[];
  /** Names of arms, as far as they are written. */
  readonly armNames: readonly string[];
  /** What the file says of its use, right or wrong. */
  readonly use?: string;
  readonly problems: readonly Problem[];
  /** `file:line path`. */
  where(path: Path): string;
}

const spelled = (path: Path): string =>
  path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "");

const formOf = "studies/README.md shows the form of a study.";

/** Names of arms in data that may have any form. */
function armNamesIn(data: unknown): readonly string[] {
  const arms = (data as { readonly arms?: unknown } | null)?.arms;
  if (!Array.isArray(arms)) return [];
  const names = arms.map((arm: unknown) => (arm as { readonly name?: unknown } | null)?.name);
  return names.filter((name) => typeof name === "string").map((name) => name.trim());
}

/**
 * Reads the text of a study.yaml; everything wrong with it is listed.
 *
 * @param file - The file's name; problems read `file:line path: what`.
 *
 * @example
 * (await parseStudyYaml("title: A study", "study.yaml")).problems.length > 1 // => true
 */
export async function parseStudyYaml(text: string, file: string): Promise<StudyFile> {
  const problems: Problem[] = [];
  let document: Awaited<ReturnType<typeof readYaml>>;
  try {
    document = await readYaml(text, file);
  } catch (error) {
    if (!(error instanceof OpenHpgError)) throw error;
    return { problems: [error], armNames: [], where: () => `${file}:1` };
  }
  const where = (path: Path): string => `${file}:${document.lineOf(path)}${path.length > 0 ? ` ${spelled(path)}` : ""}`;
  const report = at(where, (problem) => void problems.push(problem));
  const { excludedStudy, namesAt, usedStudy } = await import("./study-schema.ts");
  const use = (document.data as { readonly use?: unknown } | null)?.use;
  const schema = use === "excluded" ? excludedStudy : usedStudy;
  const parsed = schema.safeParse(document.data);
  const said = { armNames: armNamesIn(document.data), ...(typeof use === "string" ? { use } : {}) };
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
      if (issue.code === "unrecognized_keys") {
        const known = namesAt[path.filter((step) => typeof step === "string").join(".")] ?? [];
        for (const key of issue.keys) report([...path, key], unknownName(nearest(key, known), known));
        continue;
      }
      const error: unknown = issue.code === "custom" ? issue.params?.["error"] : undefined;
      report(path, error instanceof OpenHpgError ? error : wrong("invalid-study", issue.message, formOf));
    }
    return { problems, where, ...said };
  }
  const written: WrittenStudy = parsed.data;
  const understood = understandArms(written, report);
  return { written, ...understood, problems, where, ...said };
}

/** Puts errors of one place in the order of the lines. */
export const byLine = (problems: readonly Problem[]): readonly Problem[] =>
  problems
    .map((problem) => ({ problem, line: Number(/:(\d+)(?: |$)/.exec(problem.where)?.[1] ?? 0) }))
    .sort((a, b) => a.line - b.line)
    .map(({ problem }) => problem);
