/**
 * Logarithm and power as the kernels compute them: by a table, half the work of `numerics/elementary.ts` and no less exact.
 *
 * The vector code in `kernel/elementary.ts` says the same operations in the same order, two lanes at a time; a test holds the two
 * together, bit by bit. The exponential is that of `numerics/elementary.ts` itself.
 *
 * Method: x = 2^k·m, and row i of the table has a short c⁻¹ near 1/m; r = m·c⁻¹ − 1 is then exact in two parts, and
 * ln x = k·ln 2 + ln c + r − r²/2 + r³(…), carried in two doubles (Tang 1990, ACM Trans. Math. Softw. 16:378).
 */
import { elementaryConstants, exponential } from "../../numerics/index.ts";
import { firstMantissa, logarithmTable, rowLength, rows } from "./logarithm-table.ts";

const { ln2Head, ln2Tail, leastNormal, two54 } = elementaryConstants;

const scratch = new DataView(new ArrayBuffer(8));
const bitsOf = (x: number): bigint => {
  scratch.setFloat64(0, x);
  return scratch.getBigUint64(0);
};
const ofBits = (raw: bigint): number => {
  scratch.setBigUint64(0, raw);
  return scratch.getFloat64(0);
};

/** The numbers and masks of the algorithm, for the vector code. */
export const powerConstants = {
  /** Clears the lower 27 bits: products of two such doubles are exact. */
  upperBits: 0xfffffffff8000000n,
  mantissaBits: 0x000fffffffffffffn,
  /** Added to the bits of x: its exponent then counts from the first row of the table. */
  toFirstRow: (0x3ffn << 52n) - firstMantissa,
  firstMantissa,
  /** Or-ed with a small integer, the bits of 2^52 make a double of it. */
  two52: 4503599627370496,
  /** From the exponent bits to k. */
  exponentBias: 4503599627370496 + 1023,
  /** ln(1 + r) = r − r²/2 + r³/3 − r⁴/4 + …, from 1/3 on. */
  log1p: [1 / 3, -1 / 4, 1 / 5, -1 / 6, 1 / 7, -1 / 8],
} as const;

/**
 * Series for a power near one that is known: how many terms, and up to which change of the base, as a fraction of it.
 * What each leaves out is below 2^−55 for exponents from 0 to 5. For small negative exponents, whose coefficients
 * grow, a change counts {@link negativeWeight} times; no other exponents are computed in this way.
 */
export const nearSeries = [
  { terms: 7, reach: 0.0125 },
  { terms: 16, reach: 0.125 },
] as const;
export const coefficientCount = nearSeries[1].terms;
export const mostNearExponent = 5;
export const leastNearExponent = -4;
export const negativeWeight = 4;

/** How heavily a change of the base counts for this exponent; Infinity where no series may be used. */
export function nearWeight(exponent: number): number {
  if (exponent >= 0 && exponent <= mostNearExponent) return 1;
  return exponent >= leastNearExponent && exponent < 0 ? negativeWeight : Infinity;
}

const [l3, l4, l5, l6, l7, l8] = powerConstants.log1p;

const upper = (x: number): number => ofBits(bitsOf(x) & powerConstants.upperBits);

