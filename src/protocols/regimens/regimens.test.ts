/** Every regimen in use can be run, read and traced; every condition has one; none gives gonadotropins where they bypass nothing. */
import { describe, expect, it } from "vitest";
import { findDrug } from "../../drugs/index.ts";
import { conditions } from "../../people/index.ts";
import { checkRegimen, mayBeGivenIn } from "./check-regimen.ts";
import { limitInWords, monitoringPlan, regimenInWords } from "./in-words.ts";
import type { Regimen } from "./regimen.ts";
import { regimenOf, regimens, regimensFor } from "./regimens.ts";
import { visitWeeks } from "./write-regimen.ts";

const classesOf = (regimen: Regimen): readonly string[] => mayBeGivenIn(regimen).treatments.map(({ drug }) => findDrug(drug)!.class);

describe.each(regimens.map((regimen) => [regimen.name, regimen] as const))("%s", (_, regimen) => {
  it("has drugs, doses and routes that can be given, tests that can be measured, limits that are measured", () => {
    expect(() => checkRegimen(regimen)).not.toThrow();
  });
  it("is seen before the first dose, and within three months of its end", () => {
    const weeks = visitWeeks(regimen);
    expect(weeks[0]).toBe(0);
    expect(weeks.at(-1)).toBeLessThanOrEqual(regimen.weeks + 13);
  });
  it("begins on a step of its ladders, so that it can be raised and lowered", () => {
    for (const [drug, doses] of Object.entries(regimen.ladders ?? {})) {
      const started = regimen.start.split("; ").find((text) => text.startsWith(`${drug} `));
      if (started) expect(doses).toContain(started.slice(drug.length + 1));
    }
  });
  it("has ladders that rise", () => {
    for (const [drug, doses] of Object.entries(regimen.ladders ?? {})) {
      const weekly = doses.map((dose) => {
        const { amount, pattern } = mayBeGivenIn({ start: `${drug} ${dose}`, steps: [] }).treatments[0]!;
        return (amount * pattern.offsetsHours.length) / pattern.periodHours;
      });
      expect(weekly).toEqual(weekly.toSorted((a, b) => a - b));
    }
  });
  it("says where each rule comes from, and reads aloud each limit, rule and visit", () => {
    const words = regimenInWords(regimen);
    for (const { when, because, source } of regimen.steps) {
      expect(source.cite.length).toBeGreaterThan(10);
      expect(words.toLowerCase()).toContain(because.toLowerCase());
      for (const limit of when) expect(words).toContain(limitInWords(limit));
    }
    expect(words).toContain(`weeks ${visitWeeks(regimen).join(", ")}.`);
  });
  it("has a plan in which every test and every question falls", () => {
    const { weeks, rows } = monitoringPlan(regimen);
    for (const { at } of rows) expect([at.length, at.includes(true)]).toEqual([weeks.length, true]);
    // Caught: a week of the plan with nothing in it.
    weeks.forEach((_w, i) => expect(rows.some(({ at }) => at[i])).toBe(true));
  });
});

it("each has a name of its own, and a title of its own", () => {
  for (const key of ["name", "title"] as const) expect(new Set(regimens.map((regimen) => regimen[key])).size).toBe(regimens.length);
});

describe("of conditions", () => {
  it.each(conditions.map(({ name }) => name))("%s has a regimen", (name) => {
    expect(regimensFor(name).length).toBeGreaterThan(0);
  });
  // Caught: hCG listed for every condition with little testosterone.
  it.each(["klinefelter", "primary-failure", "sertoli-cell-only", "obstructive-azoospermia", "healthy"])("%s has no drug", (name) => {
    expect(regimensFor(name).flatMap(classesOf)).toEqual([]);
  });
  it("none is offered testosterone", () => {
    expect(regimens.flatMap(classesOf)).not.toContain("testosterone");
  });
});

it("a regimen is found by name; a slip is named", () => {
  expect(regimenOf("HCG then FSH").name).toBe("hcg-then-fsh");
  expect(() => regimenOf("enclomiphen")).toThrow(
    expect.objectContaining({ code: "protocols/unknown-regimen", next: "Did you mean enclomiphene?" }),
  );
});

const good = regimenOf("clomiphene");
const step = good.steps[3]!;
it.each<[string, Partial<Regimen>]>([
  ["a drug that nobody knows", { start: "clomifen-forte 25 mg daily" }],
  ["a condition that nobody knows", { for: ["gout"] }],
  ["a dose in the wrong unit", { ladders: { clomiphene: ["25 IU daily"] } }],
  ["a limit of what is never measured", { steps: [{ ...step, when: [{ measured: "psa", is: "above", limit: 4, unit: "ng/mL" }] }] }],
  ["a limit in the wrong unit", { steps: [{ ...step, when: [{ measured: "testosterone_total", is: "below", limit: 4, unit: "IU/L" }] }] }],
  ["a test that no laboratory has", { monitoring: [{ tests: ["testosterone_total", "courage"], weeks: [0] }] }],
  ["no length", { weeks: 0 }],
  ["a visit in half a week", { monitoring: [...good.monitoring, { tests: ["lh"], weeks: [1.5] }] }],
  // Caught: anastrozole that was to be lowered below an estradiol of 10, without a lower dose.
  ["a drug that is lowered without a ladder", { ladders: {}, steps: regimenOf("clomiphene").steps }],
])("refuses %s", (_, wrong) => {
  expect(() => checkRegimen({ ...good, ...wrong })).toThrow(expect.objectContaining({ code: "protocols/bad-regimen" }));
});
