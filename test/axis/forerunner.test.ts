/** The experiments of the calibration, against what was published and against the model this one grew from. */
import { describe, expect, it } from "vitest";
import { performAll } from "../../calibration/averaged-axis/experiments.ts";
import { targets } from "../../calibration/averaged-axis/targets.ts";

const results = performAll({});
const scored = Object.entries(targets).filter(([, { sd }]) => sd > 0);
const deviations = (name: string, value: number): number => Math.log(value / targets[name]!.value) / targets[name]!.sd;
const sumOfSquares = (values: Readonly<Record<string, number>>, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + deviations(name, values[name]!) ** 2, 0);

describe("every experiment", () => {
  // Within two tolerated standard deviations of what was published, or no farther than the forerunner was.
  it.each(scored.filter(([, { knownMiss }]) => knownMiss === undefined))("%s", (name, { prototype }) => {
    const before = prototype === undefined ? 0 : Math.abs(deviations(name, prototype));
    expect(Math.abs(deviations(name, results[name]!))).toBeLessThanOrEqual(Math.max(2, before + 0.1));
  });

  // A miss stays visible for as long as it is one.
  it.each(scored.filter(([, { knownMiss }]) => knownMiss !== undefined))("%s is still missed", (name) => {
    expect(Math.abs(deviations(name, results[name]!))).toBeGreaterThan(2);
  });
});

it("taken together, the experiments lie nearer to what was published than the forerunner's", () => {
  const shared = scored.filter(([, { prototype }]) => prototype !== undefined).map(([name]) => name);
  const forerunner = Object.fromEntries(shared.map((name) => [name, targets[name]!.prototype!]));
  expect(sumOfSquares(results, shared)).toBeLessThan(sumOfSquares(forerunner, shared));
});
