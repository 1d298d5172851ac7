/** How figures, studies and publications are written in the report. */
import { analyteTitle, printedUnit, shortNumber } from "../../figures/index.ts";
import { never, type Scale } from "../comparison.ts";
import type { Judged } from "../judge.ts";
import type { Citation } from "../study.ts";
import { type Content, el, type Html, idOf, link } from "./html.ts";

export const percent = (share: number | undefined): string => (share === undefined ? "" : `${Math.round(100 * share)} %`);
export const fold = (value: number | undefined): string => (value === undefined ? "" : value >= 100 ? "> 100" : value.toFixed(2));

export const scaleNames: Readonly<Record<Scale, string>> = {
  ratio: "ratio",
  level: "level",
  fraction: "fraction",
  time: "time",
  pharmacokinetics: "kinetics",
  spread: "spread",
};

export const dayOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `day ${shortNumber(to)}` : `day ${shortNumber(from)} to ${shortNumber(to)}`;

/** What figure a comparison is of. */
export const figureName = ({
  analyte,
  statistic,
  centile,
  event,
  day,
}: Pick<Judged, "analyte" | "statistic" | "centile" | "event" | "day">): string =>
  [
    analyteTitle(analyte),
    centile === undefined ? statistic.replace("-", " ") : `centile ${centile}`,
    ...(event === undefined ? [] : [event.replace(`${analyte} `, "").replaceAll("10*6", "10⁶").replace(">=", "≥").replace("<=", "≤")]),
    dayOf(day),
  ].join(", ");

/** A value with its unit; ratios, fractions and times in the way they are read. */
export function printedValue(value: number, { scale, unit }: Pick<Judged, "scale" | "unit">): string {
  if (value >= never) return "never";
  if (scale === "ratio") return `×${shortNumber(value)}`;
  if (scale === "fraction") return `${shortNumber(100 * value)} %`;
  return `${shortNumber(value)} ${unit === "1" ? "" : printedUnit(unit)}`.trim();
}

/** Beyond this an end of an interval is none. */
const boundless = 1e6;

const bare = (value: number, scale: Scale): string => (value >= boundless ? "∞" : shortNumber(scale === "fraction" ? 100 * value : value));

/** A value with an interval behind it. */
export const withInterval = (
  value: number,
  interval: readonly [number, number] | undefined,
  of: Pick<Judged, "scale" | "unit">,
): Content =>
  interval && value < never
    ? [
        printedValue(value, of),
        " ",
        el("span", { class: "interval" }, `(${bare(interval[0], of.scale)} to ${bare(interval[1], of.scale)})`),
      ]
    : printedValue(value, of);

/** How far it is off: a fold, or points of a fraction. */
export const missOf = ({ fold: by, predicted, observed }: Judged): string =>
  by !== undefined ? `${fold(by)}-fold` : `${Math.round(100 * Math.abs(predicted - observed))} points`;

/** The limit without its reason. */
export const limitOf = ({ criterion }: Judged): string => criterion.split(":")[0]!;

export const verdict = (passes: boolean): { readonly content: string; readonly class: string } =>
  passes ? { content: "passes", class: "yes" } : { content: "misses", class: "no" };

export const studyId = (name: string): string => `study-${idOf(name)}`;
export const studyLink = (name: string): Html => link(`#${studyId(name)}`, name);

const safe = (address: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(address);

/** A publication with the addresses under which it is found. */
export function citation({ text, pmid, doi, registry, url }: Citation): Content {
  const at = [
    pmid !== undefined ? link(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`, `PMID ${pmid}`) : undefined,
    doi !== undefined ? link(`https://doi.org/${encodeURI(doi)}`, `doi:${doi}`) : undefined,
    registry,
    url !== undefined && safe(url) ? link(url, url.replace(/^https?:\/\//, "").replace(/\/$/, "")) : undefined,
  ].filter((part) => part !== undefined);
  return [text.replace(/\.$/, ""), ...at.flatMap((part) => [". ", part])];
}
