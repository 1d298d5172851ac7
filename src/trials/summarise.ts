/** Numbers of several men in few: how many, the mean with its interval, the middle and where half of them lie. */
import { quantiles, sqrt, studentQuantile } from "../numerics/index.ts";

/** Of the men who were seen; each number is absent where too few were. */
export interface Summary {
  readonly men: number;
  readonly mean?: number;
  /** Ends of the 95 % interval of the mean, by Student's t. */
  readonly low?: number;
  readonly high?: number;
  readonly sd?: number;
  readonly median?: number;
  /** Quartiles. */
  readonly lower?: number;
  readonly upper?: number;
}

/**
 * @example
 * summaryOf([1, 2, 3, 4]).median // => 2.5
 */
export function summaryOf(values: readonly number[]): Summary {
  const men = values.length;
  if (men === 0) return { men };
  const mean = values.reduce((sum, v) => sum + v, 0) / men;
  const [lower, median, upper] = quantiles(values, [0.25, 0.5, 0.75]) as [number, number, number];
  if (men === 1) return { men, mean, median, lower, upper };
  const sd = sqrt(values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / (men - 1));
  const half = (studentQuantile(0.975, men - 1) * sd) / sqrt(men);
  return { men, mean, low: mean - half, high: mean + half, sd, median, lower, upper };
}
