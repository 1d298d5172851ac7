/** When men without sperm will have them again, if their semen is looked at once a month. */
import { countable } from "../clinic/index.ts";
import { type Chance, chanceOf } from "./chances.ts";
import type { Prediction } from "./prediction.ts";

/** Until sperm are first seen, in months; absent where that lies beyond the prediction. */
export interface FirstSperm {
  readonly course: string;
  readonly median?: number;
  /** Between these, the middle nine tenths of men. */
  readonly low90?: number;
  readonly high90?: number;
  /** None within the prediction. */
  readonly never: Chance;
  /** The month each of the men without sperm is first seen to have them, `Infinity` for never; shape `[men without]`. */
  readonly months: readonly number[];
}

const month = 365.25 / 12;

/**
 * Time to first sperm of the men who have none today, course by course; empty when all have some.
 *
 * Visits come once a month; at each, the ejaculate holds what is usual for that week. A quantile is a visit, never
 * between two.
 *
 * @example
 * const prediction = predictCourses({ men: [man({ condition: "sertoli-cell-only" })], proposed: [], at: [84] });
 * firstSperm(prediction)[0]!.months // => [Infinity]
 */
export function firstSperm({ courses, men, weeks }: Pick<Prediction, "courses" | "men" | "weeks">): readonly FirstSperm[] {
  const width = weeks + 1;
  const sperm = (c: number, i: number, week: number): number => courses[c]!.outcomes["sperm_concentration"]!.levels[i * width + week]!;
  const without = men.flatMap((_, i) => (sperm(0, i, 0) < countable ? [i] : []));
  if (without.length === 0) return [];
  const visits = Array.from({ length: Math.floor((weeks + 0.5) / (month / 7)) }, (_, k) => k + 1);
  return courses.map(({ name }, c) => {
    const months = without.map(
      (i) => visits.find((visit) => sperm(c, i, Math.min(weeks, Math.round((visit * month) / 7))) >= countable) ?? Number.POSITIVE_INFINITY,
    );
    const sorted = Float64Array.from(months).sort();
    const at = (p: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))]!;
    const seen = (key: "median" | "low90" | "high90", p: number) => (Number.isFinite(at(p)) ? { [key]: at(p) } : {});
    return {
      course: name,
      ...seen("median", 0.5),
      ...seen("low90", 0.05),
      ...seen("high90", 0.95),
      never: chanceOf(months.filter((m) => m === Number.POSITIVE_INFINITY).length, months.length),
      months,
    };
  });
}
