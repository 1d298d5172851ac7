/** Trials run twice are the same, whoever runs them; what is measured is not what is; whoever leaves is seen no more. */
import { beforeAll, describe, expect, it } from "vitest";
import { resultsOf } from "./candidates.ts";
import { trialMen } from "./enrol.ts";
import { spermInHypogonadism, tabletsForObesity } from "./examples.ts";
import type { TrialPlan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { runTrial, type TrialResult } from "./run-trial.ts";

const small: TrialPlan = { ...tabletsForObesity, men: 20, weeks: 13, visits: [28, 84], window: 2, dropout: 1 };
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe("a trial", () => {
  let result: TrialResult;
  beforeAll(async () => {
    result = await runTrial(small, { threads: 0 });
  });

  // Caught: doses missed looked up by the place in a handful.
  it.each([{ threads: 1, chunk: 3 }, { threads: 2 }, { threads: 0, chunk: 5 }])(
    "has the same bits with %j",
    async (options) => {
      expect(JSON.stringify(await runTrial(small, options))).toBe(JSON.stringify(result));
    },
    60_000,
  );

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  // Caught: blocks permuted by how many men there are in all.
  it("has the same first men in whatever size", () => {
    const [few, many] = [5, 12].map((men) => trialMen({ ...small, men }).men);
    expect(many!.slice(0, 5)).toEqual(few);
    expect(result.men.slice(0, 12).map(({ candidate }) => candidate - 1)).toEqual(many!.map(({ number }) => number));
  });

  // Caught: one good result of two taken for enough.
  it("enrols men by the results that stand in its table", () => {
    for (const { screened } of result.men) for (const value of screened["testosterone_total"]!) expect(value).toBeLessThanOrEqual(300);
    const { looked, failed } = result.screening;
    expect(looked - 20).toBeGreaterThan(0);
    expect(failed[0]!.men).toBe(looked - 20 - failed[1]!.men);
  });

  // Caught: whoever left seen at the last visit all the same.
  it("sees nobody who has left, and counts him out at the end", () => {
    const left = result.men.filter((m) => m.left !== undefined);
    expect(left.length).toBeGreaterThan(1);
    for (const { left: day, days, results } of left) {
      const seen = results["lh"]!.map((value) => value !== null);
      expect(seen).toEqual(days.map((d) => d <= day! || d === 0));
    }
    const gone = result.men.filter(({ results }) => results["lh"]!.at(-1) === null).length;
    expect(gone).toBeGreaterThan(0);
    expect(result.endpoint.arms.reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(gone);
  });

  it("comes to visits within their window, and misses about a tenth of the doses", () => {
    for (const { days } of result.men) {
      expect(Math.abs(days[1]! - 28)).toBeLessThanOrEqual(2);
      expect(Math.abs(days[2]! - 84)).toBeLessThanOrEqual(2);
    }
    expect(new Set(result.men.map(({ days }) => days[1])).size).toBeGreaterThan(2);
    expect(mean(result.men.map(({ missed }) => missed)) / 91).toBeCloseTo(0.1, 1);
  });

  it("tells each arm by its own men", () => {
    const own = result.men.filter(({ arm }) => arm === "Clomiphene").flatMap(({ results }) => results["lh"]![1] ?? []);
    expect(result.arms[1]!.visits["lh"]![1]!.mean).toBeCloseTo(mean(own), 10);
    expect(result.arms.map(({ men }) => men)).toEqual([10, 10]);
  });
});

describe("what is measured", () => {
  const plan: TrialPlan = {
    ...small,
    men: 60,
    population: {
      ...small.population,
      conditions: [{ name: "healthy" }],
      eligibility: [{ analyte: "testosterone_total", unit: "ng/dL", atMost: 400 }],
      screenings: 1,
    },
  };
  // Caught: men screened by their own levels.
  it("regresses to the mean: chosen for a low result, men have more than they showed", () => {
    const { men } = trialMen(plan);
    const showed = mean(men.map(({ screened }) => screened["testosterone_total"]![0]!));
    const have = mean(men.map(({ levels }) => levels["testosterone_total"]!));
    expect(have).toBeGreaterThan(1.03 * showed);
    expect(Math.max(...men.map(({ levels }) => levels["testosterone_total"]!))).toBeGreaterThan(400);
  });
  // Caught: the baseline measured before the screenings, whose calibrations then have other numbers.
  it("is measured by one laboratory: what it said at screening it says again when visits are added", () => {
    const read = readPlan(small);
    for (const { number, man, levels, screened } of trialMen({ ...small, men: 4 }).men) {
      const drawn = resultsOf(read, number, man, [levels, levels, levels, levels], [0, 28]);
      expect(drawn.slice(0, 2).map((visit) => visit[0])).toEqual(screened["testosterone_total"]);
    }
  });
  it("does not where results are exact, nor as much where two results decide", () => {
    const excess = (p: TrialPlan): number => {
      const { men } = trialMen(p);
      return mean(men.map(({ levels, screened }) => levels["testosterone_total"]! - mean(screened["testosterone_total"]!)));
    };
    expect(excess({ ...plan, noise: false })).toBe(0);
    expect(excess({ ...plan, population: { ...plan.population, screenings: 2 } })).toBeLessThan(excess(plan));
  });
  it("holds candidates of each condition by their shares", () => {
    const conditions = [
      { name: "healthy", share: 1 },
      { name: "klinefelter", share: 3 },
      { name: "primary-failure", share: 0 },
    ];
    const { men } = trialMen({ ...plan, men: 200, noise: false, population: { conditions } });
    const count = (name: string): number => men.filter(({ man }) => man.condition.name === name).length;
    expect(count("primary-failure")).toBe(0);
    expect(Math.abs(count("klinefelter") - 150)).toBeLessThan(20);
    expect(new Set(men.map(({ man }) => man.parameters.get("testis.leydig.mass"))).size).toBe(200);
  });
});

// Caught: visits of men on a regimen read from the week before its start.
it("a regimen changes what some of its men take, and raises what it titrates", async () => {
  const arms = [
    { name: "Nothing", course: "none" },
    { name: "Titrated", regimen: "clomiphene" },
  ];
  const plan: TrialPlan = {
    ...small,
    arms,
    men: 36,
    weeks: 26,
    visits: [35, 175],
    dropout: 0,
    endpoint: { kind: "change", analyte: "testosterone_total" },
  };
  const { men, endpoint, arms: told } = await runTrial(plan, { threads: 0 });
  const titrated = men.filter(({ arm }) => arm === "Titrated");
  expect(men.filter(({ arm, changes }) => arm === "Nothing" && changes.length > 0)).toEqual([]);
  expect(titrated.some(({ changes }) => changes.some((line) => line.includes("clomiphene to 50 mg daily")))).toBe(true);
  expect(titrated.every(({ missed }) => missed > 0)).toBe(true);
  expect(endpoint.comparisons[0]!.low!).toBeGreaterThan(50);
  // Before the start the arms are alike.
  const [none, some] = told.map(({ visits }) => visits["testosterone_total"]![0]!);
  expect(Math.abs(some!.mean! / none!.mean! - 1)).toBeLessThan(0.25);
  // A handful that ends elsewhere changes nobody.
  const fewer = await runTrial({ ...plan, men: 20 }, { threads: 0 });
  expect(fewer.men).toEqual(men.slice(0, 20));
});

it("finds sperm sooner with FSH than with hCG alone, and says how much", async () => {
  const visits = [84, 168, 252, 336];
  const { endpoint } = await runTrial({ ...spermInHypogonadism, men: 24, weeks: 50, visits, window: 0, dropout: 0 }, { threads: 0 });
  const [alone, both] = endpoint.arms;
  expect(both!.estimate!).toBeGreaterThan(alone!.estimate!);
  expect(endpoint.comparisons[0]!.low!).toBeGreaterThan(1);
  expect(both!.waiting!.every(({ time }) => visits.includes(time))).toBe(true);
});

it("stops when it is told to", async () => {
  const stop = new AbortController();
  const run = (threads: number) =>
    runTrial(small, { threads, signal: stop.signal, onProgress: (_, phase) => void (phase === "treatment" && stop.abort()) });
  for (const threads of [0, 1]) await expect(run(threads)).rejects.toMatchObject({ name: "TrialError", code: "trials/cancelled" });
});

it("says how far it is, from nothing to everything", async () => {
  const told: number[] = [];
  await runTrial({ ...small, men: 6 }, { threads: 0, onProgress: (done) => void told.push(done) });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
