/** Power and logarithm against integers of 256 bits, which round nothing that a double could see. */
import { describe, expect, it } from "vitest";
import { pow as exactCases, stream } from "../../numerics/index.ts";
import { logarithmTable, rowLength, rows } from "./logarithm-table.ts";
import { log, pow, powNear } from "./power.ts";

const bits = 256n;
const one = 1n << bits;
const times = (a: bigint, b: bigint): bigint => (a * b) >> bits;

/** A double as `mantissa·2^exponent`, exactly. */
function exactly(x: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const raw = view.getBigUint64(0);
  const biased = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const mantissa = biased ? fraction | (1n << 52n) : fraction;
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}
const shift = (m: bigint, by: number): bigint => (by >= 0 ? m << BigInt(by) : m >> BigInt(-by));

/** 2 artanh(s). */
function logarithmOf(s: bigint): bigint {
  const square = times(s, s);
  let sum = 0n;
  for (let k = 1n, power = s; power > 1n || power < -1n; k += 2n, power = times(power, square)) sum += power / k;
  return 2n * sum;
}
const ln2 = logarithmOf(one / 3n);

/** ln x of a positive double. */
function exactLog(x: number): bigint {
  const { mantissa, exponent } = exactly(x);
  const length = mantissa.toString(2).length;
  let m = shift(mantissa, Number(bits) - length + 1);
  let k = exponent + length - 1;
  if (m > (3n * one) / 2n) {
    m >>= 1n;
    k++;
  }
  return BigInt(k) * ln2 + logarithmOf(((m - one) << bits) / (m + one));
}
function exactExp(x: bigint): { readonly mantissa: bigint; readonly exponent: number } {
  let k = x / ln2;
  if (x < 0n) k -= 1n;
  const r = (x - k * ln2) >> 8n;
  let sum = one;
  for (let n = 1n, term = one; term > 0n; n++) {
    term = times(term, r) / n;
    sum += term;
  }
  for (let i = 0; i < 8; i++) sum = times(sum, sum);
  return { mantissa: sum, exponent: Number(k) - Number(bits) };
}
const exactPower = (x: number, y: number) => {
  const { mantissa, exponent } = exactly(y);
  return exactExp(shift(exactLog(x) * mantissa, exponent));
};

/** Distance of `found` from the truth, in units of its last place. */
function ulps(found: number, truth: { readonly mantissa: bigint; readonly exponent: number }): number {
  const f = exactly(found);
  const up = f.exponent - truth.exponent;
  return Math.abs(Number(shift(f.mantissa, up + 60) - shift(truth.mantissa, 60)) / 2 ** 60 / 2 ** up);
}
const worst = (errors: Iterable<number>): number => {
  let most = 0;
  for (const e of errors) most = Math.max(most, e);
  return most;
};
const numbers = stream(1, 0, "assay");
let drawn = 0;
const uniform = (): number => numbers.uniform(drawn++);
const some = <T>(n: number, make: (u: number, v: number, w: number) => T): T[] =>
  Array.from({ length: n }, () => make(uniform(), uniform(), uniform()));

it("the table's inverses are short, and its logarithms theirs", () => {
  for (let i = 0; i < rows; i++) {
    const [inverse, head, tail] = logarithmTable.subarray(i * rowLength) as unknown as [number, number, number];
    expect(inverse * 1024).toBe(Math.floor(inverse * 1024));
    expect(head * 2 ** 42).toBe(Math.floor(head * 2 ** 42));
    const s = ((exactly(inverse).mantissa - (1n << 52n)) << bits) / (exactly(inverse).mantissa + (1n << 52n));
    if (inverse < 2 && inverse >= 1) expect(Math.abs(Number(-logarithmOf(s) >> 100n) / 2 ** 156 - (head + tail))).toBeLessThan(1e-16);
  }
});

describe("pow", () => {
  it("is within 0.8 ulp where the kernels use it, and to the ends of its range", () => {
    // A row's tail left out, and r kept in one double, were caught here.
    const usual = some(3000, (u, v) => [Math.exp((u - 0.5) * 10), (v - 0.3) * 10] as const);
    const nearOne = some(2000, (u, v) => [1 + (u - 0.5) * 0.04, (v - 0.5) * 3e4] as const);
    const wide = some(3000, (u, v, w) => {
      const x = Math.exp((u - 0.5) * 1400);
      return [x, ((v < 0.5 ? -1 : 1) * w * 700) / Math.max(1e-6, Math.abs(Math.log(x)))] as const;
    });
    for (const points of [usual, nearOne, wide]) expect(worst(points.map(([x, y]) => ulps(pow(x, y), exactPower(x, y))))).toBeLessThan(0.8);
  });
  it("has the special cases of ECMAScript", () => {
    const special = [0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 2 ** 53, 1e300, 5e-324, -5e-324, 2e-310, Infinity, -Infinity, Number.NaN];
    for (const x of special) for (const y of special) expect(pow(x, y), `${x} to the ${y}`).toBe(exactCases(x, y));
  });
});

describe("powNear", () => {
  it("is within 2 ulp as far as its series reach, and is pow beyond", () => {
    // One term less was caught here.
    const points = some(60_000, (u, v, w) => {
      const near = Math.exp((u - 0.5) * 6);
      return [near * (1 + (w - 0.5) * (u < 0.5 ? 0.025 : 0.25)), v * 10 - 4.5, near] as const;
    });
    expect(worst(points.map(([x, n, near]) => ulps(powNear(x, n, near, pow(near, n)), exactPower(x, n))))).toBeLessThan(2);
    for (const [x, n, near] of [
      [2, 1.5, 1],
      [1, -9, 1.001],
      [0, 1.5, 0],
      [-1, 2, -1],
      [Number.NaN, 1, 1],
    ] as const)
      expect(powNear(x, n, near, pow(near, n))).toBe(pow(x, n));
  });
});

describe("log", () => {
  it("is within 0.6 ulp over all magnitudes, and near one", () => {
    const everywhere = some(3000, (u) => Math.exp((u - 0.5) * 1400));
    const nearOne = some(3000, (u) => 0.98 + 0.04 * u);
    for (const xs of [everywhere, nearOne, [5e-324, 3e-310, 2.2e-308, Number.MAX_VALUE, 1 - 2 ** -53, 1 + 2 ** -52]])
      expect(worst(xs.map((x) => ulps(log(x), { mantissa: exactLog(x), exponent: -Number(bits) })))).toBeLessThan(0.6);
  });
  it.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [-1, Number.NaN],
    [Number.NaN, Number.NaN],
    [Infinity, Infinity],
    [-Infinity, Number.NaN],
  ])("log(%d) is %d", (x, y) => expect(log(x)).toBe(y));
});
