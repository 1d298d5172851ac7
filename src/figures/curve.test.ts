/** A curve keeps what a reader would see: its ends, its peaks, its gaps named as errors. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Trajectory } from "../simulate/index.ts";
import { curve, outline, runningMeans } from "./curve.ts";
import { valueTicks } from "./draw-panel.ts";
import { timeScale, timeTicks } from "./time-axis.ts";
import { valueDomain } from "./value-domain.ts";

const trajectory = (values: readonly number[]): Trajectory => ({
  days: Float64Array.from(values, (_, i) => i),
  analytes: { lh: { unit: "IU/L", values: Float64Array.from(values) } },
  warnings: [],
});

describe("outline", () => {
  it("keeps the ends and the extremes of any record, in order, within its bound", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 500 }),
        fc.integer({ min: 10, max: 100 }),
        (values, most) => {
          const kept = outline(values, most);
          expect(kept.length).toBeLessThanOrEqual(Math.max(most, 3));
          expect(kept[0]).toBe(0);
          expect(kept.at(-1)).toBe(values.length - 1);
          expect(kept.every((k, i) => i === 0 || k > kept[i - 1]!)).toBe(true);
          // Caught a version that took every n-th sample and lost the peaks between.
          expect(Math.max(...kept.map((k) => values[k]!))).toBe(Math.max(...values));
          expect(Math.min(...kept.map((k) => values[k]!))).toBe(Math.min(...values));
        },
      ),
    ));
});

describe("running means", () => {
  const days = Float64Array.from({ length: 60 }, (_, i) => i);
  it("leave every straight line as it is, up to the last week", () => {
    const line = days.map((d) => 3 * d + 1);
    const means = runningMeans(days, line, 7);
    for (let i = 0; i < 57; i++) expect(means[i]).toBeCloseTo(line[i]!, 12);
    expect(means[59]).toBeCloseTo(line[56]!, 12);
  });
  it("flatten what repeats every week, also at the end", () => {
    // Doses on Monday, Wednesday and Friday. Caught a window that narrowed at the end, too.
    const comb = days.map((d) => [2, 1, 2, 1, 2, 1, 0.5][d % 7]!);
    const means = runningMeans(days, comb, 7);
    expect(means[0]).toBe(2);
    for (const v of means.slice(3)) expect(v).toBeCloseTo(9.5 / 7, 12);
  });
  it("leave samples a week apart alone", () =>
    expect(runningMeans(Float64Array.of(0, 7, 14), Float64Array.of(1, 5, 2), 7)).toEqual(Float64Array.of(1, 5, 2)));
});

describe("curve", () => {
  it("names what is missing, empty or not finite", () => {
    expect(() => curve("here", trajectory([1]), "fsh", 1)).toThrow(/here: fsh was not simulated.*\n.*lh/);
    expect(() => curve("here", trajectory([]), "lh", 1)).toThrow(/nothing-to-draw/);
    expect(() => curve("here", trajectory([1, Number.NaN]), "lh", 1)).toThrow(/value at 1 is not a finite number/);
  });
  it("counts in the axis's unit", () => expect(curve("here", trajectory([1, 2, 3]), "lh", 2).x).toEqual([0, 0.5, 1]));
});

describe("axes", () => {
  it("counts short spans in days, half a year in weeks, two years in months", () => {
    expect([14, 182, 730].map((d) => timeScale(d).axis.unit)).toEqual(["days", "weeks", "months"]);
    expect(timeTicks("weeks", 52, 9)).toEqual([0, 13, 26, 39, 52]);
    expect(timeTicks("weeks", 26, 9)).toEqual([0, 4, 8, 12, 16, 20, 24]);
    expect(timeTicks("days", 3.5, 9)).toEqual([0, 1, 2, 3]);
  });
  it("has few ticks, all different and inside, for any span of values", () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (high) => {
        const { at, text } = valueTicks(0, high);
        expect(at.length).toBeGreaterThanOrEqual(2);
        expect(at.length).toBeLessThanOrEqual(6);
        expect(at[0]).toBe(0);
        expect(at.at(-1)!).toBeLessThanOrEqual(high * (1 + 1e-9));
        expect(new Set(at.map(text)).size).toBe(at.length);
      }),
    ));
  it("starts at zero, reaches the ordinary range, and is never empty", () => {
    const y = { label: "LH", unit: "IU/L" };
    const line = (...values: number[]) => ({ kind: "line", series: 0, x: values.map((_, i) => i), y: values }) as const;
    expect(valueDomain({ y, layers: [line(4, 5)] })[0]).toBe(0);
    expect(valueDomain({ y, layers: [line(4, 5), { kind: "range", low: 10, high: 1000 }] })[1]).toBeGreaterThan(10);
    expect(valueDomain({ y, layers: [line(4, 5), { kind: "range", low: 10, high: 1000 }] })[1]).toBeLessThan(20);
    const interval = (high: number) => ({ kind: "interval", series: 0, low: 1, high, value: 5 }) as const;
    expect(valueDomain({ y, layers: [line(4, 5), interval(7)] })[1]).toBeGreaterThan(7);
    expect(valueDomain({ y, layers: [line(4, 5), interval(700)] })[1]).toBeLessThan(12);
    expect(valueDomain({ y, layers: [line(0, 0)] })).toEqual([0, 1]);
  });
});
