/** Published levels of an arm as points over time, to be drawn over what was simulated. */
import { baselineOf } from "./arm-cohort.ts";
import type { Arm, Dispersion, Observation, Study } from "./study.ts";

/** A published level. */
export interface ObservedPoint {
  /** Line in observed.csv. */
  readonly line: number;
  readonly analyte: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** What `low` and `high` are: a standard deviation or error either way, or limits. */
  readonly spread?: Dispersion["of"];
  /** Published as a ratio or change, and multiplied here by the baseline published beside it. */
  readonly derived?: true;
}

const round = (v: number): number => Number(v.toPrecision(5));

/** Low and high of a spread around a value. */
function limits(value: number, spread: Dispersion | undefined): Pick<ObservedPoint, "low" | "high" | "spread"> {
  if (!spread) return {};
  const [low, high] = "size" in spread ? [Math.max(0, value - spread.size), value + spread.size] : [spread.low, spread.high];
  return { low: round(low), high: round(high), spread: spread.of };
}

/** Centiles, too, are levels; spreads, fractions and times are none. */
const levels = new Set(["mean", "median", "geometric-mean", "centile"]);

/** The levels of an arm, in the order of its file; those of all men of the study are everyone's baseline. */
export function observedPoints(study: Study, arm: Arm): readonly ObservedPoint[] {
  const baseline = new Map(baselineOf(arm, study.observations).map((row) => [row.analyte, row.value]));
  const point = (row: Observation, value: number, derived: boolean): ObservedPoint => ({
    line: row.line,
    analyte: row.analyte,
    from: row.day.from,
    to: row.day.to,
    value: round(value),
    ...(!derived && limits(value, row.spread)),
    ...(derived && { derived: true as const }),
  });
  return study.observations.flatMap((row): readonly ObservedPoint[] => {
    if (!row.simulated || (row.arm !== undefined && row.arm !== arm.name)) return [];
    if (row.arm === undefined && study.arms.length > 1 && row.day.to > 0) return [];
    if (levels.has(row.statistic)) return [point(row, row.value, false)];
    const start = baseline.get(row.analyte);
    if (start === undefined) return [];
    if (row.statistic === "change") return [point(row, start + row.value, true)];
    return row.statistic === "ratio" && (row.against === undefined || row.against.kind === "baseline")
      ? [point(row, start * row.value, true)]
      : [];
  });
}
