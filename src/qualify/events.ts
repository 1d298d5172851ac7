/** When something first happens in a man: sperm appear, testosterone reaches a level. */
import { stream } from "../numerics/index.ts";
import type { ArmRun } from "./arm-run.ts";
import { measured } from "./measurement.ts";
import type { Rule } from "./rule.ts";

/** Days between two visits of a study that follows semen or hormones; studies that say so come every two weeks to a month. */
export const daysBetweenVisits = 14;

/** Whether a value measured meets a rule. */
export function meets(value: number, { comparator, value: limit }: Pick<Rule, "comparator" | "value">): boolean {
  switch (comparator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    default:
      return value === limit;
  }
}

/**
 * The day of each man's first visit at which the rule is met; Infinity where none is, up to `until`. Shape `[men]`.
 *
 * Visits come every two weeks from day 0, and each is one measurement with its error.
 */
export function timesTo(
  { days, series }: ArmRun,
  rule: Pick<Rule, "analyte" | "comparator" | "value">,
  until: number,
  seed: number,
): Float64Array {
  const visits = [...days.keys()].filter((i) => days[i]! <= until + 1e-9 && isVisit(days, i));
  return Float64Array.from(series.get(rule.analyte) ?? [], (values, man) => {
    const numbers = stream(seed, man, "assay");
    const first = visits.find((i, visit) => meets(measured(rule.analyte, values[i]!, numbers, 1000 + visit), rule));
    return first === undefined ? Infinity : days[first]!;
  });
}

/** The look nearest to a multiple of the interval between visits. */
function isVisit(days: Float64Array, i: number): boolean {
  const step = days.length > 1 ? days[1]! - days[0]! : 1;
  const off = days[i]! / daysBetweenVisits;
  return Math.abs(off - Math.round(off)) * daysBetweenVisits < step / 2 + 1e-9;
}
