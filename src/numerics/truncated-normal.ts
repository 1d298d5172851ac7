/** Normal draws between bounds, by the inverse distribution: one uniform number each, however far out the bounds are. */
import { exp, log, sqrt } from "./elementary.ts";
import { badDistribution } from "./errors.ts";
import { millsRatio } from "./mills-ratio.ts";
import { normalCdf, normalQuantile } from "./normal-distribution.ts";
import type { Stream } from "./stream.ts";

export interface TruncatedNormal {
  /** Of the normal before it is truncated. */
  readonly mean: number;
  readonly sd: number;
  /** Default −∞. */
  readonly from?: number;
  /** Default ∞. */
  readonly to?: number;
}

/** Beyond so many standard deviations probabilities are taken relative to that of the nearer bound. */
const far = 8;

/** Quantile u of a standard normal kept to [a, b]. */
function between(u: number, a: number, b: number): number {
  // Lower tails keep their digits, upper ones do not.
  if (a + b > 0) return -between(1 - u, -b, -a);
  if (b < -far) return -outward(u, -b, -a);
  const below = normalCdf(a);
  return normalQuantile(below + u * (normalCdf(b) - below));
}

/** The y in [c, d], c large, that is exceeded with probability u, given that c is and d is not. */
function outward(u: number, c: number, d: number): number {
  const last = d < Infinity ? (exp(((c - d) * (c + d)) / 2) * millsRatio(d)) / millsRatio(c) : 0;
  const target = log(last + u * (1 - last));
  let y = c * sqrt(1 - (2 * target) / c / c);
  // Newton on ln Q(y) − ln Q(c); from here three steps reach the last bit, at any distance.
  for (let step = 0; step < 4; step++) {
    const ratio = millsRatio(y);
    y += (((c - y) * (c + y)) / 2 + log(ratio / millsRatio(c)) - target) * ratio;
  }
  return y;
}

/**
 * Draw k of a stream from a normal distribution restricted to [from, to].
 *
 * @throws {@link NumericsError} `numerics/bad-distribution` unless mean and sd are finite, sd is positive and from < to.
 *
 * @example
 * truncatedNormal(stream(1, 7, "parameters"), 0, { mean: 0, sd: 1, from: 50 }) >= 50 // => true
 */
export function truncatedNormal(numbers: Stream, k: number, { mean, sd, from = -Infinity, to = Infinity }: TruncatedNormal): number {
  if (!(Math.abs(mean) < Infinity && sd > 0 && sd < Infinity && from < to && from < Infinity && to > -Infinity))
    throw badDistribution(
      "truncated normal",
      `mean ${mean}, standard deviation ${sd} and bounds ${from} to ${to} describe none.`,
      "Give a positive standard deviation and a lower bound below the upper one.",
    );
  const x = mean + sd * between(numbers.uniform(k), (from - mean) / sd, (to - mean) / sd);
  return Math.min(to, Math.max(from, x));
}
