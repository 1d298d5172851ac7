/** Student's t distribution: how far a mean of few may lie from where it belongs. */
import { incompleteBeta } from "./incomplete-beta.ts";
import { normalQuantile } from "./normal-distribution.ts";

/**
 * The probability that Student's t exceeds `t`.
 *
 * @param degrees - Degrees of freedom, above 0; whole or not.
 *
 * @example
 * studentTail(1, 1).toFixed(12) // => "0.250000000000"
 */
export function studentTail(t: number, degrees: number): number {
  if (t < 0) return 1 - studentTail(-t, degrees);
  const all = degrees + t * t;
  return incompleteBeta(degrees / all, degrees / 2, 0.5, (t * t) / all) / 2;
}

/**
 * The value that Student's t exceeds with probability 1 − `p`.
 *
 * @param p       - In (0, 1), both ends excluded.
 * @param degrees - Degrees of freedom, above 0.
 *
 * @example
 * studentQuantile(0.975, 10).toFixed(6) // => "2.228139"
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  const upper = 1 - p;
  // The tail falls all the way, and is never thinner than the normal one.
  let low = Math.max(0, normalQuantile(p));
  let high = 2 * low + 1;
  while (studentTail(high, degrees) > upper) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (!(middle > low && middle < high)) return middle;
    if (studentTail(middle, degrees) > upper) low = middle;
    else high = middle;
  }
}
