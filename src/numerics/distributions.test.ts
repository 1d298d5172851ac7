/** Draws against the moments and distributions they promise. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gamma } from "./gamma.ts";
import { logNormal, logSpread } from "./log-normal.ts";
import { millsRatio } from "./mills-ratio.ts";
import { choleskyFactor, multivariateNormal } from "./multivariate-normal.ts";
import { normalCdf, normalQuantile } from "./normal-distribution.ts";
import { type Stream, stream } from "./stream.ts";
import { truncatedNormal } from "./truncated-normal.ts";
import { weibull } from "./weibull.ts";

/** Every draw comes from this uniform number. */
const constant = (u: number): Stream => ({ uniform: () => u, normal: () => normalQuantile(u) });
/** Mean over the midpoints of n equal parts of (0, 1): an integral, without chance. */
function mean(n: number, f: (numbers: Stream) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += f(constant((i + 0.5) / n));
  return sum / n;
}

describe("logNormal", () => {
  // Caught: variance of the logarithm taken for its standard deviation; the mean taken for the median.
  it.each([0.1, 0.5, 1])("has the mean, the median and the coefficient of variation asked for: cv %d", (cv) => {
    const n = 200_000;
    const m = mean(n, (s) => logNormal(s, 0, { mean: 7, cv }));
    const square = mean(n, (s) => logNormal(s, 0, { mean: 7, cv }) ** 2);
    expect(Math.abs(m / 7 - 1)).toBeLessThan(2e-4);
    expect(Math.abs(Math.sqrt(square - m * m) / m / cv - 1)).toBeLessThan(4e-3);
    expect(logNormal(constant(0.5), 0, { median: 7, cv })).toBe(7);
  });
  it("keeps its digits for small variation: ln(1 + cv²) → cv²", () => {
    for (const cv of [1e-3, 1e-5, 1e-8, 1e-12]) expect(logSpread(cv) / cv).toBeCloseTo(Math.sqrt(Math.log1p(cv * cv)) / cv, 14);
    expect(logSpread(0)).toBe(0);
  });
  it.each([
    { median: 0, cv: 1 },
    { mean: -1, cv: 1 },
    { mean: 1, cv: -0.1 },
    { mean: 1, cv: Number.NaN },
  ])("refuses %j", (bad) => expect(() => logNormal(constant(0.5), 0, bad)).toThrow("numerics/bad-distribution"));
});

describe("weibull", () => {
  // Caught: Γ taken at another argument.
  it.each([0.8, 1, 2, 5])("has the mean and spread of shape %d", (shape) => {
    const n = 400_000;
    const m = mean(n, (s) => weibull(s, 0, { shape, mean: 90 }));
    const square = mean(n, (s) => weibull(s, 0, { shape, mean: 90 }) ** 2);
    expect(Math.abs(m / 90 - 1)).toBeLessThan(2e-5);
    expect(Math.abs(square / (m * m) / (gamma(1 + 2 / shape) / gamma(1 + 1 / shape) ** 2) - 1)).toBeLessThan(5e-4);
  });
  it("with shape 1 is exponential", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        (u) => Math.abs(weibull(constant(u), 0, { shape: 1, mean: 3 }) / (-3 * Math.log(1 - u)) - 1) < 1e-14,
      ),
    );
  });
  it("refuses what is no distribution", () => {
    for (const bad of [
      { shape: 0, mean: 1 },
      { shape: 1, mean: 0 },
      { shape: Number.NaN, mean: 1 },
    ])
      expect(() => weibull(constant(0.5), 0, bad)).toThrow("numerics/bad-distribution");
  });
});

