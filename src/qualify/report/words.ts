/** How figures, studies and publications are written in the report. */
import { never, type Scale } from "../comparison.ts";
import { foldInWords, studyIntervalInWords, studyValueInWords } from "../in-words.ts";
import type { Judged } from "../judge.ts";
import type { Citation } from "../study.ts";
import { type Content, el, type Html, idOf, link } from "./html.ts";

export const percent = (share: number | undefined): string => (share === undefined ? "" : `${Math.round(100 * share)} %`);
export const fold = (value: number | undefined): string => (value === undefined ? "" : foldInWords(value));

export const scaleNames: Readonly<Record<Scale, string>> = {
  ratio: "ratio",
  level: "level",
  fraction: "fraction",
  time: "time",
  pharmacokinetics: "kinetics",
  spread: "spread",
};

/** A value with an interval behind it. */
export const withInterval = (
  value: number,
  interval: readonly [number, number] | undefined,
  of: Pick<Judged, "scale" | "unit">,
): Content =>
  interval && value < never
    ? [studyValueInWords(value, of), " ", el("span", { class: "interval" }, `(${studyIntervalInWords(interval, of)})`)]
    : studyValueInWords(value, of);

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
