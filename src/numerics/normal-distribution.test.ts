/** The normal distribution and its inverse against integers of 2400 bits. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { millsRatio } from "./mills-ratio.ts";
import { normalCdf, normalQuantile } from "./normal-distribution.ts";
import { type Binary, exactly, exactNormalCdf, shift } from "./oracles/integers.ts";
import { stream } from "./stream.ts";

/** found/truth − 1. */
function apart(found: number, truth: Binary): number {
  const f = exactly(found);
  const difference = shift(f.mantissa, f.exponent - truth.exponent) - truth.mantissa;
  return Number((difference << 80n) / truth.mantissa) / 2 ** 80;
}
const uniform = (k: number): number => stream(0, 0, "assay").uniform(k);
const grid = (n: number, from: number, to: number): readonly number[] =>
  Array.from({ length: n }, (_, k) => from + (to - from) * uniform(k));

describe("normalCdf", () => {
  // Measured: 6e-16. Caught: a Chebyshev coefficient of 5e-7 ten times too small, and what x² loses in rounding left out.
  it.each([
    ["the centre", -1, 8, 150],
    ["the lower tail", -8, -1, 100],
    ["the far lower tail", -37.5, -8, 100],
  ])("is within 1e-15 of itself in %s", (_, from, to, n) => {
    expect(Math.max(...grid(n, from, to).map((x) => Math.abs(apart(normalCdf(x), exactNormalCdf(x)))))).toBeLessThan(1e-15);
  });
  it("runs out as doubles do", () => {
    expect([-Infinity, -39, 0, 9, Infinity, Number.NaN].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1, NaN]);
    expect(normalCdf(-38.4)).toBeGreaterThan(0);
  });
  it("rises, seams included", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -38, max: 8, noNaN: true }),
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
        (x, d) => normalCdf(x) <= normalCdf(x + d),
      ),
    );
    for (const seam of [-0.7, 0.7]) expect(Math.abs(normalCdf(seam - 1e-15) - normalCdf(seam + 1e-15))).toBeLessThan(2e-15);
  });
});

describe("normalQuantile", () => {
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  /** Relative error of the quantile, from the exact probability of what was found. */
  function error(u: number): number {
    const x = normalQuantile(u);
    return Math.abs((apart(u, exactNormalCdf(x)) * u) / density(x) / x);
  }
  // Measured: 6.3e-16. Caught: the second-order term of the improvement left out, and the guess alone.
  it("is within 1e-15 of itself everywhere", () => {
    expect(Math.max(...grid(300, 0, 1).map(error))).toBeLessThan(1e-15);
    expect(Math.max(...grid(100, 0.4999, 0.5001).map(error))).toBeLessThan(1e-15);
    expect(Math.max(...grid(100, -300, 0).map((e) => error(10 ** e)))).toBeLessThan(1e-15);
    for (const u of [2 ** -53, 0.25, 0.25 - 2 ** -54, 0.75, 1 - 2 ** -53]) expect(error(u)).toBeLessThan(1e-15);
  });
  it("is odd about one half, to the last bit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 52 }),
        (k) => normalQuantile(k / 2 ** 53) === -normalQuantile(1 - k / 2 ** 53) || k === 2 ** 52,
      ),
    );
  });
  it("ends where probabilities do", () => {
    expect([0, 0.5, 1, -0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([-Infinity, 0, Infinity, NaN, NaN, NaN]);
    expect(normalQuantile(5e-324)).toBeCloseTo(-38.4674, 3);
  });
});

it("the Mills ratio has its limits: √(π/2) at 0, 1/x far out", () => {
  expect(millsRatio(0)).toBeCloseTo(Math.sqrt(Math.PI / 2), 15);
  expect(millsRatio(1e8) * 1e8).toBeCloseTo(1, 14);
  expect(millsRatio(Infinity)).toBe(0);
});
