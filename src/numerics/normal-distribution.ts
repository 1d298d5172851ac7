/** The normal distribution and its inverse, from our own elementary functions: identical bits in every engine. */
import { exp, log, productError, sqrt } from "./elementary.ts";
import { millsRatio } from "./mills-ratio.ts";

/** √(2π). */
const rootTau = 2.5066282746310002;

/** (2k + 1)!!, the denominators of Φ − ½ = φ·Σ x^(2k+1)/(2k + 1)!!. */
const oddFactorials = Array.from({ length: 15 }, (_, k) => Array.from({ length: k }, (_, j) => 2 * j + 3).reduce((a, b) => a * b, 1));
const centralSeries = oddFactorials.map((f) => 1 / f);

/** Σ c_k z^k. */
const polynomial = (coefficients: readonly number[], z: number): number => coefficients.reduceRight((sum, c) => sum * z + c, 0);

/** (Φ(x) − ½)/φ(x), for |x| ≤ 0.7. */
const central = (x: number): number => x * polynomial(centralSeries, x * x);

/** φ(x); what x² loses in rounding is made good to first order. */
function density(x: number): number {
  const square = x * x;
  return (exp(-square / 2) * (1 - productError(x, x, square) / 2)) / rootTau;
}

/** p/φ(x); in two halves, for 1/φ alone may overflow. */
function overDensity(p: number, x: number): number {
  const square = x * x;
  const half = exp(square / 4);
  return p * half * half * (1 + productError(x, x, square) / 2) * rootTau;
}

/** Beyond, a tail is less than half of the smallest number. */
const farthest = 38.6;

/**
 * Φ(x), the probability that a standard normal is at most x; accurate relative to itself far into the lower tail.
 *
 * @example
 * normalCdf(0) // => 0.5
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.7) return 0.5 + density(x) * central(x);
  const tail = size > farthest ? 0 : density(x) * millsRatio(size);
  // A NaN fails both comparisons above, and comes out of the product.
  return x > 0 ? 1 - tail : tail;
}

/** z = x + x³/6 + …, with x = √(2π)·(u − ½): numerators are OEIS A002067, denominators (2k + 1)!. */
const nearCentre = [1, 1 / 6, 7 / 120, 127 / 5040, 4369 / 362880, 243649 / 39916800, 20036983 / 6227020800, 2280356863 / 1307674368000];

/** z ≈ r − numerator(r)/denominator(r), r = √(−2 ln p): fitted to within 1.6e-6 for p from 5e-324 to 0.27. */
const numerator = [2.8247785, 3.5209727, 0.47938273, 0.0069084955];
const denominator = [1, 2.8944741, 1.376494, 0.10835701, 0.00096822763];

/** Second-order step of the inverse function: z″ = z·z′². */
const improved = (z: number, d: number): number => z + (d + 0.5 * z * d * d);

/** The x that a standard normal exceeds with probability p ≤ ¼. */
function tailQuantile(p: number): number {
  const r = sqrt(-2 * log(p));
  const guess = r - polynomial(numerator, r) / polynomial(denominator, r);
  return improved(guess, millsRatio(guess) - overDensity(p, guess));
}

/**
 * The x with Φ(x) = u; ±∞ at 1 and 0, NaN outside.
 *
 * Uniform numbers of any kind become normal ones here, each by itself and in order.
 *
 * @example
 * normalQuantile(0.5) // => 0
 */
export function normalQuantile(u: number): number {
  if (!(u >= 0 && u <= 1)) return Number.NaN;
  if (u === 0) return -Infinity;
  if (u === 1) return Infinity;
  if (u < 0.25) return -tailQuantile(u);
  if (u > 0.75) return tailQuantile(1 - u);
  const q = u - 0.5;
  const x = rootTau * q;
  const guess = x * polynomial(nearCentre, x * x);
  return improved(guess, overDensity(q, guess) - central(guess));
}
