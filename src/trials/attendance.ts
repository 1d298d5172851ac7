/** When a man comes to his visits, which doses he misses, and when he is seen no more. */
import { log, stream } from "../numerics/index.ts";
import { chanceFor } from "../protocols/index.ts";
import type { ReadPlan } from "./read-plan.ts";

const year = 365.25;

export interface Attendance {
  /** Day of each planned visit; shape `[visits]`. */
  readonly days: readonly number[];
  /** He comes to visits until this day; `Infinity` when he never leaves. */
  readonly leaves: number;
  /** By treatment of his course, the doses he does not take; on a regimen, of all that he was told. */
  readonly missed: readonly (readonly number[])[];
}

/** Chance of one man: the same for the same seed and number, whatever the arm. */
export function attendanceOf({ plan, window, given }: ReadPlan, number: number, arm: number): Attendance {
  const { seed, visits, weeks, dropout = 0, adherence } = plan;
  const visiting = stream(seed, number, "visits");
  const days = visits.map((day, v) => day + Math.floor(visiting.uniform(v) * (2 * window + 1)) - window);
  // The same chance at every moment: the time until it happens is exponential.
  const leaves = dropout > 0 ? (-log(stream(seed, number, "dropout").uniform(0)) / dropout) * year : Infinity;
  const swallows = chanceFor(seed, number, adherence === undefined ? {} : { adherence });
  const follows = given[arm]!;
  const treatments = "treatments" in follows ? follows.treatments : [];
  return { days, leaves, missed: treatments.map((treatment, place) => swallows.missed(treatment, place, weeks * 168)) };
}

/** Every day on which somebody may be seen, increasing. */
export const possibleDays = ({ plan: { visits }, window }: ReadPlan): readonly number[] =>
  visits.flatMap((day) => Array.from({ length: 2 * window + 1 }, (_, k) => day - window + k));
