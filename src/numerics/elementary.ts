/**
 * The elementary functions, with identical bits in every engine.
 *
 * Engines differ in the last bits of Math.exp and its kin, and WebAssembly has none at all. Here they are
 * made of what IEEE 754 rounds exactly (+ − × ÷ and comparisons) and of the bits of the exponent.
 * `compile/targets/wasm/elementary.ts` says the same operations in the same order; a test holds the two together.
 *
 * Method: argument reduction as in fdlibm (Sun, 1993); logarithm and product in double-double arithmetic
 * (Dekker 1971, Numer. Math. 18:224). Coefficients are those of the Taylor series themselves, none is fitted.
 */

const scratch = new Float64Array(1);
const words = new Uint32Array(scratch.buffer);
scratch[0] = 1;
/** Which half of a double holds sign and exponent, on this machine. */
const high = words[1] === 0x3ff00000 ? 1 : 0;

/** The numbers the algorithms are made of, for whoever says the same in another language. */
export const elementaryConstants = {
  log2e: Math.LOG2E,
  /** ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact. */
  ln2Head: 0.6931471803691238,
  ln2Tail: 1.9082149292705877e-10,
  /** Adding and subtracting 1.5·2^52 rounds to the nearest integer. */
  shifter: 6755399441055744,
  /** Veltkamp's 2^27 + 1 splits a double into two halves whose products are exact. */
  splitter: 134217729,
  overflow: 709.79,
  underflow: -745.14,
  leastNormal: 2.2250738585072014e-308,
  two54: 18014398509481984,
  twoThirds: 2 / 3,
  /** What rounding 2/3 to a double left out: (2 − 3·fl(2/3))/3. */
  twoThirdsTail: 3.700743415417188e-17,
  /** High word of √½: mantissas are taken from [√½, √2). */
  rootHalf: 0x3fe6a09e,
  /** x·coth(x/2) = 2 + x²/6 − x⁴/360 + …: Bernoulli numbers over factorials. */
  coth: [1 / 6, -1 / 360, 1 / 15120, -1 / 604800, 1 / 23950080, -691 / 653837184000],
  /** 2·artanh(s) = 2s + s³(2/3 + 2/5 s² + 2/7 s⁴ + …), from 2/5 on. */
  artanh: [2 / 5, 2 / 7, 2 / 9, 2 / 11, 2 / 13, 2 / 15, 2 / 17, 2 / 19, 2 / 21, 2 / 23, 2 / 25],
} as const;

const { log2e, ln2Head, ln2Tail, shifter, splitter, overflow, underflow, leastNormal, two54, twoThirds, twoThirdsTail, rootHalf } =
  elementaryConstants;
const [c0, c1, c2, c3, c4, c5] = elementaryConstants.coth;
const [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10] = elementaryConstants.artanh;

/** 2^k for k in [-1022, 1023]. */
function powerOfTwo(k: number): number {
  words[1 - high] = 0;
  words[high] = (k + 1023) << 20;
  return scratch[0]!;
}

/** The upper 26 bits. */
function upper(a: number): number {
  const c = splitter * a;
  return c - (c - a);
}

/** a·b − p exactly, where p is a·b as rounded. */
export function productError(a: number, b: number, p: number): number {
  const ah = upper(a);
  const al = a - ah;
  const bh = upper(b);
  const bl = b - bh;
  return ah * bh - p + ah * bl + al * bh + al * bl;
}

/**
 * e^(head + tail), the tail being what a double could not hold of the exponent; at most 0.75 ulp from it.
 *
 * @example
 * exponential(1, 0) // => 2.718281828459045
 */
