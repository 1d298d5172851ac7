/** Another law in the model: the same law gives the same bits, another one another man. */
import { expect, it } from "vitest";
import { findDrug } from "../drugs/index.ts";
import { assemble, rateInWords, replaceRate } from "../model/index.ts";
import { man, referenceMan } from "../people/index.ts";
import { parseCourse } from "./courses.ts";
import { restOf } from "./rest-of.ts";
import { simulate } from "./simulate.ts";

const patch = findDrug("estradiol patch")!.components;
const drugged = assemble("patched", [...referenceMan.components, ...patch]);
const course = parseCourse("enclomiphene 25 mg daily");
const options = { weeks: 4, every: 7 } as const;
const flow = "testis.leydig.campIn";
const same = { [flow]: rateInWords(referenceMan, flow) };

it.each(["healthy", "obesity-secondary-hypogonadism"])("gives the same bits by the same law: %s", (condition) => {
  const who = man({ condition });
  const [before, after] = [simulate(who, course, options), simulate(who, course, { ...options, reference: same })];
  for (const [name, { values }] of Object.entries(before.analytes)) expect(after.analytes[name]!.values).toEqual(values);
});

// Caught: the reference man taken to be at rest under whatever law.
it("gives the reference man another rest by another law, and leaves the model alone", () => {
  const half = { [flow]: `0.5*(${same[flow]})` };
  const [declared, changed] = [restOf(man()), restOf(man(), half)];
  expect(changed["testosterone_total"]!).toBeLessThan(0.95 * declared["testosterone_total"]!);
  expect(changed["lh"]!).toBeGreaterThan(1.05 * declared["lh"]!);
  expect(restOf(man())).toEqual(declared);
});

// What cannot be written without regrouping is close, and almost everything is the same.
// Caught: 3671 nmol/mg written as 3671.
it("reads back a number that has a dimension", () => {
  for (const [i, { path }] of drugged.flows.entries())
    expect(replaceRate(drugged, path, rateInWords(drugged, path)).flows[i]!.at.dimension, path).toEqual(drugged.flows[i]!.at.dimension);
});

it("reads back every law of the body as the law it was, but for how products are grouped", () => {
  let identical = 0;
  for (const { path, at } of referenceMan.flows) {
    const again = replaceRate(referenceMan, path, rateInWords(referenceMan, path));
    expect(rateInWords(again, path)).toBe(rateInWords(referenceMan, path));
    if (again.flows.find((f) => f.path === path)!.at === at) identical++;
  }
  expect(identical / referenceMan.flows.length).toBeGreaterThan(0.9);
});

it("says what is wrong with a law before anything is simulated", () => {
  expect(() => simulate(man(), course, { ...options, reference: { [flow]: "camp" } })).toThrow(/the flow carries/);
});
