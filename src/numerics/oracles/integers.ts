/** Exact references for tests: elementary functions and the normal distribution in integers of any length, slow and plain. */
import { log } from "../elementary.ts";

/** mantissa·2^exponent. */
export interface Binary {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** Bits after the point of fixed-point numbers. */
export const bits = 256n;
export const one = 1n << bits;

export const shift = (m: bigint, by: number): bigint => (by >= 0 ? m << BigInt(by) : m >> BigInt(-by));

/** A double as it is. */
export function exactly(x: number): Binary {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const raw = view.getBigUint64(0);
  const biased = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const mantissa = biased ? fraction | (1n << 52n) : fraction;
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}

/** A double in fixed point; exact from 2^-203 up. */
export function fixed(x: number): bigint {
  const { mantissa, exponent } = exactly(x);
  return shift(mantissa, exponent + Number(bits));
}

/** ln 2 = 2 artanh(1/3). */
const ln2 = ((): bigint => {
  let sum = 0n;
  for (let k = 1n, power = (2n * one) / 3n; power > 0n; k += 2n, power /= 9n) sum += power / k;
  return sum;
})();

/** e^x of a fixed-point x. */
export function exactExp(x: bigint): Binary {
  let k = x / ln2;
  if (x < 0n) k -= 1n;
  const r = (x - k * ln2) >> 8n;
  let sum = one;
  for (let n = 1n, term = one; term > 0n; n++) {
    term = (term * r) / (n * one);
    sum += term;
  }
  for (let i = 0; i < 8; i++) sum = (sum * sum) >> bits;
  return { mantissa: sum, exponent: Number(k - bits) };
}

/** ln of a positive double in fixed point: m = 2^k·y, then a coarse logarithm and the series of what it missed. */
export function exactLog(x: number): bigint {
  const { mantissa, exponent } = exactly(x);
  const length = mantissa.toString(2).length;
  const y = shift(mantissa, Number(bits) - length + 1);
  const coarse = fixed(log(Number(y >> 200n) / 72057594037927936));
  const e = exactExp(-coarse);
  const delta = shift(y * e.mantissa, e.exponent) - one;
  let sum = 0n;
  for (let n = 1n, power = delta; n < 8n; n++, power = (-power * delta) >> bits) sum += power / n;
  return coarse + sum + BigInt(exponent + length - 1) * ln2;
}

/** x^y of a positive x. */
export function exactPow(x: number, y: number): Binary {
  const { mantissa, exponent } = exactly(y);
  return exactExp(shift(exactLog(x) * mantissa, exponent));
}

/** Bits kept of π for angles, which may be as long as the largest double. */
const angleBits = bits + 1100n;
/** π by Gauss's formula, not the one the code uses. */
export const pi = ((): bigint => {
  const arctanInverse = (n: bigint): bigint => {
    let sum = 0n;
    for (let k = 1n, sign = 1n, power = (1n << angleBits) / n; power > 0n; k += 2n, sign = -sign, power /= n * n) sum += (sign * power) / k;
    return sum;
  };
  return 4n * (12n * arctanInverse(18n) + 8n * arctanInverse(57n) - 5n * arctanInverse(239n));
})();

/** An angle and so many quarter turns, as quadrant and the rest in [−π/4, π/4] with {@link bits}; exact from 2^-1304 up. */
export function exactAngle(x: number): { readonly quadrant: number; readonly rest: bigint } {
  const { mantissa, exponent } = exactly(x);
  const angle = shift(mantissa, exponent + Number(angleBits));
  const turns = (4n * angle + pi) / (2n * pi) - (4n * angle + pi < 0n ? 1n : 0n);
  return { quadrant: Number(turns & 3n), rest: (2n * angle - turns * pi) >> 1101n };
}

/** sin(x + quarters·π/2). */
export function exactSin(x: number, quarters: 0 | 1): Binary {
  const { quadrant, rest } = exactAngle(x);
  const q = (quadrant + quarters) & 3;
  let sum = 0n;
  const first = q % 2 === 0 ? { term: rest, n: 2n } : { term: one, n: 1n };
  for (let { term, n } = first; term !== 0n; n += 2n) {
    sum += term;
    term = (((-term * rest) >> bits) * rest) / (n * (n + 1n) * one);
  }
  return { mantissa: q < 2 ? sum : -sum, exponent: -Number(bits) };
}

/** Bits after the point of {@link exactNormalCdf}, which must survive sums of the size of e^(40²/2). */
const normalBits = 2400;
/** Φ(x) for |x| ≤ 40, as ½ + φ(x)·(x + x³/3 + x⁵/15 + …). */
export function exactNormalCdf(x: number): Binary {
  const { mantissa, exponent } = exactly(x);
  const z = shift(mantissa, exponent + normalBits);
  const unit = 1n << BigInt(normalBits);
  const square = shift(z * z, -normalBits);
  let sum = 0n;
  for (let term = z, n = 3n; term !== 0n && term !== -1n; n += 2n) {
    sum += term;
    term = shift(term * square, -normalBits) / n;
  }
  return { mantissa: unit / 2n + shift(sum * longDensity(square), -normalBits), exponent: -normalBits };
}

/** e^(−square/2)/√(2π), with {@link normalBits}. */
function longDensity(square: bigint): bigint {
  const unit = 1n << BigInt(normalBits);
  const halvings = 20;
  const r = shift(-square, -1 - halvings);
  let e = 0n;
  for (let term = unit, n = 1n; term !== 0n && term !== -1n; n++) {
    e += term;
    term = shift(term * r, -normalBits) / n;
  }
  for (let i = 0; i < halvings; i++) e = shift(e * e, -normalBits);
  return (e * unit) / longRoot(shift(pi * 2n, normalBits - Number(angleBits)));
}

function longRoot(x: bigint): bigint {
  const square = shift(x, normalBits);
  let root = 1n << BigInt(normalBits + 2);
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Distance of a finite double from the truth, in units of its last place. */
export function ulps(found: number, truth: Binary): number {
  const f = exactly(found);
  const common = Math.min(f.exponent, truth.exponent);
  const apart = shift(f.mantissa, f.exponent - common) - shift(truth.mantissa, truth.exponent - common);
  return Math.abs(Number(shift(apart, 50 + common - f.exponent)) / 1125899906842624);
}
