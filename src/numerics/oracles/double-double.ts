/**
 * References for millions of points: elementary functions in double-double arithmetic (Dekker 1971), to some 85 bits.
 *
 * Fast rather than plain; the tests hold them against those in integers. Each works otherwise than the function it judges:
 * e^x by a short series and squaring, the logarithm by inverting that, sine and cosine by angles reduced in integers.
 */
import { log } from "../elementary.ts";
import { exactAngle } from "./integers.ts";

/** head + tail, the head being the sum as rounded. */
export interface Pair {
  readonly head: number;
  readonly tail: number;
}
/** value·2^exponent; so it neither overflows nor underflows. */
export interface Scaled {
  readonly value: Pair;
  readonly exponent: number;
}

const pair = (head: number, tail = 0): Pair => ({ head, tail });
/** For |a| ≥ |b|. */
function quick(a: number, b: number): Pair {
  const head = a + b;
  return { head, tail: b - (head - a) };
}
function twoSum(a: number, b: number): Pair {
  const head = a + b;
  const seen = head - a;
  return { head, tail: a - (head - seen) + (b - seen) };
}
function twoProduct(a: number, b: number): Pair {
  const head = a * b;
  const ca = 134217729 * a;
  const ah = ca - (ca - a);
  const al = a - ah;
  const cb = 134217729 * b;
  const bh = cb - (cb - b);
  const bl = b - bh;
  return { head, tail: ah * bh - head + ah * bl + al * bh + al * bl };
}
function add(a: Pair, b: Pair): Pair {
  const s = twoSum(a.head, b.head);
  const t = twoSum(a.tail, b.tail);
  const u = quick(s.head, s.tail + t.head);
  return quick(u.head, u.tail + t.tail);
}
function mul(a: Pair, b: Pair): Pair {
  const p = twoProduct(a.head, b.head);
  return quick(p.head, p.tail + (a.head * b.tail + a.tail * b.head));
}
function div(a: Pair, b: Pair): Pair {
  const q = a.head / b.head;
  const left = add(a, mul(pair(-q), b));
  const second = left.head / b.head;
  const rest = add(left, mul(pair(-second), b));
  return add(quick(q, second), pair(rest.head / b.head));
}
const negative = ({ head, tail }: Pair): Pair => ({ head: -head, tail: -tail });
const times = (a: Pair, powerOfTwo: number): Pair => ({ head: a.head * powerOfTwo, tail: a.tail * powerOfTwo });

/** Σ c_k z^k. */
const polynomial = (c: readonly Pair[], z: Pair): Pair => c.reduceRight((sum, term) => add(mul(sum, z), term), pair(0));
const reciprocals = (n: readonly number[]): readonly Pair[] => n.map((d) => div(pair(1), pair(d)));
const factorials = Array.from({ length: 30 }, (_, n) => Array.from({ length: n }, (_, i) => pair(i + 1)).reduce(mul, pair(1)));
const overFactorials = factorials.map((f) => div(pair(1), f));

/** k·ln 2, of which two parts of 32 bits times a small k are exact. */
const ln2Times = (k: number): Pair => add(twoSum(k * 0.6931471803691238, k * 1.9082149291141208e-10), pair(k * 1.564670158533888e-20));

const expSeries = overFactorials.slice(1, 10);
const halvings = 7;

/** e^x as m·2^k with m near 1. */
export function pairExp(x: Pair): Scaled {
  const exponent = Math.round(x.head * Math.LOG2E);
  const r = times(add(x, negative(ln2Times(exponent))), 1 / (1 << halvings));
  // e^r − 1, which loses nothing when doubled: e^2r − 1 = 2e + e².
  let e = mul(r, polynomial(expSeries, r));
  for (let i = 0; i < halvings; i++) e = add(times(e, 2), mul(e, e));
  return { value: add(pair(1), e), exponent };
}

const artanhSeries = reciprocals([1, 3, 5, 7, 9, 11, 13, 15]);

/** ln of a positive finite double. */
export function pairLog(x: number): Pair {
  let m = x;
  let k = 0;
  const scale = (by: number): void => {
    m *= powerOfTwo(by);
    k -= by;
  };
  if (m < 3e-308) scale(128);
  while (m > 1e10) scale(-32);
  while (m < 1e-10) scale(32);
  while (m > 1.5) scale(-1);
  while (m < 0.75) scale(1);
  const near = Math.abs(m - 1) < 0.03 ? series(m) : inverted(m);
  return k === 0 ? near : add(ln2Times(k), near);
}

/** 2 artanh((m − 1)/(m + 1)). */
function series(m: number): Pair {
  const s = div(pair(m - 1), twoSum(m, 1));
  return mul(times(s, 2), polynomial(artanhSeries, mul(s, s)));
}

/** The double nearest, and ln(1 + d) of what its exponential misses. */
function inverted(m: number): Pair {
  const y = log(m);
  const { value, exponent } = pairExp(pair(-y));
  const d = add(times(mul(value, pair(m)), powerOfTwo(exponent)), pair(-1));
  return add(pair(y), add(d, times(mul(d, d), -0.5)));
}

/** x^y of a positive x. */
export const pairPow = (x: number, y: number): Scaled => pairExp(mul(pairLog(x), pair(y)));

const sineSeries = Array.from({ length: 12 }, (_, i) => (i % 2 ? negative : (p: Pair) => p)(overFactorials[2 * i + 1]!));
const cosineSeries = Array.from({ length: 12 }, (_, i) => (i % 2 ? negative : (p: Pair) => p)(overFactorials[2 * i]!));

/** sin x and cos x. */
export function pairSines(x: number): readonly [sin: Pair, cos: Pair] {
  const { quadrant, rest } = Math.abs(x) < 0.78 ? { quadrant: 0, rest: pair(x) } : reduced(x);
  const z = mul(rest, rest);
  const s = mul(rest, polynomial(sineSeries, z));
  const c = polynomial(cosineSeries, z);
  const turned = [s, c, negative(s), negative(c)] as const;
  return [turned[quadrant & 3]!, turned[(quadrant + 1) & 3]!];
}

const twoToMinus128 = 2.938735877055719e-39;

function reduced(x: number): { readonly quadrant: number; readonly rest: Pair } {
  const { quadrant, rest } = exactAngle(x);
  const head = Number(rest);
  const tail = Number(rest - BigInt(head));
  return { quadrant, rest: times(times(pair(head, tail), twoToMinus128), twoToMinus128) };
}

const scratch = new DataView(new ArrayBuffer(8));
/** The largest power of two not above |x|, of a normal x. */
function powerBelow(x: number): number {
  scratch.setFloat64(0, x);
  scratch.setUint32(0, scratch.getUint32(0) & 0x7ff00000);
  scratch.setUint32(4, 0);
  return scratch.getFloat64(0);
}
/** 2^k for k in [-1022, 1023]. */
function powerOfTwo(k: number): number {
  scratch.setUint32(0, (k + 1023) << 20);
  scratch.setUint32(4, 0);
  return scratch.getFloat64(0);
}

/** Distance of a finite double from the truth, in units of its last place. */
export function pairUlps(found: number, { value, exponent }: Scaled): number {
  // Both brought near 1; by two factors, for one may be no double.
  const half = exponent >> 1;
  const one = powerOfTwo(-half);
  const other = powerOfTwo(half - exponent);
  const f = found * one * other;
  const unit = Math.max(powerBelow(f) / 4503599627370496, 5e-324 * one * other);
  return Math.abs((f - value.head - value.tail) / unit);
}
