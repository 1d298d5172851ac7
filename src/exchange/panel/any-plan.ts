/** Any man a file can describe, for the round trips of every kind of file. */
import fc from "fast-check";
import { type Finding, type Findings, findingNames, findings, type Measurement, type Result, type Visit } from "../../clinic/index.ts";
import { conditions } from "../../people/index.ts";
import { priorityNames } from "../../protocols/index.ts";
import { parseCourse } from "../../simulate/index.ts";
import { analyte } from "../../units/index.ts";
import type { PatientPlan } from "./patient-plan.ts";
import { defaultOutcomes } from "./questions-of-file.ts";
import { endedAfter } from "./taken-of-file.ts";
import { isOfSemen, spelledUnit } from "./units-in-use.ts";

/** Values a man can have, in the units of the readings. */
const blood: readonly (readonly [string, number])[] = [
  ["lh", 300],
  ["fsh", 400],
  ["testosterone_total", 4000],
  ["estradiol", 200],
  ["dht", 600],
  ["shbg", 400],
  ["inhibin_b", 1500],
  ["prolactin", 50_000],
  ["haematocrit", 80],
  ["psa", 10_000],
];

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
/** Without the parts that are not there. */
const present = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

const result = ([analyte, most]: readonly [string, number]): fc.Arbitrary<Measurement> =>
  fc
    .record({ analyte: fc.constant(analyte), value: number(1e-6, most), limit: maybe(fc.constantFrom("below", "above")) })
    .map((m) => present(m) as Measurement);

const ofBlood = fc.subarray([...blood], { minLength: 1 }).chain((some) => fc.tuple(...some.map(result)));
const ofSemen: fc.Arbitrary<readonly Measurement[]> = fc.oneof(
  fc.record({ volume: number(0.1, 20), concentration: number(0.001, 1000) }).map(({ volume, concentration }) => [
    { analyte: "semen_volume", value: volume },
    { analyte: "sperm_concentration", value: concentration },
  ]),
  fc.constant([
    { analyte: "sperm_concentration", value: 0 },
    { analyte: "sperm_total", value: 0 },
  ]),
  number(0, 100).map((value) => [{ analyte: "motility", value }]),
);

const when = { hour: maybe(fc.nat(1439).map((minutes) => minutes / 60)), of: maybe(fc.integer({ min: 1, max: 500 })) };
const draw = fc
  .record({
    ...when,
    fasting: maybe(fc.boolean()),
    assay: maybe(fc.constantFrom("immunoassay", "mass-spectrometry")),
    pooled: maybe(fc.integer({ min: 1, max: 12 })),
    measurements: ofBlood,
  })
  .map(present);
const ejaculate = fc.record({ ...when, abstinence: maybe(number(0.1, 90)), measurements: ofSemen }).map(present);

/** Each on a day of its own, so that no result is one of another's draw. */
const visits: fc.Arbitrary<readonly Visit[]> = fc
  .array(fc.oneof(draw, ejaculate), { maxLength: 6 })
  .chain((all) =>
    fc
      .uniqueArray(fc.oneof(fc.integer({ min: -7000, max: 7000 }), number(-7000, 7000)), { minLength: all.length, maxLength: all.length })
      .map((days) => days.toSorted((a, b) => a - b).map((day, i) => ({ ...all[i]!, day: day + 0 }) as Visit)),
  );

/** Of any kind, each there or not. */
const someFindings: fc.Arbitrary<Findings> = fc
  .record(
    Object.fromEntries(
      findingNames.map((name) => {
        const finding: Finding = findings[name];
        const value: fc.Arbitrary<unknown> =
          finding.kind === "yes-no"
            ? fc.boolean()
            : finding.kind === "choice"
              ? fc.constantFrom(...finding.choices)
              : number(finding.least, finding.most);
        return [name, maybe(value)];
      }),
    ),
  )
  .map((found) => present(found) as Findings);

