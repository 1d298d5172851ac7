/** A decision as data: JSON for programs, and one long table of what was predicted. */
import type { PatientPlan, Plausibility, Prediction, Table } from "openhpg";
import type { Decision } from "./decision-table.ts";

/** What the decision was made from. */
export interface MadeFrom {
  readonly plan: PatientPlan;
  readonly seed: number;
  readonly sampler: unknown;
  readonly plausibility: Plausibility;
}

/** Everything that `openhpg compare` found out, bands as arrays of weeks. */
export function decisionJson(
  { title, prediction, chances, firstSperm, ranking, couple, safety, tests = [] }: Decision,
  from: MadeFrom,
): unknown {
  const { source, patient, warnings } = from.plan;
  return {
    title,
    ...(source && { source }),
    patient: { ...patient, ...(patient.taken && { taken: patient.taken.text }) },
    seed: from.seed,
    sampler: from.sampler,
    plausibility: from.plausibility,
    men: prediction.men.length,
    failures: prediction.failures,
    weeks: prediction.weeks,
    courses: prediction.courses.map(({ name, course, kind, about, outcomes }) => ({
      name,
      course: course.text || "none",
      kind,
      about,
      outcomes: Object.fromEntries(
        Object.entries(outcomes).map(([outcome, { unit, bands, at }]) => [
          outcome,
          { unit, bands: Object.fromEntries(Object.entries(bands).map(([band, values]) => [band, [...values]])), at },
        ]),
      ),
    })),
    chances: chances.map(({ question, day, courses }) => ({ question: question.name, title: question.title, day, courses })),
    firstSperm: firstSperm.map(({ months, ...rest }) => ({ ...rest, men: months.length })),
    ...(couple && { couple }),
    ...(safety && {
      safety: safety.map(({ signals, ...rest }) => ({
        ...rest,
        signals: signals.map((signal) => ({ ...signal, perWeek: [...signal.perWeek] })),
      })),
    }),
    ranking,
    tests: tests.map(({ test, ...rest }) => ({ test: test.name, ...rest })),
    warnings: [...warnings, ...prediction.warnings],
  };
}

/** One row for each course, outcome and time: levels and differences to no treatment, middle and nine tenths of men. */
export function predictionTable({ courses }: Prediction): Table {
  const rows = courses.flatMap(({ name, outcomes }) =>
    Object.entries(outcomes).flatMap(([outcome, { unit, at }]) =>
      at.map(({ day, level, difference }) => ({ course: name, outcome, unit, day, level, difference })),
    ),
  );
  const texts = (name: "course" | "outcome" | "unit") => ({ name, values: rows.map((row) => row[name]) });
  const numbers = (name: string, of: (row: (typeof rows)[number]) => number) => ({ name, unit: "as in column unit", values: rows.map(of) });
  return {
    columns: [
      texts("course"),
      texts("outcome"),
      texts("unit"),
      { name: "time_days", unit: "d", values: rows.map(({ day }) => day) },
      ...(["median", "low90", "high90"] as const).map((q) => numbers(q, ({ level }) => level[q])),
      ...(["median", "low90", "high90"] as const).map((q) => numbers(`difference_${q}`, ({ difference }) => difference[q])),
    ],
  };
}
