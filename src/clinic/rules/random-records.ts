/** Records of men for the laws of the rules: anything a file could say of anybody. */
import * as fc from "fast-check";
import { conditions } from "../../people/index.ts";
import type { Course } from "../../simulate/index.ts";
import { analytes } from "../../units/index.ts";
import { type ClinicalRecord, countries, type Finding, findings, type Result } from "../record/index.ts";

/** Values from none to far beyond what a laboratory sees, often near what rules compare with. */
const spans: Readonly<Record<string, number>> = {
  testosterone_total: 800,
  testosterone_free: 150,
  lh: 20,
  fsh: 20,
  estradiol: 80,
  prolactin: 300,
  shbg: 100,
  haematocrit: 65,
  psa: 8,
  inhibin_b: 250,
  testicular_volume: 25,
  sperm_concentration: 30,
  sperm_total: 80,
  semen_volume: 5,
  semen_ph: 9,
  motility: 100,
  progressive_motility: 100,
  sperm_vitality: 100,
  normal_forms: 15,
};

const value = (analyte: string): fc.Arbitrary<number> => {
  const exact = fc.double({ min: 0.01, max: spans[analyte] ?? 100, noNaN: true });
  return analyte.startsWith("sperm_") ? fc.oneof({ weight: 2, arbitrary: exact }, { weight: 1, arbitrary: fc.constant(0) }) : exact;
};

export const result: fc.Arbitrary<Result> = fc.constantFrom(...Object.keys(spans)).chain((analyte) =>
  fc
    .record(
      {
        value: value(analyte),
        day: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: -30, max: 120 }) },
          { weight: 1, arbitrary: fc.integer({ min: 120, max: 900 }) },
        ),
        hour: fc.integer({ min: 0, max: 23 }),
        limit: fc.constantFrom("below" as const, "above" as const),
        assay: fc.constantFrom("immunoassay" as const, "mass-spectrometry" as const),
        of: fc.constantFrom(1, 20),
        laboratoryLimits: fc.constant({ low: 2, high: 20 }),
      },
      { requiredKeys: ["value", "day"] },
    )
    .map(({ limit, ...rest }) => ({
      analyte,
      written: `${rest.value} ${[...analytes.values()].find(({ key }) => key === analyte)!.unit}`,
      ...rest,
      ...(limit && rest.value > 0 && { limit }),
    })),
);

const ofFinding = (finding: Finding): fc.Arbitrary<unknown> => {
  if (finding.kind === "yes-no") return fc.boolean();
  return finding.kind === "choice" ? fc.constantFrom(...finding.choices) : fc.integer({ min: Math.ceil(finding.least), max: finding.most });
};

const found = fc.record(Object.fromEntries(Object.entries(findings).map(([name, finding]) => [name, ofFinding(finding)])), {
  requiredKeys: [],
});

const course = fc.constantFrom("clomiphene", "chorionic gonadotropin", "testosterone gel", "anastrozole").map(
  (drug): Course => ({
    text: drug,
    treatments: [
      {
        drug,
        route: "",
        mode: "dose",
        amount: 1,
        unit: "mg",
        pattern: { periodHours: 24, offsetsHours: [0] },
        startHours: 0,
        endHours: Number.POSITIVE_INFINITY,
        missed: [],
        text: drug,
      },
    ],
  }),
);

export const record: fc.Arbitrary<ClinicalRecord> = fc
  .record(
    {
      condition: fc.oneof(fc.constant("healthy"), fc.constantFrom(...conditions.map(({ name }) => name))),
      age: fc.integer({ min: 18, max: 80 }),
      findings: found,
      country: fc.constantFrom(...countries),
      results: fc.array(result, { maxLength: 14 }),
      taken: course,
      takenWeeks: fc.integer({ min: 1, max: 40 }),
    },
    { requiredKeys: ["condition", "findings", "results"] },
  )
  .map(({ condition, age, findings, country, results, taken, takenWeeks }) => ({
    title: "A man",
    condition,
    traits: age === undefined ? {} : { age },
    findings: findings as ClinicalRecord["findings"],
    results: results.toSorted((a, b) => a.day - b.day),
    ...(country && { country }),
    ...(taken && { taken: { course: taken, ...(takenWeeks !== undefined && { weeks: takenWeeks }) } }),
  }));

const exact = (analyte: string, most: number, day: number): fc.Arbitrary<Result> =>
  fc.double({ min: 0.1, max: most, noNaN: true }).map((value) => ({ analyte, value, written: `${value}`, day, hour: 8, of: 20 }));
const none: Result = { analyte: "sperm_concentration", value: 0, written: "azoospermia", day: 0 };
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 3 });

/** Men with few findings and a panel that says much, as they come to a clinic; drugs come into question for many of them. */
export const outpatient: fc.Arbitrary<ClinicalRecord> = fc
  .record({
    condition: fc.oneof(fc.constant("healthy"), fc.constantFrom(...conditions.map(({ name }) => name))),
    findings: fc.record(
      {
        fertility_wanted: fc.boolean(),
        sexual_symptoms: fc.constant(true),
        androgen_use: fc.constantFrom("never" as const, "current" as const),
        karyotype: fc.constantFrom("46,XY" as const, "47,XXY" as const),
        varicocele: fc.constantFrom("none" as const, "palpable" as const),
        testis_long_axis: fc.double({ min: 3, max: 6, noNaN: true }),
      },
      { requiredKeys: [] },
    ),
    results: fc.tuple(
      maybe(exact("testosterone_total", 600, -7)),
      maybe(exact("lh", 14, -7)),
      maybe(exact("lh", 12, 0)),
      maybe(exact("fsh", 12, -7)),
      maybe(exact("fsh", 10, 0)),
      maybe(exact("estradiol", 60, 0)),
      maybe(exact("semen_volume", 5, 0)),
      maybe(fc.oneof(exact("sperm_concentration", 20, 0), fc.constant(none))),
    ),
  })
  .map(({ condition, findings, results }) => ({
    title: "A man",
    condition,
    traits: {},
    findings,
    results: results.filter((r) => r !== undefined).toSorted((a, b) => a.day - b.day),
  }));
