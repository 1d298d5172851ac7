/** Each measurement beside what men like him would have been measured at: the posterior predictive check. */
import { observationOf, type Visit } from "../clinic/index.ts";
import { stream } from "../numerics/index.ts";
import { readings } from "../simulate/index.ts";
import { type Middle, middleOf } from "./middle.ts";
import type { Posterior } from "./posterior.ts";

/** One measurement, and the results that one more such visit would give. */
export interface MeasuredAndExpected {
  readonly visit: Visit;
  readonly analyte: string;
  readonly unit: string;
  readonly measured: number;
  readonly limit?: "below" | "above";
  /** His own level that day, the middle 90 % of it. */
  readonly level: Middle;
  /** Results of another such visit, the middle 90 %. */
  readonly expected: Middle;
  /** Share of such results that lie below what was measured, ties counted half; near 0 or 1 it is odd. */
  readonly rank: number;
}

/** What the fitted men have and would show, visit by visit. */
export function agreementOf({ patient, sample, levels }: Posterior, seed = 1): readonly MeasuredAndExpected[] {
  const held = sample.points.flatMap((_, i) => (sample.weights[i]! > 0 && levels[i] ? [i] : []));
  const weights = held.map((i) => sample.weights[i]!);
  const total = weights.reduce((a, b) => a + b, 0);
  return patient.visits.flatMap((visit, v) => {
    const observation = observationOf(visit, patient);
    const drawn = held.map((i) => observation.draw(levels[i]![v]!, stream(seed, i, "assay"), 1000 * v));
    return visit.measurements.map(({ analyte, value, limit }, m): MeasuredAndExpected => {
      const his = held.map((i) => levels[i]![v]![analyte]!);
      const seen = drawn.map((d) => d[m]!.value);
      // Beyond a limit one result is like another.
      const alike = (s: number): boolean => (limit === "below" ? s <= value : limit === "above" ? s >= value : s === value);
      const below = seen.reduce((sum, s, k) => sum + (alike(s) ? weights[k]! / 2 : s < value ? weights[k]! : 0), 0);
      return {
        visit,
        analyte,
        unit: readings.find(({ key }) => key === analyte)!.unit,
        measured: value,
        ...(limit && { limit }),
        level: middleOf(his, weights),
        expected: middleOf(seen, weights),
        rank: below / total,
      };
    });
  });
}
