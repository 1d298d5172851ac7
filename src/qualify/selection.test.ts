/** Measurements of men who were chosen by them, against a sample of many. */
import { describe, expect, it } from "vitest";
import { stream } from "../numerics/index.ts";
import { measured } from "./measurement.ts";
import { parseRule } from "./rule.ts";
import { selected } from "./selection.ts";

const rules = [parseRule("sperm_concentration < 15 10*6/mL"), parseRule("sperm_concentration > 2 10*6/mL")];
const numbers = stream(7, 0, "assay");
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe.each([5, 20, 30])("a man of %s million per millilitre", (level) => {
  const all = Array.from({ length: 40_000 }, (_, k) => measured("sperm_concentration", level, numbers, k));
  const chosen = all.filter((v) => v < 15 && v > 2).sort((a, b) => a - b);
  const { chance, mean: m, square, median } = selected("sperm_concentration", level, rules);

  // Breakage caught: the mean of the error taken as its median, which shifted every limit.
  it("has the chance, mean, mean square and median of the measurements that meet the rules", () => {
    expect(chance).toBeCloseTo(chosen.length / all.length, 1.7);
    expect(m / mean(chosen)).toBeCloseTo(1, 1.5);
    expect(square / mean(chosen.map((v) => v * v))).toBeCloseTo(1, 1.3);
    expect(median / chosen[Math.floor(chosen.length / 2)]!).toBeCloseTo(1, 1.3);
  });
});

it("is all of them without a rule, and has more than shows in one chosen for having little", () => {
  expect(selected("sperm_concentration", 20, [])).toMatchObject({ chance: 1, mean: 20 });
  expect(selected("sperm_concentration", 20, [parseRule("sperm_concentration < 15 10*6/mL")]).mean).toBeLessThan(13);
});
