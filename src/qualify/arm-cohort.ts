/** Which men an arm of a study had: its population, and the baseline that was reported of it. */
import { sqrt } from "../numerics/index.ts";
import { type Spread as Range, traitBounds } from "../people/index.ts";
import { readings } from "../simulate/index.ts";
import type { Baseline, CohortRequest } from "./cohort.ts";
import type { Arm, Observation, Spread, Study } from "./study.ts";

/** Of a population of which only the mean age or weight is told, the usual spread over the mean. */
const usualSpread = { age: 0.2, bmi: 0.12 } as const;

function rangeOf(trait: "age" | "bmi", spread: Spread | undefined): Range | undefined {
  if (!spread) return undefined;
  // Beyond one limit alone lie about as many as two usual spreads hold: few are far from it.
  const reach = 2 * usualSpread[trait];
  const low =
    spread.low ?? (spread.high === undefined ? traitBounds[trait][0] : Math.max(traitBounds[trait][0], spread.high * (1 - reach)));
  const high =
    spread.high ?? (spread.low === undefined ? traitBounds[trait][1] : Math.min(traitBounds[trait][1], spread.low * (1 + reach)));
  const mean = spread.mean ?? (low + high) / 2;
  // Between two limits and with no mean, the men are spread over most of what lies between.
  const sd = spread.sd ?? (spread.mean === undefined ? (high - low) / 4 : mean * usualSpread[trait]);
  return { mean, sd, low, high };
}

/** Whether a row tells of the men of an arm before anything was done to them. */
export function isBaselineOf(arm: Arm, row: Observation): boolean {
  if (row.arm !== undefined && row.arm !== arm.name) return false;
  return arm.history ? row.day.to < 0 : row.day.to <= 0;
}

const reported = new Set(readings.map(({ key }) => key));

/** Levels of a baseline, one for each analyte: the arm's own rows go before those of all men. */
export function baselineOf(arm: Arm, observations: readonly Observation[]): readonly Observation[] {
  const rows = observations.filter(
    (row) =>
      isBaselineOf(arm, row) && reported.has(row.analyte) && ["mean", "median", "geometric-mean"].includes(row.statistic) && row.value > 0,
  );
  const best = new Map<string, Observation>();
  for (const row of rows) {
    const before = best.get(row.analyte);
    if (!before || (before.arm === undefined && row.arm !== undefined)) best.set(row.analyte, row);
  }
  return [...best.values()];
}

/** Between men as measured; unknown of a spread that is no measure of it. */
function sdOf({ spread, n }: Observation, men: number | undefined): number | undefined {
  const of = n ?? men;
  if (!spread) return undefined;
  if (spread.of === "sd") return "size" in spread ? spread.size : undefined;
  if (spread.of === "se") return of && "size" in spread ? spread.size * sqrt(of) : undefined;
  if (!("low" in spread)) return undefined;
  if (spread.of === "iqr") return (spread.high - spread.low) / 1.349;
  return spread.of === "ci95" && of ? ((spread.high - spread.low) / 3.92) * sqrt(of) : undefined;
}

/**
 * What to draw for an arm.
 *
 * Men who come under treatment are drawn by what was reported of them before it.
 */
export function cohortRequest(study: Study, arm: Arm, size: number, seed: number): CohortRequest {
  const { condition, inclusion, n } = arm.population;
  const age = rangeOf("age", arm.population.age);
  const bmi = rangeOf("bmi", arm.population.bmi);
  const baseline = baselineOf(arm, study.observations).map((row): Baseline => {
    const sd = sdOf(row, row.arm === undefined ? study.population.n : (arm.n ?? n));
    return {
      analyte: row.analyte,
      middle: row.value,
      is: row.statistic === "mean" ? "mean" : "median",
      ...(sd !== undefined && sd > 0 && { sd }),
    };
  });
  return {
    condition,
    ...(age && { age }),
    ...(bmi && { bmi }),
    inclusion: inclusion.filter(({ simulated }) => simulated),
    baseline,
    size,
    seed,
  };
}