/** What a clinician sees of the visits. */
const resultsOfVisits = (all: readonly Visit[], limits: Result["laboratoryLimits"]): readonly Result[] =>
  all.flatMap(({ measurements, abstinence, fasting, assay, pooled, ...rest }, visit) =>
    measurements.map((m): Result => {
      const semen = isOfSemen(m.analyte);
      return present({
        ...m,
        written: `${m.limit ? { below: "<", above: ">" }[m.limit] : ""}${m.value} ${spelledUnit(analyte(m.analyte).unit)}`,
        visit,
        ...rest,
        ...(semen ? { abstinence } : { fasting, assay, pooled }),
        laboratoryLimits: m.analyte === "lh" ? limits : undefined,
      }) as Result;
    }),
  );

const laboratoryLimits = maybe(
  fc.oneof(
    fc.tuple(number(0.1, 5), number(5.1, 20)).map(([low, high]) => ({ low, high })),
    number(0.1, 9).map((high) => ({ high })),
    number(0.1, 9).map((low) => ({ low })),
  ),
);

const course = fc
  .constantFrom("clomiphene 25 mg daily", "hcg 1500 IU 3 times a week; fsh 150 IU 3 times a week from week 12")
  .map(parseCourse);
const title = fc.stringMatching(/^[^\s\p{C}]([^\p{C}]{0,60}[^\s\p{C}])?$/u);

/** Any plan that a file can say, in the form in which it reads back: no warnings, visits in order. */
export const anyPlan: fc.Arbitrary<Omit<PatientPlan, "warnings">> = fc
  .record({
    title,
    source: maybe(fc.record({ cite: title, pmid: maybe(fc.nat().map(String)), note: maybe(title) }).map(present)),
    who: fc
      .record({
        condition: fc.constantFrom(...conditions.map(({ name }) => name)),
        age: maybe(number(16, 95)),
        bmi: maybe(number(15, 70)),
        testisVolume: maybe(number(4, 30)),
        insulinResistance: maybe(number(0.2, 20)),
        albumin: maybe(number(2, 6)),
        genotype: maybe(
          fc
            .record({
              fshb: maybe(fc.constantFrom("GG", "TT")),
              fshr: maybe(fc.constant("NN")),
              arRepeats: maybe(fc.integer({ min: 9, max: 36 })),
            })
            .map(present)
            .filter((known) => Object.keys(known).length > 0),
        ),
      })
      .map(present),
    of: maybe(fc.integer({ min: 1, max: 500 })),
    found: someFindings,
    country: maybe(fc.constantFrom("US", "EU")),
    limits: laboratoryLimits,
    visits,
    taken: maybe(
      fc.record({ course, from: maybe(fc.constantFrom("2024-02-29", "2026-03-10")), weeks: maybe(number(0.5, 500)) }).map(present),
    ),
    courses: maybe(fc.uniqueArray(fc.record({ name: title, course }), { minLength: 1, maxLength: 7, selector: ({ name }) => name })),
    priorities: maybe(fc.dictionary(fc.constantFrom(...priorityNames), number(0.001, 100), { minKeys: 1, noNullPrototype: true })),
    outcomes: fc.subarray([...defaultOutcomes], { minLength: 1 }),
    at: fc.uniqueArray(number(0.01, 7300), { minLength: 1, maxLength: 12 }).map((days) => days.toSorted((a, b) => a - b)),
  })
  .map(({ who, visits: each, taken, of, found, country, limits, ...rest }) => {
    const all = each.map((v) => (of !== undefined && v.of === undefined ? { ...v, of } : v));
    const { condition, ...traits } = who;
    const asTaken = taken && (taken.weeks === undefined ? taken.course : endedAfter(taken.course, taken.weeks));
    return present({
      ...rest,
      of,
      taken,
      patient: {
        ...who,
        ...(asTaken && { taken: asTaken }),
        visits: all,
      },
      record: present({
        title: rest.title,
        condition,
        traits,
        findings: found,
        country,
        results: resultsOfVisits(all, limits),
        taken,
      }),
    }) as unknown as Omit<PatientPlan, "warnings">;
  });
