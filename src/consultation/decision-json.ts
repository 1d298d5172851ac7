/** A decision as data that can be written, and sent from a worker. */

import type { Decision } from "./decide.ts";
import { samplerOf, writtenPatient } from "./fit-plan.ts";

/**
 * Everything that `openhpg compare` found out: its JSON, before it is written; bands as arrays of weeks.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34}\nat: [2 weeks]\ncourses: [{name: Clomiphene, course: clomiphene 25 mg daily}]", "panel.yaml");
 * const written = decisionJson(await decide(plan, { men: 50, found: fittedPlan(plan, { draws: 50 }) }));
 * written.courses.map(({ name, course }) => [name, course]) // => [["No treatment", "none"], ["Clomiphene", "clomiphene 25 mg oral daily"]]
 */
export const decisionJson = ({
  title,
  plan,
  seed,
  found,
  plausibility,
  prediction,
  chances,
  firstSperm,
  ranking,
  couple,
  safety,
  tests,
}: Decision) => ({
  title,
  ...writtenPatient(plan),
  seed,
  sampler: samplerOf(found),
  plausibility,
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
  safety: safety.map(({ signals, ...rest }) => ({
    ...rest,
    signals: signals.map((signal) => ({ ...signal, perWeek: [...signal.perWeek] })),
  })),
  ranking,
  tests: tests.map(({ test, ...rest }) => ({ test: test.name, ...rest })),
  warnings: [...plan.warnings, ...prediction.warnings],
});
