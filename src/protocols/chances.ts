/** How probable the answers are: the share of men for whom a question is answered with yes, course by course. */
import { sqrt } from "../numerics/index.ts";
import { levelsAt, type Prediction } from "./prediction.ts";
import { type Question, questions } from "./questions.ts";

/** A probability with its Monte Carlo standard error. */
export interface Chance {
  readonly probability: number;
  readonly error: number;
}

/** Answers to one question at one day. */
export interface ChanceRow {
  readonly question: Question;
  readonly day: number;
  /** One a course, in order. `difference`: to no treatment, with an error from the same men in both. */
  readonly courses: readonly (Chance & { readonly difference: number; readonly differenceError: number })[];
}

/** A chance from so many of so many; that none of the men was found does not make it certain, so half a man is added to each side. */
export function chanceOf(yes: number, of: number): Chance {
  const shrunk = (yes + 0.5) / (of + 1);
  return { probability: yes / of, error: sqrt((shrunk * (1 - shrunk)) / of) };
}

/**
 * The answers to every question on every day.
 *
 * A question is asked of a man's own mean level, of the week or of the time between two doses, not of one sample: a
 * single draw scatters about it, and would put more men out of range on the day it is taken.
 *
 * @param days - The prediction's own unless told.
 *
 * @throws ProtocolError `protocols/unknown-day`.
 *
 * @example
 * const prediction = predictCourses({ men: [man()], proposed: [], at: [28] });
 * chances(prediction).find(({ question }) => question.name === "sperm_in_ejaculate")!.courses[0]!.probability // => 1
 */
export function chances(prediction: Prediction, days: readonly number[] = prediction.at): readonly ChanceRow[] {
  const n = prediction.men.length;
  return days.flatMap((day) =>
    questions.map((question): ChanceRow => {
      const answers = answersTo(prediction, question, day);
      return {
        question,
        day,
        courses: answers.map((own) => {
          const [gained, lost] = [count(own, (v, i) => v > answers[0]![i]!), count(own, (v, i) => v < answers[0]![i]!)];
          const difference = (gained - lost) / n;
          return {
            ...chanceOf(
              count(own, (v) => v === 1),
              n,
            ),
            difference,
            differenceError: errorOfDifference(gained, lost, n),
          };
        }),
      };
    }),
  );
}

/** Half a man gains and half a man loses besides, for the same reason as in {@link chanceOf}. */
function errorOfDifference(gained: number, lost: number, n: number): number {
  const [shareGained, shareLost] = [(gained + 0.5) / (n + 1), (lost + 0.5) / (n + 1)];
  const difference = shareGained - shareLost;
  return sqrt((shareGained + shareLost - difference * difference) / n);
}

const count = (values: Uint8Array, is: (value: number, i: number) => boolean): number =>
  values.reduce((sum, value, i) => sum + (is(value, i) ? 1 : 0), 0);

/** One for yes, zero for no: for each course, of each man. */
export function answersTo(prediction: Prediction, { outcome, answer }: Question, day: number): readonly Uint8Array[] {
  const without = levelsAt(prediction, 0, outcome, day);
  return prediction.courses.map((_, c) =>
    Uint8Array.from(levelsAt(prediction, c, outcome, day), (v, i) => (answer(v, without[i]!) ? 1 : 0)),
  );
}