/** ln |x| of a finite x that is not zero, as a head of 26 bits and the rest; worthless, but a number, for others. */
export function logarithm(x: number): { readonly head: number; readonly rest: number } {
  const size = Math.abs(x);
  const subnormal = size < leastNormal;
  const normal = subnormal ? size * two54 : size;
  const shifted = BigInt.asUintN(64, bitsOf(normal) + powerConstants.toFirstRow);
  const k = Number(shifted >> 52n) - 1023 - (subnormal ? 54 : 0);
  const m = ofBits((shifted & powerConstants.mantissaBits) + powerConstants.firstMantissa);
  const row = (Number(shifted >> 45n) & (rows - 1)) * rowLength;
  const [inverse, head, tail] = logarithmTable.subarray(row) as unknown as [number, number, number];

  const mh = upper(m);
  const a = mh * inverse - 1;
  const b = (m - mh) * inverse;
  const r = a + b;
  const rRest = b - (r - a);
  const rh = upper(r);
  const rl = r - rh + rRest;

  const base = k * ln2Head + head;
  const first = base + r;
  const half = -0.5 * rh;
  const square = half * rh;
  const second = first + square;
  const cube = r * r * r * (l3 + r * (l4 + r * (l5 + r * (l6 + r * (l7 + r * l8)))));
  const small = k * ln2Tail + tail + rRest + (cube - 0.5 * rl * (rh + r));
  const rest = base - first + r + (first - second + square) + small;
  const lead = upper(second);
  return { head: lead, rest: second - lead + rest };
}

/**
 * Natural logarithm, within 0.6 units in the last place; NaN below zero, −∞ at zero.
 *
 * @example
 * log(1) // => 0
 */
export function log(x: number): number {
  const { head, rest } = logarithm(x);
  if (x > 0 && x < Infinity) return head + rest;
  if (x === 0) return -Infinity;
  return x === Infinity ? x : Number.NaN;
}

/**
 * base to the power exponent, within 0.8 units in the last place; special cases as ECMAScript has them.
 *
 * @example
 * pow(10, 3) // => 1000
 */
export function pow(base: number, exponent: number): number {
  const { head, rest } = logarithm(base);
  const yh = upper(exponent);
  const yl = exponent - yh;
  const value = exponential(yh * head, yl * head + exponent * rest);
  const size = Math.abs(base);
  return base > 0 && base < Infinity && Math.abs(exponent) < Infinity ? value : special(base, size, exponent, value);
}

/** Binomial coefficients n, n(n − 1)/2, … of a real n. */
export function binomials(n: number): readonly number[] {
  const found = [n];
  for (let k = 1; k < coefficientCount; k++) found.push((found[k - 1]! * (n - k)) / (k + 1));
  return found;
}

/**
 * base^exponent, from `value` = near^exponent of a number nearby: (1 + d)^n = 1 + nd + n(n − 1)/2 d² + …, d = base/near − 1.
 *
 * Within a step of a solver an argument hardly moves, and this costs a third of {@link pow}. Within 2 units in the last
 * place: 0.8 of the known value, which count double across a power of two, and rounding. Where no series reaches, it is
 * {@link pow} itself.
 */
export function powNear(base: number, exponent: number, near: number, value: number): number {
  const d = (base - near) * (1 / near);
  if (!ordinary(value)) return pow(base, exponent);
  // No change at all, weighted infinitely, is no number and within no reach.
  const change = Math.abs(d) * nearWeight(exponent);
  const series = nearSeries.find(({ reach }) => change <= reach);
  if (!series) return pow(base, exponent);
  const sum = binomials(exponent)
    .slice(0, series.terms)
    .reduceRight((inner, b) => b + d * inner);
  return value + value * (d * sum);
}

/** Neither zero, subnormal nor infinite: only then does a factor near 1 make of it what it should. */
const ordinary = (value: number): boolean => value >= leastNormal && value < Infinity;

/** What masks do in the vector code: `value` is |base|^exponent where both are finite and base is not zero. */
function special(base: number, size: number, exponent: number, value: number): number {
  if (exponent === 0) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN;
  const rising = exponent > 0;
  if (Math.abs(exponent) === Infinity) return size === 1 ? Number.NaN : size > 1 === rising ? Infinity : 0;
  const whole = Math.floor(exponent) === exponent;
  if (base < 0 && size < Infinity && !whole) return Number.NaN;
  const plain = size === 0 || size === Infinity ? ((size === Infinity) === rising ? Infinity : 0) : value;
  const odd = whole && Math.floor(exponent * 0.5) !== exponent * 0.5;
  return odd && bitsOf(base) >> 63n ? -plain : plain;
}
