/** Power of a plan in one call, and a figure that says what it shows. */
import { describe, expect, it } from "vitest";
import { figureToSvg } from "../figures/index.ts";
import { spermInHypogonadism, tabletsForObesity } from "./examples.ts";
import type { TrialPlan } from "./plan.ts";
import { powerOf } from "./power-of.ts";
import { runTrial } from "./run-trial.ts";
import { trialFigure } from "./trial-figure.ts";

const short: TrialPlan = {
  ...tabletsForObesity,
  men: 12,
  weeks: 13,
  visits: [28, 84],
  window: 0,
  endpoint: { kind: "change", analyte: "estradiol" },
};

describe("power", () => {
  it("is near one for a large effect, near the level of the test for none, and the same twice", async () => {
    const alike: TrialPlan = { ...short, arms: ["A", "B"].map((name) => ({ name, course: "anastrozole 1 mg daily" })), men: 40 };
    const options = { threads: 0, replicates: 400 };
    const large = await powerOf(short, { ...options, pool: 40, sizes: [24] });
    const none = [];
    for (const seed of [1, 2, 3, 4]) none.push(await powerOf({ ...alike, seed }, { ...options, pool: 80, sizes: [] }));
    expect(large.sizes.map(({ men }) => men)).toEqual([12, 24]);
    expect(large.planned.comparisons[0]!.power).toBeGreaterThan(0.9);
    expect(large.planned.comparisons[0]!.low).toBeLessThan(large.planned.comparisons[0]!.power);
    // What the pool has by chance is taken for real; the interval knows that.
    expect(none.filter(({ planned }) => planned.comparisons[0]!.low <= 0.05).length).toBeGreaterThanOrEqual(3);
    expect(await powerOf(short, { ...options, pool: 40, sizes: [24] })).toEqual(large);
    expect(large.approximates).toContain("40 simulated men");
  });
  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const onProgress = (_: number, phase: string): void => void (phase === "replicates" && stop.abort());
    await expect(powerOf(short, { threads: 0, pool: 8, signal: stop.signal, onProgress })).rejects.toMatchObject({
      code: "trials/cancelled",
    });
  });
});

describe("the figure", () => {
  it("draws a mean with its interval for each arm, and says both in words", async () => {
    const result = await runTrial({ ...short, endpoint: { kind: "change", analyte: "estradiol", unit: "pmol/L" } }, { threads: 0 });
    const figure = trialFigure(result);
    const lines = figure.panels[0]!.layers.flatMap((layer) => (layer.kind === "line" ? [layer] : []));
    const [, visit] = result.arms[0]!.visits["estradiol"]!;
    expect(lines.map(({ x }) => x)).toEqual([0, 1].map(() => [0, 4, 12]));
    expect(lines[0]!.y[1]! / visit!.mean!).toBeCloseTo(3.671, 3);
    expect(figure.description).toContain("Anastrozole: estradiol from");
    expect(await figureToSvg(figure)).toContain("<svg");
  });
  // Caught: a curve that falls, of who still waits, under the title of who has had the event.
  it("of a wait rises in steps at the visits", async () => {
    const visits = [168, 252, 336];
    const result = await runTrial({ ...spermInHypogonadism, men: 12, weeks: 50, visits, window: 0 }, { threads: 0 });
    expect(result.endpoint.title).toBe("Time until sperm concentration at least 0.05 10⁶/mL");
    const figure = trialFigure(result);
    for (const layer of figure.panels[0]!.layers)
      if (layer.kind === "line") {
        expect(layer.y).toEqual([...layer.y].sort((a, b) => a - b));
        expect(layer.x[0]).toBe(0);
      }
    expect(await figureToSvg(figure)).toContain("<svg");
  });
});
