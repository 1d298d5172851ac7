/** Weights that meet their aims, and move nobody further than they must. */
import { describe, expect, it } from "vitest";
import { log, stream } from "../numerics/index.ts";
import { balance, effective, placesOf } from "./balance.ts";

const numbers = stream(3, 0, "parameters");
const n = 400;
const x = Float64Array.from({ length: n }, (_, i) => numbers.normal(i));
const even = new Float64Array(n).fill(1);
const mean = (w: Float64Array, v: Float64Array): number => w.reduce((s, p, i) => s + p * v[i]!, 0);

describe("balance", () => {
  // Breakage caught: the sign of the multiplier turned, which moved the mean away from its aim.
  it("meets a mean and a spread at once", () => {
    const w = balance(even, [
      { values: x.map((v) => v - 0.6), slack: 1e-8 },
      { values: x.map((v) => (v - 0.6) ** 2 - 0.49), slack: 1e-8 },
    ]);
    expect(w.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(mean(w, x)).toBeCloseTo(0.6, 5);
    expect(
      mean(
        w,
        x.map((v) => (v - 0.6) ** 2),
      ),
    ).toBeCloseTo(0.49, 5);
  });

  // Breakage caught: weights that meet the aim but are not nearest, found by clipping.
  it("is an exponential tilt: log weights are linear in what is aimed at", () => {
    const w = balance(even, [{ values: x.map((v) => v - 0.5), slack: 1e-9 }]);
    const slope = (i: number, j: number): number => log(w[i]! / w[j]!) / (x[i]! - x[j]!);
    for (let i = 1; i < 50; i++) expect(slope(0, i)).toBeCloseTo(slope(0, 50), 6);
  });

  it("leaves weights alone that meet the aim, and keeps at zero who was", () => {
    const prior = even.map((_, i) => (i < 10 ? 0 : 1));
    const m = mean(
      prior.map((p) => p / (n - 10)),
      x,
    );
    const w = balance(prior, [{ values: x.map((v) => v - m), slack: 1e-9 }]);
    expect(effective(w)).toBeCloseTo(n - 10, 3);
    expect(w.slice(0, 10).every((v) => v === 0)).toBe(true);
  });

  // Breakage caught: Newton's steps without a line search, which left for infinity.
  it("answers where the aim cannot be met: as near as its slack lets it", () => {
    const w = balance(even, [{ values: x.map((v) => v - 50), slack: 1e-4 }]);
    expect(w.every(Number.isFinite)).toBe(true);
    expect(mean(w, x)).toBeGreaterThan(2);
  });
});

describe("placesOf", () => {
  it("gives all places, each within one of its share", () => {
    const w = Float64Array.from({ length: 37 }, (_, i) => i + 1);
    const total = w.reduce((a, b) => a + b, 0);
    const places = placesOf(
      w.map((v) => v / total),
      200,
    );
    expect(places.reduce((a, b) => a + b, 0)).toBe(200);
    places.forEach((p, i) => expect(Math.abs(p - (200 * w[i]!) / total)).toBeLessThan(1));
  });
});
