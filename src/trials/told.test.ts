/** What is told of a plan and of its result says what they hold. */
import { beforeAll, describe, expect, it } from "vitest";
import { tableToCsv } from "../exchange/index.ts";
import { figureToSvg } from "../figures/index.ts";
import { trialBaseline } from "./baseline.ts";
import { spermInHypogonadism, tabletsForObesity } from "./examples.ts";
import { powerFigure } from "./power-figure.ts";
import { powerOf } from "./power-of.ts";
import { runTrial, type TrialResult } from "./run-trial.ts";
import { trialInWords } from "./trial-in-words.ts";
import { trialTable } from "./trial-table.ts";

const short = { ...tabletsForObesity, men: 12, weeks: 13, visits: [28, 84], window: 0, dropout: 3 };

// Caught: an allocation told without its weights; a course told as it was typed.
it("a plan in words names who, what, when and by what", () => {
  const [who, what, when, end] = trialInWords({
    ...short,
    arms: [
      { name: "A", course: "none", weight: 2 },
      { name: "B", regimen: "hcg" },
    ],
  });
  expect(who).toBe(
    "12 men of the model with obesity secondary hypogonadism; age 34 ± 6, from 20 to 50 years; who show total testosterone at most 300 ng/dL and LH at most 9 IU/L at each of 2 screenings.",
  );
  expect(what).toBe("Randomised 2 : 1 to A (no treatment) and B (hCG alone, titrated to testosterone in mid-range).");
  expect(when).toBe("13 weeks, seen before the first dose and on days 28 and 84.");
  expect(end).toBe("Endpoint: total motile count after 12 weeks (day 84), as a multiple of that at the start.");
  expect(trialInWords(spermInHypogonadism)[3]).toBe("Endpoint: time until sperm concentration at least 0.05 10⁶/mL.");
});

describe("a result", () => {
  let result: TrialResult;
  beforeAll(async () => {
    result = await runTrial(short, { threads: 0 });
  });

  it("has a table of who was enrolled, without the traits that all share", () => {
    const arms = trialBaseline(result);
    const ages = result.men.filter(({ arm }) => arm === "Clomiphene").map(({ traits }) => traits.age!);
    expect(arms[1]!.traits.age!.mean).toBeCloseTo(ages.reduce((a, b) => a + b) / ages.length, 10);
    expect(Object.keys(arms[0]!.traits)).toEqual(["age"]);
    expect(arms[0]!.measured["lh"]).toEqual(result.arms[0]!.visits["lh"]![0]);
    expect(arms[0]!.conditions).toEqual({ "obesity-secondary-hypogonadism": 6 });
  });

  // Caught: who was not seen, written as if he had had none.
  it("is a row for each man and visit; what was not seen is empty", async () => {
    const lines = (await tableToCsv(trialTable(result))).trimEnd().split("\n");
    expect(lines.length).toBe(1 + 12 * 3);
    const column = lines[0]!.split(",").findIndex((name) => name.startsWith("lh "));
    const written = lines.slice(1).map((line) => line.split(",")[column]);
    expect(written).toEqual(result.men.flatMap(({ results }) => results["lh"]!.map((value) => (value === null ? "" : String(value)))));
    expect(written).toContain("");
  });
});

describe("the figure of power", () => {
  // Caught: shares drawn on an axis of percent.
  it("has each size once, in percent within its interval, and says so in words", async () => {
    const power = await powerOf(short, { threads: 0, pool: 24, sizes: [8, 24], replicates: 100 });
    const figure = powerFigure(short, power);
    const [, band, line] = figure.panels[0]!.layers;
    if (band?.kind !== "band" || line?.kind !== "line") throw new Error("another order of layers");
    expect(line.x).toEqual([8, 12, 24]);
    expect(line.y).toEqual(power.sizes.map(({ comparisons }) => 100 * comparisons[0]!.power));
    line.y.forEach((value, i) => {
      expect(band.low[i]!).toBeLessThanOrEqual(value);
      expect(band.high[i]!).toBeGreaterThanOrEqual(value);
    });
    expect(figure.description).toContain("with 12 men");
    expect(await figureToSvg(figure)).toContain("<svg");
  });
});
