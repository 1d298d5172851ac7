/** Verdicts: what is right, what is covered, and that validation studies never widen an interval. */
import { describe, expect, it } from "vitest";
import type { Comparison } from "./comparison.ts";
import { betweenStudies, judge } from "./judge.ts";
import { metricsOf } from "./metrics.ts";

const comparison = (changed: Partial<Comparison> = {}): Comparison => ({
  study: "smith-2008",
  use: "calibration",
  arm: "a",
  line: 2,
  analyte: "lh",
  statistic: "mean",
  day: { from: 84, to: 84 },
  scale: "ratio",
  unit: "IU/L",
  observed: 2,
  predicted: 2,
  sampling: 0.05,
  drugs: ["enclomiphene"],
  read: "read",
  ...changed,
});

describe("judge", () => {
  it("holds ratios to Guest's limits, and says the direction only where the published interval excludes no change", () => {
    const near = judge(comparison({ predicted: 3.2, observedInterval: [1.5, 2.5] }), [], 0.1);
    expect(near).toMatchObject({ fold: 1.6, guest: true, passes: true, direction: true });
    expect(judge(comparison({ predicted: 3.3 }), [], 0.1)).toMatchObject({ guest: false, passes: false });
    expect(judge(comparison({ predicted: 0.9, observedInterval: [1.5, 2.5] }), [], 0.1).direction).toBe(false);
    expect(judge(comparison({ predicted: 0.9, observedInterval: [0.9, 2.5] }), [], 0.1)).not.toHaveProperty("direction");
  });

  it("lets a study's own criterion go first, with its reason", () => {
    const judged = judge(comparison({ predicted: 2.3 }), [{ analyte: "lh", within: 1.1, because: "One assay was used." }], 0.1);
    expect(judged.passes).toBe(false);
    expect(judged.criterion).toContain("One assay was used.");
  });

  it("holds fractions to ten points", () => {
    const fraction = (predicted: number) => judge(comparison({ scale: "fraction", observed: 0.67, predicted }), [], 0).passes;
    expect([fraction(0.58), fraction(0.77), fraction(0.56)]).toEqual([true, true, false]);
  });

  // Breakage caught: a ratio of no sperm to some made a fold of infinity, and one study the whole mean.
  it("counts none as none", () => {
    expect(judge(comparison({ analyte: "sperm_concentration", observed: 0, predicted: 1e-5 }), [], 0.1)).toMatchObject({
      fold: 1,
      passes: true,
    });
  });

  it("gives an interval of chance and of what differs between studies", () => {
    const { interval } = judge(comparison({ sampling: 0.3 }), [], 0.4);
    expect(Math.log(interval[1] / 2)).toBeCloseTo(1.645 * 0.5, 6);
    expect(interval[0] * interval[1]).toBeCloseTo(4, 10);
  });
});

// Caught: a median time of 0 days, for half of the men had never lost their sperm, beside an interval of 0.0956 to 2.61.
it.each(["ratio", "level", "fraction", "time", "pharmacokinetics", "spread"] as const)(
  "a %s of none lies within its own interval",
  (scale) => {
    for (const predicted of [0, 1e-9, 0.3, 1]) {
      const { interval } = judge(comparison({ scale, predicted, sampling: 1 }), [], 0.1);
      expect([interval[0] <= predicted, predicted <= interval[1]]).toEqual([true, true]);
    }
  },
);

describe("betweenStudies", () => {
  const missed = Array.from({ length: 10 }, (_, i) =>
    comparison({ line: i + 2, predicted: 2 * Math.exp(i % 2 ? 0.5 : -0.5), sampling: 0.3 }),
  );
  it("is what chance does not explain", () => expect(betweenStudies(missed)(comparison())).toBeCloseTo(0.4, 10));
  it("looks further where little of a kind was fitted", () => {
    expect(betweenStudies(missed)(comparison({ analyte: "fsh" }))).toBeCloseTo(0.4, 10);
    expect(betweenStudies([])(comparison())).toBeGreaterThan(0);
  });
});

it("metrics are those of their comparisons, and say nothing of what they cannot", () => {
  const judged = [comparison({ predicted: 4 }), comparison({ predicted: 1, study: "other-2009" })].map((c) => judge(c, [], 0.1));
  expect(metricsOf(judged)).toMatchObject({ n: 2, studies: 2, gmfe: 2, afe: 1, within2: 1, guest: 0 });
  expect(metricsOf(judged)).not.toHaveProperty("direction");
  expect(metricsOf([])).toBeUndefined();
});