describe("truncatedNormal", () => {
  const draw = (u: number, from: number, to: number) => truncatedNormal(constant(u), 0, { mean: 0, sd: 1, from, to });
  const u = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  const bound = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it("stays inside, rises with u, and mirrors", () => {
    fc.assert(
      fc.property(u, u, bound, fc.double({ min: 1e-9, max: 1e3, noNaN: true }), (one, other, from, width) => {
        const to = from + width;
        if (to <= from) return;
        const [low, high] = [draw(Math.min(one, other), from, to), draw(Math.max(one, other), from, to)];
        expect(low).toBeGreaterThanOrEqual(from);
        expect(high).toBeLessThanOrEqual(to);
        expect(high).toBeGreaterThanOrEqual(low - 1e-12 * Math.abs(low));
      }),
      { numRuns: 2000 },
    );
  });
  // Where Φ is still a number. Caught: one Newton step instead of four; the far bound forgotten.
  it("has the right distribution on both sides of the seam at 8 standard deviations", () => {
    for (const from of [-3, 0.5, 5, 7.9, 8.1, 15, 30])
      for (const width of [0.01, 0.5, 4, Infinity])
        for (const share of [1e-9, 0.01, 0.3, 0.9, 1 - 1e-9]) {
          const x = draw(share, from, from + width);
          const [a, b] = [normalCdf(-from), width < Infinity ? normalCdf(-from - width) : 0];
          const found = (a - normalCdf(-x)) / (a - b);
          // The probability moves by the hazard, about x, for every unit of x's rounding.
          const rounding = 1e-15 * (1 + (x * x * a) / (a - b));
          expect(Math.abs(found - share), `${from} ${width} ${share}`).toBeLessThan(
            8 * rounding + (from < 0 ? 1e-15 : 0) + (3e-15 * a) / (a - b),
          );
        }
  });
  it("has the right mean where Φ has run out: 1/R(a)", () => {
    for (const a of [40, 100, 1e4]) {
      const excess = mean(100_000, (s) => (truncatedNormal(s, 0, { mean: 0, sd: 1, from: a }) - a) * a);
      expect(excess).toBeCloseTo((1 / millsRatio(a) - a) * a, 3);
    }
  });
  it("without bounds is normal, and keeps its unit", () => {
    fc.assert(fc.property(u, (p) => truncatedNormal(constant(p), 0, { mean: 10, sd: 2 }) === 10 + 2 * normalQuantile(p)));
  });
  it("refuses what is no distribution", () => {
    for (const bad of [{ sd: 0 }, { sd: 1, from: 2, to: 2 }, { sd: 1, from: Infinity }, { sd: 1, to: Number.NaN }])
      expect(() => truncatedNormal(constant(0.5), 0, { mean: 0, ...bad })).toThrow("numerics/bad-distribution");
  });
});

describe("multivariateNormal", () => {
  const correlations = [
    [1, 0.6, -0.3],
    [0.6, 1, 0.2],
    [-0.3, 0.2, 1],
  ];
  it("factors into a triangle whose square is the matrix", () => {
    const L = choleskyFactor(correlations);
    const product = L.map((a) => L.map((b) => a.reduce((sum, v, k) => sum + v * (b[k] ?? 0), 0)));
    product.forEach((row, i) => row.forEach((v, j) => expect(v).toBeCloseTo(correlations[i]![j]!, 15)));
  });
  // Five standard errors. Caught: a row multiplied by itself for one by another.
  it("draws with these correlations", () => {
    const n = 20_000;
    const L = choleskyFactor(correlations);
    const draws = Array.from({ length: n }, (_, i) => multivariateNormal(stream(5, i, "parameters"), 0, L));
    correlations.forEach((row, i) =>
      row.forEach((r, j) =>
        expect(Math.abs(draws.reduce((sum, x) => sum + x[i]! * x[j]!, 0) / n - r)).toBeLessThan((5 * Math.sqrt(1 + r * r)) / Math.sqrt(n)),
      ),
    );
  });
  it("names the variable that cannot be", () => {
    const names = ["height", "weight", "shbg"];
    const impossible = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    const determined = [
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ];
    const lopsided = [
      [1, 0.5, 0],
      [0.4, 1, 0],
      [0, 0, 1],
    ];
    expect(() => choleskyFactor(impossible, names)).toThrow(/^shbg: .*\n.*\n {2}\[numerics\/not-positive-definite\]/);
    expect(() => choleskyFactor(determined, names)).toThrow(/^weight: /);
    expect(() => choleskyFactor(lopsided, names)).toThrow(/^height, weight: .*0\.4.*0\.5/);
    expect(() =>
      choleskyFactor([
        [1, Number.NaN],
        [Number.NaN, 1],
      ]),
    ).toThrow("variable 0, variable 1");
    expect(() => choleskyFactor([[Number.NaN]])).toThrow("variable 0");
    expect(() => choleskyFactor([[1, 0]])).toThrow("square");
  });
});
