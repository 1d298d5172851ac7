/** His courses side by side: what the terminal's `compare` does, with the same bits, and the figures of it. */
import { assess, convert, courseBands, courseChances, courseStandings, decisionJson, heldBack, questions, rerank, takenFor } from "openhpg";
import { type Comparison, decisionOf } from "../found-men.ts";
import type { Work } from "../jobs.ts";

export interface CompareInput extends Comparison {
  /** In place of the file's. */
  readonly priorities?: Readonly<Record<string, number>> | undefined;
}

export async function run({ priorities, ...comparison }: CompareInput, { onProgress }: Work) {
  const decided = await decisionOf(comparison, onProgress);
  const decision = priorities ? rerank(decided, priorities) : decided;
  const { title, prediction, plan, chances } = decision;
  const assessment = assess(plan.record);
  const standing = courseStandings(takenFor(plan.record, assessment).condition, assessment);
  const outcomes = Object.keys(prediction.courses[0]!.outcomes);
  const bands = courseBands(title, prediction, { outcomes });
  const asked = new Set(questions.map(({ outcome }) => outcome));
  return {
    /** What `openhpg compare --json` prints, before it is written. */
    data: decisionJson(decision),
    /** Every outcome a panel. */
    bands,
    /** Where the middle half and nine tenths of men lie over time: of each course, the layers of each panel. */
    shades: prediction.courses
      .slice(0, bands.series.length)
      .map((_, c) =>
        courseBands(title, prediction, { outcomes, courses: [c] }).panels.map(({ layers }) =>
          layers.flatMap((layer) => (layer.kind === "band" ? [{ ...layer, series: c }] : [])),
        ),
      ),
    chances: prediction.at.map((day) => courseChances(title, prediction, chances, day)),
    good: Object.fromEntries(questions.map(({ name, good }) => [name, good])),
    draws: Object.fromEntries(decision.tests.map(({ test }) => [test.name, test.draws])),
    /** Names of courses with a drug that the judgement speaks against. */
    denied: prediction.courses.filter(({ course }) => standing(course).denied.length > 0).map(({ name }) => name),
    /** Testosterone in ng/dL: the range of the chances, and below what the judgement's rules call it low. */
    testosterone: {
      range: questions.find(({ name }) => name === "testosterone_in_range")!.range!,
      low: [
        ...new Set(
          assessment.trace
            .filter(({ rule }) => rule.startsWith("low-testosterone-"))
            .flatMap(({ thresholds }) => thresholds.filter(({ unit }) => unit === "ng/dL" || unit === "nmol/L"))
            .map(({ value, unit }) => Math.round(convert(value, unit, "ng/dL", "testosterone_total"))),
        ),
      ].sort((a, b) => a - b),
    },
    held: heldBack(assessment, decision.plausibility),
    unlike: decision.unlike,
    warnings: decision.warnings,
    /** As much of the prediction as an order is made of. */
    prediction: {
      ...prediction,
      courses: prediction.courses.map((course) => ({
        ...course,
        outcomes: Object.fromEntries(Object.entries(course.outcomes).filter(([name]) => asked.has(name))),
      })),
    },
  };
}

export type Compared = Awaited<ReturnType<typeof run>>;
