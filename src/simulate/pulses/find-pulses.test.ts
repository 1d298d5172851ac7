/** A pulse detector is judged on series whose pulses are known. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPulses } from "./find-pulses.ts";
import { pulseStatistics, withinDayVariation } from "./pulse-statistics.ts";

/** Ten-minute samples of pulses that jump by `height` every `gap` samples and fall by a twentieth at each. */
const sawtooth = (samples: number, gap: number, height: number): number[] => {
  let level = 3;
  return Array.from({ length: samples }, (_, i) => {
    level = level * 0.95 + (i % gap === gap - 1 ? height : 0);
    return level;
  });
};
const trajectory = (values: readonly number[], minutes = 10) => ({
  days: Float64Array.from(values, (_, i) => (i * minutes) / 1440),
  analytes: { lh: { unit: "IU/L", values: Float64Array.from(values) } },
  warnings: [],
});

describe("findPulses", () => {
  it.each([6, 9, 12])("finds each jump of a sawtooth, %d samples apart, where it is", (gap) => {
    const found = findPulses(sawtooth(145, gap, 3));
    expect(found.map(({ peakAt }) => peakAt)).toEqual(Array.from({ length: Math.floor(145 / gap) }, (_, k) => (k + 1) * gap - 1));
    for (const { nadirAt, peakAt, amplitude } of found) {
      expect(nadirAt).toBe(peakAt - 1);
      expect(amplitude).toBeLessThan(3);
      expect(amplitude).toBeGreaterThan(2.5);
    }
  });
  it.each([
    ["nothing", []],
    ["a level", Array.from({ length: 50 }, () => 4)],
    ["a decline", sawtooth(50, 1000, 0)],
    ["zeros", [0, 0, 0]],
    ["noise below the threshold", Array.from({ length: 60 }, (_, i) => 5 + 0.2 * (i % 2))],
  ])("finds none in %s", (_, values) => {
    expect(findPulses(values)).toEqual([]);
  });
  it("counts two jumps without a nadir between them once, and one that has not fallen yet", () => {
    expect(findPulses([2, 4, 6, 5, 4, 3, 2, 5]).map(({ peakAt, amplitude }) => [peakAt, amplitude])).toEqual([
      [2, 4],
      [7, 3],
    ]);
  });
  // Caught: the fall measured against the nadir before, so that the count depended on where a series stood.
  it("finds the same in other units, and no more when asked for more", () => {
    const level = fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { minLength: 3, maxLength: 200 });
    fc.assert(
      fc.property(level, fc.integer({ min: -3, max: 3 }), (values, power) => {
        const scale = 4 ** power;
        const places = (v: readonly number[], rise: number) => findPulses(v, { rise }).map(({ peakAt }) => peakAt);
        expect(
          places(
            values.map((v) => v * scale),
            0.1,
          ),
        ).toEqual(places(values, 0.1));
        expect(places(values, 0.5).length).toBeLessThanOrEqual(places(values, 0.1).length);
      }),
      { seed: 1 },
    );
  });
  it.each([
    [() => findPulses([1, -1]), "simulate/bad-series"],
    [() => findPulses([1, Number.NaN]), "simulate/bad-series"],
    [() => findPulses([1], { rise: 0 }), "simulate/bad-threshold"],
    [() => findPulses([1], { least: -1 }), "simulate/bad-threshold"],
    [() => pulseStatistics(trajectory([1, 2]), "constructor"), "simulate/bad-threshold"],
    [() => withinDayVariation(trajectory([1, 2]), "lh"), "simulate/bad-window"],
    [() => withinDayVariation(trajectory(sawtooth(145, 9, 3)), "lh", { from: 20, hours: 8 }), "simulate/bad-window"],
  ])("refuses what is no series or no threshold (%#)", (act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe("statistics", () => {
  it("of a sawtooth are its period and its height", () => {
    const { perDay, interval, amplitude } = pulseStatistics(trajectory(sawtooth(289, 9, 3)));
    expect(perDay).toBeCloseTo(16, 9);
    expect(interval.mean).toBeCloseTo(90, 9);
    expect(interval.sd).toBeCloseTo(0, 9);
    expect(amplitude).toBeGreaterThan(2.5);
  });
  it("of variation are those of the window", () => {
    const calmThenWild = Array.from({ length: 145 }, (_, i) => (i < 72 ? 5 : 5 + (i % 2 === 0 ? 1 : -1)));
    expect(withinDayVariation(trajectory(calmThenWild), "lh", { from: 0, hours: 12 })).toBe(0);
    expect(withinDayVariation(trajectory(calmThenWild), "lh", { from: 12, hours: 12 })).toBeCloseTo(0.2 * Math.sqrt(72 / 71), 9);
  });
});
