/** What a file of a man says, from what is known of him: the one form that every kind of file is written from and read to. */
import { type FindingGroup, findingNames, findings, type Result } from "../../clinic/index.ts";
import { clockOfHour } from "./calendar.ts";
import { limitsInWords } from "./limits-of-laboratory.ts";
import type { PatientPlan } from "./patient-plan.ts";
import { traitForms } from "./trait-forms.ts";

type Form = Readonly<Record<string, unknown>>;

/** Results that were obtained together, as they are written. */
function visitForm(together: readonly Result[], ofAll: number | undefined): Form {
  const first = together[0]!;
  const said = <K extends keyof Result>(key: K): Result[K] | undefined => together.find((result) => result[key] !== undefined)?.[key];
  const [fasting, assay, pooled, abstinence] = [said("fasting"), said("assay"), said("pooled"), said("abstinence")];
  const limits = together.flatMap(({ analyte, laboratoryLimits: of }) => (of ? [[analyte, limitsInWords(analyte, of)] as const] : []));
  return {
    ...(first.date === undefined ? { day: first.day } : { date: first.date }),
    ...(first.hour !== undefined && { clock: clockOfHour(first.hour) }),
    ...(fasting !== undefined && { fasting }),
    ...(assay !== undefined && { assay }),
    ...(pooled !== undefined && { pooled }),
    ...(abstinence !== undefined && { abstinence: `${abstinence} days` }),
    ...(first.of !== undefined && first.of !== ofAll && { of: first.of }),
    measured: Object.fromEntries(together.map(({ analyte, written }) => [analyte, written])),
    ...(limits.length > 0 && { limits: Object.fromEntries(limits) }),
  };
}

/** Visits in the order of the record. */
function visitForms(results: readonly Result[], ofAll: number | undefined): readonly Form[] {
  const visits = new Map<string, Result[]>();
  for (const result of results) {
    const { visit, day, hour, date, of } = result;
    const key = JSON.stringify([visit, day, hour, date, of]);
    visits.set(key, [...(visits.get(key) ?? []), result]);
  }
  return [...visits.values()].map((together) => visitForm(together, ofAll));
}

/** The findings of each group that has any. */
function findingForms(record: PatientPlan["record"]): Form {
  const groups: readonly FindingGroup[] = ["history", "examination", "tests", "partner"];
  return Object.fromEntries(
    groups.flatMap((group) => {
      const known = findingNames.filter((name) => findings[name].group === group && record.findings[name] !== undefined);
      return known.length === 0 ? [] : [[group, Object.fromEntries(known.map((name) => [name, record.findings[name]]))]];
    }),
  );
}

/** The plain data that {@link patientOfDocument} reads to this plan. Hours are rounded to minutes. */
export function patientForm({
  title,
  source,
  patient,
  record,
  of,
  taken,
  courses,
  priorities,
  outcomes,
  at,
}: Omit<PatientPlan, "warnings">): Form {
  const traits = Object.entries(traitForms).flatMap(([name, { trait, print }]) =>
    patient[trait] === undefined ? [] : [[name, print(patient[trait])] as const],
  );
  return {
    title,
    ...(source && { source }),
    man: { condition: patient.condition, ...Object.fromEntries(traits), ...(of !== undefined && { of }) },
    ...(record.country && { country: record.country }),
    ...findingForms(record),
    ...(record.results.length > 0 && { visits: visitForms(record.results, of) }),
    ...(taken && {
      taken: {
        course: taken.course.text,
        ...(taken.from !== undefined && { from: taken.from }),
        ...(taken.weeks !== undefined && { until: `${taken.weeks} weeks` }),
      },
    }),
    ...(courses && { courses: courses.map(({ name, course }) => ({ name, course: course.text })) }),
    ...(priorities && { priorities }),
    outcomes,
    at: at.map((days) => `${days} days`),
  };
}
