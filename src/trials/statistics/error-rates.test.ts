/** Over many trials of nobody in particular: no effect is found in one of twenty, a known effect as often as theory says. */
import { expect, it } from "vitest";
import { stream } from "../../numerics/index.ts";
import { ancova } from "./ancova.ts";
import { riskDifference } from "./risk-difference.ts";
import { logRank } from "./survival.ts";

const trials = 4000;
/** Three standard errors of a share counted over so many trials. */
const slack = (share: number): number => 3 * Math.sqrt((share * (1 - share)) / trials);

/** The share of trials in which p lies below 0.05. */
function found(pOf: (numbers: ReturnType<typeof stream>) => number): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial++) if (pOf(stream(7, trial, "replicates")) < 0.05) count++;
  return count / trials;
}

/** Men with a baseline that tells `told` of the end, and an effect, in standard deviations of what it leaves. */
const pOfAncova =
  (n: number, told: number, effect: number) =>
  (numbers: ReturnType<typeof stream>): number => {
    const men = Array.from({ length: 2 * n }, (_, i) => {
      const baseline = numbers.normal(2 * i);
      return { arm: i % 2, baseline, value: told * baseline + numbers.normal(2 * i + 1) + effect * (i % 2) };
    });
    return ancova(men, 2)[0]!.p;
  };

// Caught: Student's t taken with the degrees of freedom of all men.
it.each([4, 20])("two arms of %d alike differ in one trial of twenty", (n) => {
  expect(Math.abs(found(pOfAncova(n, 0.7, 0)) - 0.05)).toBeLessThan(slack(0.05));
});

// R: power.t.test(n, delta = 1, sd = 1.5)$power; the baseline takes its part of the scatter, and one degree of freedom.
it.each([
  [30, 0.71872941],
  [60, 0.9517078],
])("%d men in each arm find an effect of two thirds of the scatter with probability %d", (n, power) => {
  expect(Math.abs(found(pOfAncova(n, 0.7, 1 / 1.5)) - power)).toBeLessThan(slack(power) + 0.004);
});

it("an effect on a share and on a wait is found in one of twenty where there is none", () => {
  const shares = found((numbers) => {
    const count = (from: number): number =>
      Array.from({ length: 60 }, (_, i) => Number(numbers.uniform(from + i) < 0.4)).reduce((a, b) => a + b, 0);
    return riskDifference({ events: count(0), of: 60 }, { events: count(60), of: 60 }).p;
  });
  const waits = found((numbers) => {
    const men = Array.from({ length: 100 }, (_, i) => {
      // Geometric: one of five at each visit, ten visits.
      const visit = 1 + Math.floor(Math.log(numbers.uniform(i)) / Math.log(0.8));
      return { time: Math.min(10, visit), event: visit <= 10 };
    });
    return logRank(men.slice(0, 50), men.slice(50)).p;
  });
  expect(Math.abs(shares - 0.05)).toBeLessThan(slack(0.05) + 0.005);
  expect(Math.abs(waits - 0.05)).toBeLessThan(slack(0.05) + 0.005);
});
