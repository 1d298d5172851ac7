/** Every lesson, in the order in which a student takes them, and the simulation that answers its questions. */
import { man } from "../../people/index.ts";
import { parseCourse, simulate, type Trajectory } from "../../simulate/index.ts";
import { noSuchStep } from "../errors.ts";
import { fill, short } from "../sentences.ts";
import { type SaidIn, saidIn } from "../units-said.ts";
import { whatHcgDoes } from "./hcg.ts";
import type { Lesson, Scenario, Seen } from "./lesson.ts";
import { negativeFeedback } from "./negative-feedback.ts";
import { primaryAndSecondary } from "./primary-and-secondary.ts";
import { sermAndAromataseInhibitor } from "./serm-and-aromatase-inhibitor.ts";
import { testosteroneAndSperm } from "./testosterone-and-sperm.ts";
import { threeMonths } from "./three-months.ts";

export type { Choice, Lesson, LessonStep, Scenario, Seen } from "./lesson.ts";

/**
 * The guided lessons.
 *
 * @example
 * lessons.length // => 6
 */
export const lessons: readonly Lesson[] = [
  negativeFeedback,
  testosteroneAndSperm,
  sermAndAromataseInhibitor,
  whatHcgDoes,
  threeMonths,
  primaryAndSecondary,
];

/** A step with its simulation and the answer that comes of it; plain data. */
export interface AnsweredStep {
  readonly scenario: Scenario;
  /** One for each course. */
  readonly trajectories: readonly Trajectory[];
  readonly choices: readonly { readonly text: string; readonly right: boolean }[];
  readonly explanation: string;
  /** The numbers of the explanation, unrounded and in its units. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** As the page beside a lesson samples: means of weeks, for a single day of a weekly injection is its peak or its trough. */
const sampling = { every: 7, tolerance: 1e-4 } as const;

const seenIn = (trajectories: readonly Trajectory[], day: number): Seen => {
  const at = (analyte: string, when: number, course = 0): number => trajectories[course]!.analytes[analyte]!.values[when / sampling.every]!;
  return {
    at,
    now: (analyte, course) => at(analyte, day, course),
    before: (analyte, course) => at(analyte, 0, course),
    firstDay(analyte, least, course = 0, from = 0) {
      const { days, analytes } = trajectories[course]!;
      const found = analytes[analyte]!.values.findIndex((value, i) => days[i]! >= from && value >= least);
      return found < 0 ? undefined : days[found]!;
    },
  };
};

/**
 * Simulates what one step of a lesson looks at, and lets it answer the question.
 *
 * @param lesson - Its `id`.
 * @param step - From 0.
 * @param system - Units of the explanation; conventional unless told.
 *
 * @throws DiagramError `diagram/no-such-step`; else as `simulate` does.
 *
 * @example
 * answerStep("negative-feedback", 2).choices.find((choice) => choice.right)!.text // => "It falls."
 */
export function answerStep(lesson: string, step: number, system: SaidIn = "conventional"): AnsweredStep {
  const found = lessons.find(({ id }) => id === lesson)?.steps[step];
  if (!found)
    throw noSuchStep(
      lesson,
      step,
      lessons.map(({ id }) => id),
    );
  const { scenario, choices, explanation, numbers } = found;
  const { condition, age, bmi, courses, weeks, day } = scenario;
  const who = man({ condition, ...(age !== undefined && { age }), ...(bmi !== undefined && { bmi }) });
  const trajectories = courses.map((text) => simulate(who, parseCourse(text), { weeks, ...sampling }));
  const seen = seenIn(trajectories, day);
  const values = Object.fromEntries(
    Object.entries(numbers).map(([name, read]) => [
      name,
      read(seen) * (read.analyte === undefined ? 1 : saidIn(read.analyte, system).factor),
    ]),
  );
  return {
    scenario,
    trajectories,
    choices: choices.map(({ text, holds }) => ({ text, right: holds(seen) })),
    explanation: fill(
      explanation.replace(/\{in:(\w+)\}/g, (_, analyte: string) => saidIn(analyte, system).unit),
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value)])),
    ),
    numbers: values,
  };
}
