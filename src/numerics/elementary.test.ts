/** Elementary functions against integers of 256 bits, which round nothing that a double could see. */
import { describe, expect, it } from "vitest";
import { exp, log, pow } from "./elementary.ts";
import { cos, sin } from "./trigonometric.ts";

const bits = 256n;
const one = 1n << bits;

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
const fixed = (x: number): bigint => {
  const { mantissa, exponent } = exactly(x);
  return shift(mantissa, exponent + Number(bits));
};

/** ln 2 = 2 artanh(1/3). */
const ln2 = ((): bigint => {
  let sum = 0n;
  for (let k = 1n, power = (2n * one) / 3n; power > 0n; k += 2n, power /= 9n) sum += power / k;
  return sum;
})();

/** e^x of a fixed-point x, as `mantissa·2^exponent`. */
function exactExp(x: bigint): { readonly mantissa: bigint; readonly exponent: number } {
  let k = x / ln2;
  if (x < 0n) k -= 1n;
  const r = (x - k * ln2) >> 8n;
  let sum = one;
  for (let n = 1n, term = one; term > 0n; n++) {
    term = (term * r) / (n * one);
    sum += term;
  }
  for (let i = 0; i < 8; i++) sum = (sum * sum) >> bits;
  return { mantissa: sum, exponent: Number(k) - Number(bits) };
}

/** ln of a positive double in fixed point: m = 2^k·y, then a coarse logarithm and the series of what it missed. */
function exactLog(x: number): bigint {
  const { mantissa, exponent } = exactly(x);
  const length = mantissa.toString(2).length;
  const y = shift(mantissa, Number(bits) - length + 1);
  const coarse = fixed(Math.log(Number(y >> 200n) / 2 ** 56));
  const e = exactExp(-coarse);
  const delta = shift(y * e.mantissa, e.exponent) - one;
  let sum = 0n;
  for (let n = 1n, power = delta; n < 8n; n++, power = (-power * delta) >> bits) sum += power / n;
  return coarse + sum + BigInt(exponent + length - 1) * ln2;
}

/** Distance of `found` from the truth, in units of its last place. */
function ulps(found: number, truth: { readonly mantissa: bigint; readonly exponent: number }): number {
  const f = exactly(found);
  const up = f.exponent - truth.exponent;
  return Math.abs(Number(shift(f.mantissa, up + 60) - shift(truth.mantissa, 60)) / 2 ** 60 / 2 ** up);
}

