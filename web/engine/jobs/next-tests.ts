/** Which test would help most to choose between his courses: fit, courses and tests in one, as the terminal's `compare` has them. */
import { assess, decide, heldBack, parsePatientText } from "openhpg";
import type { Work } from "../jobs.ts";

export interface NextTestsInput {
  readonly text: string;
  readonly fileName: string;
  readonly men: number;
  readonly seed: number;
}

/** Shares of the whole that each part takes, roughly: a bar that stands still tells less than one that is a little wrong. */
const parts = { men: [0, 0.3], courses: [0.3, 0.9], tests: [0.9, 1], judgement: [1, 1] } as const;

/** Below nothing only by chance, which a reader need not wonder at. */
const toThousandths = (value: number): string => Math.max(0, value).toFixed(3);

export async function run({ text, fileName, men, seed }: NextTestsInput, { onProgress }: Work) {
  const plan = await parsePatientText(text, fileName);
  const { tests, ranking, prediction, unlike, plausibility } = await decide(plan, {
    men,
    seed,
    onProgress: (done, phase) => {
      const [from, to] = parts[phase];
      onProgress(from + (to - from) * done, phase);
    },
  });
  return {
    men: prediction.men.length,
    unlike,
    /** Why no course is preferred yet. */
    held: heldBack(assess(plan.record), plausibility),
    /** The courses that would be chosen among now: one, or those that cannot be told from it. */
    now: ranking.courses.filter(({ tied }, i) => i === 0 || tied).map(({ name }) => name),
    tests: tests.map(({ test, inWords, gain, changes, information }) => ({
      name: test.name,
      draws: test.draws,
      inWords,
      gain: toThousandths(gain.value),
      changes: Math.max(0, changes.value),
      bits: toThousandths(information.value),
    })),
  };
}

export type NextTestsOutput = Awaited<ReturnType<typeof run>>;
