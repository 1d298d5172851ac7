/** The regularised incomplete beta function: what the tails of Student's t and the F distribution are made of. */
import { exp, log } from "./elementary.ts";
import { logGamma } from "./gamma.ts";

/** Digits of the continued fraction that still move a double. */
const enough = 1e-16;
const mostTerms = 10_000;
/** In place of a denominator of zero. */
const tiny = 1e-300;

/**
 * I_x(a, b), the share of a beta distribution that lies below `x`; within 1e-11 relative for a and b up to some thousands, where logarithms cancel.
 *
 * @param x - From 0 to 1.
 * @param a - Above 0.
 * @param b - Above 0.
 * @param y - 1 − x, where the caller has it more exactly than a subtraction gives it.
 *
 * @example
 * incompleteBeta(0.3, 1, 2).toFixed(12) // => "0.510000000000"
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (!(x > 0)) return 0;
  if (!(y > 0)) return 1;
  // The fraction converges fast below the mean, and I_x(a, b) = 1 − I_y(b, a).
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(y, b, a, x);
  return (exp(a * log(x) + b * log(y) + logGamma(a + b) - logGamma(a) - logGamma(b)) * fraction(x, a, b)) / a;
}

/** Abramowitz & Stegun 26.5.8, from the top down (Lentz's method). */
function fraction(x: number, a: number, b: number): number {
  const held = (v: number): number => (Math.abs(v) < tiny ? tiny : v);
  let c = 1;
  let d = 1 / held(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / held(1 + term * d);
      c = held(1 + term / c);
      change = d * c;
      h *= change;
    }
    if (Math.abs(change - 1) < enough) break;
  }
  return h;
}
