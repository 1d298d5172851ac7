/** The ordinary range of an analyte as a layer, and the line that says where it was published. */
import { referenceRanges } from "../clinic/index.ts";
import { analyteTitle } from "./analyte-titles.ts";
import type { RangeLayer } from "./figure.ts";

/** The layer for an analyte in this unit; nothing when no range is known, or only one in another unit. */
export function rangeLayer(analyte: string, unit: string): RangeLayer | undefined {
  const range = referenceRanges[analyte];
  if (!range || range.unit !== unit) return undefined;
  return range.high === undefined ? { kind: "range", low: range.low } : { kind: "range", low: range.low, high: range.high };
}

/** One line naming the source of every range, each source once. */
export function rangeSources(analytes: readonly string[]): string {
  const bySource = new Map<string, string[]>();
  for (const analyte of analytes) {
    const source = referenceRanges[analyte]?.source;
    if (source !== undefined) bySource.set(source, [...(bySource.get(source) ?? []), analyteTitle(analyte)]);
  }
  return bySource.size === 0 ? "" : `Ranges: ${[...bySource].map(([source, names]) => `${names.join(", ")}: ${source}`).join("; ")}.`;
}

/** What shading means, when anything is shaded. */
export const shadingInWords = (shaded: boolean): string => (shaded ? "Shaded: ordinary in adult men; it may reach beyond the panel." : "");