/** The same points in every run. */
function* points(n: number, seed = 1): Generator<number> {
  let state = seed;
  for (let i = 0; i < n; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}
const worst = (errors: Iterable<number>): number => {
  let most = 0;
  for (const e of errors) most = Math.max(most, e);
  return most;
};

describe("exp", () => {
  it("is within 0.7 ulp over its range, and near zero", () => {
    // A Bernoulli number mistyped by a factor of two was caught here, at 823 ulp.
    expect(worst([...points(5000)].map((u) => (u - 0.5) * 1416).map((x) => ulps(exp(x), exactExp(fixed(x)))))).toBeLessThan(0.7);
    expect(worst([...points(5000, 2)].map((u) => (u - 0.5) * 2).map((x) => ulps(exp(x), exactExp(fixed(x)))))).toBeLessThan(0.7);
  });
  it("rounds subnormal results at most twice", () => {
    expect(worst([...points(500)].map((u) => -708 - 37 * u).map((x) => ulps(exp(x), exactExp(fixed(x)))))).toBeLessThan(1);
  });
  it.each([
    [0, 1],
    [-0, 1],
    [Infinity, Infinity],
    [-Infinity, 0],
    [Number.NaN, Number.NaN],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [-745.1332191019411, 5e-324],
    [-745.1332191019412, 0],
    [-746, 0],
    [1e300, Infinity],
    [-1e300, 0],
    [5e-324, 1],
  ])("exp(%d) is %d", (x, y) => expect(exp(x)).toBe(y));
});

describe("log", () => {
  it("is within 0.6 ulp over all magnitudes, and near one", () => {
    const everywhere = [...points(5000)].map((u) => Math.exp((u - 0.5) * 1400));
    const nearOne = [...points(5000, 2)].map((u) => 0.5 + 1.5 * u);
    for (const xs of [everywhere, nearOne, [5e-324, 3e-310, 2.2e-308, 1.7976931348623157e308, 1 - 2 ** -53, 1 + 2 ** -52]])
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

describe("pow", () => {
  const exactPow = (x: number, y: number) => {
    const { mantissa, exponent } = exactly(y);
    return exactExp(shift(exactLog(x) * mantissa, exponent));
  };
  it("is within 1 ulp over its range", () => {
    const us = [...points(20_000)];
    const pairs = Array.from({ length: 10_000 }, (_, i) => {
      const x = Math.exp((us[2 * i]! - 0.5) * (i % 3 ? 20 : 1400));
      return [x, ((us[2 * i + 1]! - 0.5) * 1400) / Math.max(Math.abs(Math.log(x)), 1e-3)] as const;
    });
    expect(worst(pairs.map(([x, y]) => ulps(pow(x, y), exactPow(x, y))))).toBeLessThan(1);
  });
  it("is within 0.7 ulp where rate laws live", () => {
    const us = [...points(4000, 3)];
    const pairs = Array.from({ length: 2000 }, (_, i) => [us[2 * i]! * 10, 0.5 + 5 * us[2 * i + 1]!] as const);
    expect(worst(pairs.map(([x, y]) => ulps(pow(x, y), exactPow(x, y))))).toBeLessThan(0.7);
  });
  it("is exact where the power of two integers fits a double", () => {
    for (let b = 2; b < 200; b++)
      for (let e = 3; BigInt(b) ** BigInt(e) < 2n ** 53n; e++) expect(pow(b, e)).toBe(Number(BigInt(b) ** BigInt(e)));
  });
  it("treats every special case as ECMAScript does", () => {
    const special = [
      0,
      -0,
      1,
      -1,
      2,
      -2,
      3,
      -3,
      0.5,
      -0.5,
      4.5,
      2 ** 53,
      -(2 ** 53),
      2 ** 53 - 1,
      1e300,
      -1e300,
      5e-324,
      -5e-324,
      Infinity,
      -Infinity,
      Number.NaN,
    ];
    for (const x of special)
      for (const y of special) {
        const expected = x ** y;
        const found = pow(x, y);
        const same = Object.is(found, expected) || Math.abs(found - expected) <= 2 ** -52 * Math.abs(expected);
        expect(same, `${Object.is(x, -0) ? "-0" : x} to the ${y}: ${found}, not ${expected}`).toBe(true);
      }
  });
});

describe("sin and cos", () => {
  const pi = ((): bigint => {
    const arctanInverse = (n: bigint): bigint => {
      let sum = 0n;
      for (let k = 1n, sign = 1n, power = (one << 1100n) / n; power > 0n; k += 2n, sign = -sign, power /= n * n) sum += (sign * power) / k;
      return sum;
    };
    // Gauss's formula, not the one the code uses.
    return 4n * (12n * arctanInverse(18n) + 8n * arctanInverse(57n) - 5n * arctanInverse(239n));
  })();
  const exactSin = (x: number, quarters: bigint): bigint => {
    const { mantissa, exponent } = exactly(x);
    const angle = shift(mantissa, exponent + Number(bits) + 1100) + (quarters * pi) / 2n;
    const r = (((angle % (2n * pi)) + 2n * pi) % (2n * pi)) >> 1100n;
    let sum = 0n;
    for (let n = 1n, term = r; term !== 0n; n += 2n, term = (-term * r * r) / (n * (n - 1n) * one * one)) sum += term;
    return sum;
  };
  it("are within 1 ulp for small, long and very long angles", () => {
    for (const size of [1, 10, 1e5, 1e9, 1e17, 1e300])
      for (const u of points(300)) {
        const x = (u - 0.5) * size;
        expect(ulps(sin(x), { mantissa: exactSin(x, 0n), exponent: -Number(bits) }), `sin ${x}`).toBeLessThan(1);
        expect(ulps(cos(x), { mantissa: exactSin(x, 1n), exponent: -Number(bits) }), `cos ${x}`).toBeLessThan(1);
      }
  });
  it("keep their digits beside a multiple of π/2", () => {
    const closest = 6381956970095103 * 2 ** 797;
    expect(Math.abs(cos(closest))).toBeLessThan(1e-18);
    for (const x of [Math.PI, Math.PI / 2, 11 * Math.PI, closest]) {
      expect(ulps(sin(x), { mantissa: exactSin(x, 0n), exponent: -Number(bits) })).toBeLessThan(1);
      expect(ulps(cos(x), { mantissa: exactSin(x, 1n), exponent: -Number(bits) })).toBeLessThan(1);
    }
  });
  it("have the special values of ECMAScript", () => {
    expect([sin(0), sin(-0), cos(0), sin(Infinity), cos(-Infinity), sin(Number.NaN)]).toEqual([0, -0, 1, NaN, NaN, NaN]);
  });
});
