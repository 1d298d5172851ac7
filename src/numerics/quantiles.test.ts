/** Quantiles against their definition, in other words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantiles, weightedQuantiles } from "./quantiles.ts";

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const sample = fc.array(value, { minLength: 1, maxLength: 30 });
const probability = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const near = (a: number, b: number, scale: number) => Math.abs(a - b) <= 1e-12 * Math.max(scale, 1);
const size = (xs: readonly number[]) => Math.max(...xs.map(Math.abs));

describe("quantiles", () => {
  // By hand. Caught: n for n − 1.
  it("interpolates as type 7", () => {
    expect(quantiles([13, 2, 7, 5, 3, 11], [0.1, 0.25, 0.5, 0.9])).toEqual([2.5, 3.5, 6, 12]);
    expect(quantiles([5], [0, 0.3, 1])).toEqual([5, 5, 5]);
  });
  it("goes through the k-th of n values at (k − 1)/(n − 1), and rises", () => {
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 2, maxLength: 30 }), probability, probability, (xs, p, q) => {
        const sorted = xs.toSorted((a, b) => a - b);
        const found = quantiles(
          xs,
          sorted.map((_, k) => k / (xs.length - 1)),
        );
        found.forEach((x, k) => expect(near(x, sorted[k]!, size(xs))).toBe(true));
        const [low, high] = quantiles(xs, [Math.min(p, q), Math.max(p, q)]);
        expect(low! <= high!).toBe(true);
      }),
    );
  });
  it("leaves the sample as it was, and keeps infinities", () => {
    const xs = [3, 1, 2];
    quantiles(xs, [0.5]);
    expect(xs).toEqual([3, 1, 2]);
    expect(quantiles([Infinity, Infinity, 0], [0.5, 0.75])).toEqual([Infinity, Infinity]);
  });
  it("refuses what has none", () => {
    expect(() => quantiles([], [0.5])).toThrow("numerics/bad-sample");
    expect(() => quantiles([1, Number.NaN], [0.5])).toThrow("numerics/bad-sample");
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => quantiles([1], [p])).toThrow("not a probability");
  });
});

describe("weightedQuantiles", () => {
  it("with equal weights is quantiles", () => {
    fc.assert(
      fc.property(sample, weight, probability, (xs, w, p) => {
        expect(
          near(
            weightedQuantiles(
              xs,
              xs.map(() => w),
              [p],
            )[0]!,
            quantiles(xs, [p])[0]!,
            size(xs),
          ),
        ).toBe(true);
      }),
    );
  });
  // Caught: the number of values taken for n; ties left in the order they came.
  it("is blind to order, to scale and to what weighs nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(value, fc.integer({ min: 0, max: 2 })), weight), { minLength: 1, maxLength: 20 }),
        value,
        probability,
        (pairs, ghost, p) => {
          const of = (list: readonly (readonly [number, number])[]) =>
            weightedQuantiles(
              list.map(([x]) => x),
              list.map(([, w]) => w),
              [p],
            )[0]!;
          const found = of(pairs);
          expect(of(pairs.toReversed())).toBe(found);
          expect(of([...pairs, [ghost, 0]])).toBe(found);
          expect(of(pairs.map(([x, w]) => [x, 4 * w] as const))).toBe(found);
          expect(of(pairs.map(([x, w]) => [-x, w] as const))).toBeTypeOf("number");
        },
      ),
    );
  });
  it("turns round with its sample: quantile p of x is minus quantile 1 − p of −x", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, weight), { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 64 }), (pairs, k) => {
        const [xs, ws] = [pairs.map(([x]) => x), pairs.map(([, w]) => w)];
        const [one] = weightedQuantiles(xs, ws, [k / 64]);
        const [other] = weightedQuantiles(
          xs.map((x) => -x),
          ws,
          [1 - k / 64],
        );
        expect(Math.abs(one! + other!)).toBeLessThanOrEqual(1e-9 * Math.max(size(xs), 1));
      }),
    );
  });
  it("follows the weight: nearly all of it on one value", () => {
    expect(weightedQuantiles([1, 2, 3], [1e-9, 1, 1e-9], [0.05, 0.5, 0.95]).map((x) => Math.round(x * 1e6) / 1e6)).toEqual([2, 2, 2]);
  });
  it("refuses what has none", () => {
    for (const [xs, ws] of [
      [[], []],
      [
        [1, 2],
        [0, 0],
      ],
      [[1], [-1]],
      [[1, 2], [1]],
      [[Number.NaN], [1]],
      [[1], [Infinity]],
    ] as const)
      expect(() => weightedQuantiles(xs, ws, [0.5])).toThrow("numerics/bad-sample");
  });
});
