/** What was predicted: levels of every man in every course, and how to read them at a time, beside no treatment, as bands. */
import { quantiles } from "../numerics/index.ts";
import type { Course } from "../simulate/index.ts";
import type { Candidate } from "./candidates.ts";
import { unknownDay, unknownOutcome } from "./errors.ts";

/** Middle, half and nine tenths of men. */
export interface SpreadOfMen {
  readonly low90: number;
  readonly low50: number;
  readonly median: number;
  readonly high50: number;
  readonly high90: number;
}

/** A {@link SpreadOfMen} for each week; each of shape `[weeks + 1]`. */
export type Bands = Readonly<Record<keyof SpreadOfMen, Float64Array>>;

/** One outcome of one course. */
export interface PredictedOutcome {
  readonly unit: string;
  /** Mean of each week of each man, man by man; shape `[men × (weeks + 1)]`. Column 0 is today, before the course. */
  readonly levels: Float64Array;
  readonly bands: Bands;
  /**
   * At each of the days asked for: the mean of the week, or of the time between two doses where that is longer, that ends
   * there; and how far each man lies from himself without treatment.
   */
  readonly at: readonly { readonly day: number; readonly level: SpreadOfMen; readonly difference: SpreadOfMen }[];
}

/** One course, with what it does. */
export interface PredictedCourse extends Candidate {
  /** By outcome. */
  readonly outcomes: Readonly<Record<string, PredictedOutcome>>;
}

/** A man who could not be simulated through a course; he is left out of every course, so that all hold the same men. */
export interface Failure {
  readonly course: string;
  /** Among the men given, from 0. */
  readonly man: number;
  readonly why: string;
}

/** The same men in every course. */
export interface Prediction {
  /** No treatment first. */
  readonly courses: readonly PredictedCourse[];
  /** Which of the men given these are; shape `[n]`, increasing. */
  readonly men: readonly number[];
  readonly failures: readonly Failure[];
  readonly weeks: number;
  /** Days asked for. */
  readonly at: readonly number[];
  readonly warnings: readonly string[];
}

/** As much of a prediction as levels are read from. */
export interface Levelled extends Pick<Prediction, "men" | "weeks"> {
  readonly courses: readonly (Pick<Candidate, "course"> & {
    readonly outcomes: Readonly<Record<string, Pick<PredictedOutcome, "levels">>>;
  })[];
}

/**
 * Level of each man at a day: the mean of the week, or of the time between two doses where that is longer, that ends nearest to it.
 *
 * @returns shape `[n]`, in the order of the prediction's men.
 *
 * @throws ProtocolError `protocols/unknown-outcome`, `protocols/unknown-day`.
 *
 * @example
 * const prediction = predictCourses({ men: [man()], proposed: [], at: [28] });
 * Math.round(levelsAt(prediction, 0, "testosterone_total", 28)[0]!) // => 539
 */
export function levelsAt({ courses, men, weeks }: Levelled, course: number, outcome: string, day: number): Float64Array {
  const of = courses[course]!.outcomes[outcome];
  if (!of) throw unknownOutcome(outcome);
  const last = Math.round(day / 7);
  if (!(last >= 1 && last <= weeks)) throw unknownDay(day, weeks * 7);
  const first = Math.max(1, last + 1 - Math.ceil(meantOver(courses[course]!.course) / 7 - 1e-9));
  return Float64Array.from(men, (_, i) => {
    const row = of.levels.subarray(i * (weeks + 1), (i + 1) * (weeks + 1));
    let sum = 0;
    for (let w = first; w <= last; w++) sum += row[w]!;
    return sum / (last + 1 - first);
  });
}

const shares = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** How values of men are spread. */
export function spreadOf(values: Iterable<number>): SpreadOfMen {
  const [low90, low50, median, high50, high90] = quantiles(values, shares) as [number, number, number, number, number];
  return { low90, low50, median, high50, high90 };
}

/** The spread of each week. */
export function bandsOf(levels: Float64Array, men: number): Bands {
  const width = levels.length / men;
  const band = (): Float64Array => new Float64Array(width);
  const bands: Bands = { low90: band(), low50: band(), median: band(), high50: band(), high90: band() };
  for (let w = 0; w < width; w++) {
    const spread = spreadOf(Array.from({ length: men }, (_, i) => levels[i * width + w]!));
    for (const [name, value] of Object.entries(spread)) bands[name as keyof SpreadOfMen][w] = value;
  }
  return bands;
}

/** Days over which a level is meant: a week, or the time between two doses where that is longer. */
const meantOver = ({ treatments }: Course): number =>
  Math.max(7, ...treatments.map(({ pattern }) => pattern.periodHours / pattern.offsetsHours.length / 24).filter(Number.isFinite));
