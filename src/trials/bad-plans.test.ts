/** What cannot be a trial is refused, each with one clear error, before anybody is simulated. */
import { expect, it } from "vitest";
import { trialMen } from "./enrol.ts";
import { tabletsForObesity as plan } from "./examples.ts";
import type { TrialPlan } from "./plan.ts";
import { powerOf } from "./power-of.ts";
import { runTrial } from "./run-trial.ts";

const endpoint = (of: object): Partial<TrialPlan> => ({ endpoint: { ...plan.endpoint, ...of } as TrialPlan["endpoint"] });
const people = (of: object): Partial<TrialPlan> => ({ population: { ...plan.population, ...of } });

const bad: readonly (readonly [what: string, change: Partial<TrialPlan>, code: string, where: string])[] = [
  ["no men", { men: 0 }, "trials/bad-number", "men"],
  ["half a man", { men: 10.5 }, "trials/bad-number", "men"],
  ["no end", { weeks: Number.NaN }, "trials/bad-number", "weeks"],
  ["no arms", { arms: [] }, "trials/no-arms", "arms"],
  ["two arms of one name", { arms: [plan.arms[0]!, plan.arms[0]!] }, "trials/same-arm", "Anastrozole"],
  ["an arm of nothing", { arms: [{ name: "A" }] }, "trials/course-or-regimen", "A"],
  ["an arm of two things", { arms: [{ name: "A", course: "none", regimen: "clomiphene" }] }, "trials/course-or-regimen", "A"],
  ["an unknown regimen", { arms: [{ name: "A", regimen: "patience" }] }, "protocols/unknown-regimen", "patience"],
  ["half a weight", { arms: [{ ...plan.arms[0]!, weight: 0.5 }] }, "trials/bad-number", "weight of Anastrozole"],
  ["no visits", { visits: [] }, "trials/no-visits", "visits"],
  ["a visit beyond the end", { visits: [28, 183] }, "trials/visit-beyond", "visit on day 183"],
  ["a window beyond the end", { visits: [28, 181] }, "trials/visit-beyond", "visit on day 181"],
  ["a window before the start", { visits: [3] }, "trials/visit-beyond", "visit on day 3"],
  ["visits whose windows touch", { visits: [28, 34] }, "trials/visits-overlap", "visit on day 34"],
  ["visits out of order", { visits: [84, 28] }, "trials/visits-overlap", "visit on day 28"],
  ["an unknown analyte", endpoint({ analyte: "testosteron_total" }), "trials/unknown-analyte", "endpoint"],
  ["what no laboratory measures", { measured: ["mood"] }, "trials/unknown-analyte", "measured"],
  ["an unknown endpoint", endpoint({ kind: "respnder" }), "trials/unknown-endpoint", "endpoint.kind"],
  ["no such visit", endpoint({ day: 90 }), "trials/no-such-visit", "endpoint.day"],
  ["a responder to nothing", endpoint({ kind: "responder" }), "trials/no-limit", "endpoint"],
  [
    "limits that exclude each other",
    people({ eligibility: [{ analyte: "lh", atLeast: 5, atMost: 2 }] }),
    "trials/no-limit",
    "population.eligibility, rule 1",
  ],
  ["no conditions", people({ conditions: [] }), "trials/no-conditions", "population"],
  ["an unknown condition", people({ conditions: [{ name: "happiness" }] }), "people/unknown-condition", "happiness"],
  ["doses beyond all", { adherence: 1.2 }, "trials/bad-number", "adherence"],
  ["a dropout below none", { dropout: -1 }, "trials/bad-number", "dropout"],
  ["a course nobody can read", { arms: [{ name: "A", course: "moonlight 3 mg daily" }] }, "course/unknown-drug", "moonlight"],
  ["a unit of something else", endpoint({ kind: "level", analyte: "lh", unit: "ng/dL" }), "units/cannot-convert", ""],
];

// Caught: half a man, drawn as one; visits that touch, seen on one day.
it.each(bad)("%s", async (_what, change, code, where) => {
  const error = await runTrial({ ...plan, ...change }, { threads: 0 }).catch((e: unknown) => e);
  expect(error).toMatchObject({ code });
  expect((error as { where: string }).where).toContain(where);
});

// Caught: shares of those enrolled, who were none.
it("says after a bounded search that nobody qualifies, and how many failed each rule", () => {
  const eligibility = [
    { analyte: "testosterone_total", unit: "ng/dL", atLeast: 3000 },
    { analyte: "lh", unit: "IU/L", atMost: 9 },
  ];
  expect(() => trialMen({ ...plan, ...people({ eligibility }) })).toThrow(
    /of 500 men looked at, nobody met every rule; 100 % failed Total testosterone at least 3000 ng\/dL; \d % failed LH at most 9 IU\/L/,
  );
});

it("says that too few qualify", () => {
  const eligibility = [{ analyte: "testosterone_total", unit: "ng/dL", atLeast: 600 }];
  expect(() => trialMen({ ...plan, men: 30, ...people({ eligibility, screenings: 1 }) })).toThrow(/trials\/too-few-qualify/);
});

it("needs two arms for power, and a probability to judge by", async () => {
  await expect(powerOf({ ...plan, arms: [plan.arms[0]!] })).rejects.toMatchObject({ code: "trials/nothing-to-compare" });
  await expect(powerOf(plan, { alpha: 0 })).rejects.toMatchObject({ code: "trials/bad-number" });
  await expect(powerOf(plan, { sizes: [0] })).rejects.toMatchObject({ code: "trials/bad-number" });
});
