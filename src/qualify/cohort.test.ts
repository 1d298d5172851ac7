/** Cohorts have the baseline that was reported, meet the rules, and are the same men every time. */
import { describe, expect, it } from "vitest";
import { restOf } from "../simulate/index.ts";
import { type CohortRequest, drawCohort } from "./cohort.ts";
import { parseRule } from "./rule.ts";
import { rulesOnBaseline, selected } from "./selection.ts";

const requests: readonly (readonly [string, CohortRequest])[] = [
  [
    "healthy men of a trial",
    {
      condition: "healthy",
      age: { mean: 32, sd: 6 },
      inclusion: [parseRule("sperm_concentration > 20 10*6/mL")],
      baseline: [
        { analyte: "testosterone_total", middle: 550, is: "mean", sd: 150 },
        { analyte: "lh", middle: 4, is: "mean", sd: 1.5 },
        { analyte: "sperm_concentration", middle: 80, is: "mean", sd: 60 },
      ],
      size: 200,
      seed: 1,
    },
  ],
  [
    "obese men below a limit",
    {
      condition: "obesity-secondary-hypogonadism",
      inclusion: [parseRule("testosterone_total < 300 ng/dL")],
      baseline: [{ analyte: "testosterone_total", middle: 220, is: "mean", sd: 60 }],
      size: 200,
      seed: 1,
    },
  ],
  [
    "men with few sperm, of whom the population has hardly any",
    {
      condition: "healthy",
      inclusion: [parseRule("sperm_concentration < 15 10*6/mL")],
      baseline: [{ analyte: "sperm_concentration", middle: 8, is: "median" }],
      size: 200,
      seed: 2,
    },
  ],
];

describe.each(requests)("%s", (_, request) => {
  const cohort = drawCohort(request);
  const places = cohort.members.flatMap(({ man, places: p }) => Array.from({ length: p }, () => man));

  it("fill their places", () => expect(places).toHaveLength(request.size));

  // Breakage caught: the spread of one measurement counted as a difference between men, which made them too unlike.
  it("have the middle within 3 %, and the spread within 12 %", () => {
    for (const { asked, has, sdAsked, sdHas } of cohort.agreement) {
      expect(Math.abs(has / asked - 1)).toBeLessThan(0.03);
      if (sdAsked !== undefined) expect(Math.abs(sdHas / sdAsked - 1)).toBeLessThan(0.12);
    }
  });

  it("have it as men, too, and not only by their weights", () => {
    for (const { analyte, middle, is } of request.baseline) {
      const chosenBy = rulesOnBaseline(analyte, request.inclusion);
      const seen = places.map((man) => selected(analyte, restOf(man)[analyte]!, chosenBy));
      const values = seen.map((s) => (is === "mean" ? s.mean : s.median)).sort((a, b) => a - b);
      const has = is === "mean" ? values.reduce((a, b) => a + b, 0) / values.length : (values[99]! + values[100]!) / 2;
      expect(Math.abs(has / middle - 1)).toBeLessThan(0.08);
    }
  });

  it("are the same men when drawn again", () => {
    const again = drawCohort(request);
    expect(again.members.map(({ man, places: p }) => [p, ...man.parameters.values()])).toEqual(
      cohort.members.map(({ man, places: p }) => [p, ...man.parameters.values()]),
    );
  });
});

it("says so where nobody can be found", () => {
  expect(() =>
    drawCohort({
      condition: "sertoli-cell-only",
      inclusion: [parseRule("sperm_concentration > 100 10*6/mL")],
      baseline: [],
      size: 200,
      seed: 1,
    }),
  ).toThrow(/no man of this population can meet these rules/);
});
