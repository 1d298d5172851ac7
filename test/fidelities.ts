/** How far the pulsatile fidelity lies from the averaged one: daily means of both, over the same days of the same course. */
import { man, parseCourse, simulate, simulatePulses } from "openhpg";

export const analytesCompared = ["lh", "fsh", "testosterone_total", "estradiol", "intratesticular_testosterone"] as const;

export const coursesCompared = [
  "none",
  "enclomiphene 25 mg daily",
  "anastrozole 1 mg daily",
  "letrozole 2.5 mg daily",
  "hcg 1500 IU 3 times a week",
  "testosterone enanthate 100 mg weekly",
  "gonadorelin 10 ug every 90 min",
] as const;

/** Weeks at averaged fidelity before; by then treatment has done most of what it does. */
const after = 8;
/** Days of pulses left out, so that what pulses do to enzymes and cells has begun to show. */
const settling = 12;

export interface Difference {
  readonly analyte: string;
  readonly averaged: number;
  /** Pulsatile over averaged, less 1. */
  readonly by: number;
  /** Standard error of it between seeds; NaN of one seed. */
  readonly error: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Differences of each analyte, over so many days and seeds; whole weeks of days see every day of a weekly course alike. */
export function differences(
  condition: string,
  course: string,
  { days, seeds }: { readonly days: number; readonly seeds: number },
): readonly Difference[] {
  const who = man({ condition });
  const what = parseCourse(course);
  const all = settling + days;
  const averaged = simulate(who, what, { weeks: after + all / 7 });
  const runs = Array.from({ length: seeds }, (_, i) =>
    simulatePulses(who, what, { days: all, seed: i + 1, after, every: 20, tolerance: 1e-4 }),
  );
  const late = (t: { readonly days: Float64Array }) => (_: number, i: number) => t.days[i]! > after * 7 + settling + 1e-6;
  return analytesCompared.map((analyte) => {
    const expected = mean([...averaged.analytes[analyte]!.values].filter(late(averaged)));
    const ratios = runs.map((r) => mean([...r.analytes[analyte]!.values].filter(late(r))) / expected);
    const centre = mean(ratios);
    const spread = ratios.reduce((sum, x) => sum + (x - centre) * (x - centre), 0) / (seeds - 1);
    return { analyte, averaged: expected, by: centre - 1, error: Math.sqrt(spread / seeds) };
  });
}
