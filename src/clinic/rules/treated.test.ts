/** Men who take something, or took it: what was measured on it does not count, what came long after does, and it is said. */
import { expect, it } from "vitest";
import { parseCourse } from "../../simulate/index.ts";
import { analyte } from "../../units/index.ts";
import type { ClinicalRecord, Result } from "../record/index.ts";
import { assess } from "./index.ts";

const at = (week: number, levels: Readonly<Record<string, number>>): readonly Result[] =>
  Object.entries(levels).map(([key, value]) => ({
    analyte: key,
    value,
    written: `${value} ${analyte(key).unit}`,
    day: week * 7,
    hour: 8,
    fasting: true,
  }));
const man = (
  course: string,
  weeks: number | undefined,
  results: readonly (readonly Result[])[],
  findings: ClinicalRecord["findings"] = {},
): ClinicalRecord => ({
  title: "",
  condition: "healthy",
  traits: {},
  findings: { fertility_wanted: true, ...findings },
  results: results.flat(),
  taken: { course: parseCourse(course), ...(weeks !== undefined && { weeks }) },
});
const of = (record: ClinicalRecord) => {
  const { conclusions, trace, unknown } = assess(record);
  return {
    ids: conclusions.map(({ id }) => id),
    because: (rule: string) => trace.find((t) => t.rule === rule)!.because,
    open: unknown.map(({ rule }) => rule),
    said: JSON.stringify({ conclusions, unknown }),
  };
};

const testosterone = "testosterone enanthate 200 mg weekly";
const suppressed = { lh: 0.1, fsh: 0.1, sperm_concentration: 0 };

// Caught: androgens read from the stated condition and androgen_use alone.
it("testosterone that he takes is androgens from outside", () => {
  const { ids, open } = of(man(testosterone, undefined, [at(30, suppressed)]));
  expect(ids).toEqual(expect.arrayContaining(["androgen-suppression", "stop-androgens", "recovery-drugs-option"]));
  expect(open).not.toContain("androgen-suppression");
  expect(ids).not.toContain("azoospermia");
});

// Caught: never believed, and nothing said.
it("androgens that are denied and taken are a contradiction, and are taken", () => {
  const { ids } = of(man(testosterone, undefined, [at(30, suppressed)], { androgen_use: "never" }));
  expect(ids).toEqual(expect.arrayContaining(["androgens-denied-but-taken", "androgen-suppression", "stop-androgens"]));
  expect(of(man(testosterone, undefined, [], { androgen_use: "current" })).ids).not.toContain("androgens-denied-but-taken");
});

// Caught: mornings from before testosterone called measured on it.
it("what was measured before testosterone still counts", () => {
  const before = [at(-2, { testosterone_total: 150, lh: 14, fsh: 20 }), at(-1, { testosterone_total: 160, lh: 15, fsh: 22 })];
  expect(of(man(testosterone, undefined, [...before, at(30, { lh: 0.1 })])).ids).toContain("primary-hypogonadism");
});

const low = { testosterone_total: 200, lh: 3, fsh: 3, sperm_concentration: 5 };

// Caught: all after day 0 counted as treated, for ever.
it("a man who stopped long ago is judged by what was measured since", () => {
  const { ids } = of(man("clomiphene 25 mg daily", 4, [at(100, low), at(101, low)]));
  expect(ids).toEqual(expect.arrayContaining(["low-testosterone-aua", "secondary-hypogonadism", "oligozoospermia"]));
  expect(of(man(testosterone, 28, [at(100, low), at(101, low)])).ids).toContain("secondary-hypogonadism");
});

// Caught: "semen was not analysed" of semen that was.
it.each([undefined, 28])("what does not count was not left undone: it was measured on treatment (until week %s)", (weeks) => {
  const { because, said } = of(man("clomiphene 25 mg daily", weeks, [at(29, { ...low, estradiol: 20 }), at(30, low)]));
  for (const rule of ["semen-analysed", "low-testosterone-aua", "lh-raised", "azoospermia"])
    expect(because(rule), rule).toMatch(/measured on treatment or soon after; not used/);
  expect(said).not.toMatch(/not analysed|was not measured/);
});

// Caught: "Androgens are stopped first" to a man who has stopped.
it("a man who stopped testosterone lately is held down still, and is not told to stop", () => {
  const { ids } = of(man(testosterone, 28, [at(30, suppressed)]));
  expect(ids).toEqual(expect.arrayContaining(["androgen-suppression", "recovery-drugs-option", "testosterone-stopped-lately"]));
  expect(ids).not.toContain("stop-androgens");
  expect(of(man(testosterone, 28, [at(120, low)])).ids).not.toContain("androgen-suppression");
});

// Caught: a SERM and hCG taken for ever.
it.each([
  ["clomiphene 25 mg daily", { visual_symptoms: true }, "symptoms-on-a-serm"],
  ["hCG 2000 IU 3x/week", {}, "estradiol-high-on-hcg"],
] as const)("%s is not taken after its end", (course, findings, id) => {
  const results = [at(30, { estradiol: 80 })];
  expect(of(man(course, undefined, results, findings)).ids).toContain(id);
  expect(of(man(course, 10, results, findings)).ids).not.toContain(id);
  expect(of(man(`${course} for 10 weeks`, undefined, results, findings)).ids).not.toContain(id);
});