export function exponential(head: number, tail: number): number {
  if (Number.isNaN(head)) return head;
  if (head > overflow) return Infinity;
  if (head < underflow) return 0;
  const k = head * log2e + shifter - shifter;
  const above = head - k * ln2Head;
  const below = k * ln2Tail - tail;
  const r = above - below;
  const z = r * r;
  const c = r - z * (c0 + z * (c1 + z * (c2 + z * (c3 + z * (c4 + z * c5)))));
  const lead = 1 + above;
  const rest = above - (lead - 1);
  const m = lead + (rest + ((r * c) / (2 - c) - below));
  // In two steps, for 2^k alone may be too large or too small for a double; only the last one rounds.
  const half = k >> 1;
  return m * powerOfTwo(half) * powerOfTwo(k - half);
}

let logarithmTail = 0;

/** ln x of a positive finite x, to some 118 bits: returns the head, leaves the rest in `logarithmTail`. */
function logarithm(x: number): number {
  const subnormal = x < leastNormal;
  scratch[0] = subnormal ? x * two54 : x;
  const shifted = words[high]! + (0x3ff00000 - rootHalf);
  const k = (shifted >>> 20) - 1023 - (subnormal ? 54 : 0);
  words[high] = (shifted & 0xfffff) + rootHalf;
  const m = scratch[0]!;

  // s = (m − 1)/(m + 1), and z = s².
  const f = m - 1;
  const d = m + 1;
  const dTail = m - (d - 1);
  const s = f / d;
  const sd = s * d;
  const sTail = (f - sd - productError(s, d, sd) - s * dTail) / d;
  const z = s * s;
  const zTail = productError(s, s, z) + 2 * s * sTail;

  // c = 2/3 + 2/5 z + …, then t = s·z·c.
  const q = z * (a0 + z * (a1 + z * (a2 + z * (a3 + z * (a4 + z * (a5 + z * (a6 + z * (a7 + z * (a8 + z * (a9 + z * a10))))))))));
  const c = twoThirds + q;
  const cTail = twoThirds - c + q + twoThirdsTail;
  const w = z * c;
  const wTail = productError(z, c, w) + z * cTail + zTail * c;
  const t = s * w;
  const tTail = productError(s, w, t) + s * wTail + sTail * w;

  // k·ln 2 + 2s + t, largest first.
  const base = k * ln2Head;
  const twice = 2 * s;
  const first = base + twice;
  const second = first + t;
  const tail = twice - (first - base) + (t - (second - first) + (2 * sTail + tTail + k * ln2Tail));
  const head = second + tail;
  logarithmTail = tail - (head - second);
  return head;
}

/**
 * e to the power x, within 0.75 units in the last place (0.70 on 10⁶ points); subnormal results are rounded once more: 0.8.
 *
 * @example
 * exp(0) // => 1
 */
export const exp = (x: number): number => exponential(x, 0);

/**
 * Natural logarithm, within 0.51 units in the last place (10⁶ points); NaN below zero, −∞ at zero.
 *
 * @example
 * log(1) // => 0
 */
export function log(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (x === 0) return -Infinity;
  return x < Infinity ? logarithm(x) : x;
}

/**
 * base to the power exponent, within 0.85 units in the last place (0.77 on 10⁶ points); special cases as ECMAScript has them.
 *
 * @example
 * pow(10, 3) // => 1000
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  const size = Math.abs(base);
  const whole = Math.floor(exponent) === exponent;
  if (base < 0 && !whole && size < Infinity) return Number.NaN;
  const odd = whole && Math.floor(exponent / 2) !== exponent / 2;
  // 1/−0 is −∞.
  const sign = odd && (base < 0 || 1 / base < 0) ? -1 : 1;
  if (size === 1) return Math.abs(exponent) < Infinity ? sign : Number.NaN;
  // At 0, ∞ and for huge exponents the tail is NaN, and the head alone decides.
  const l = log(size);
  const p = exponent * l;
  return sign * exponential(p, productError(exponent, l, p) + exponent * logarithmTail);
}

/** Square root; exactly rounded in every engine. */
export const sqrt = (x: number): number => Math.sqrt(x);
