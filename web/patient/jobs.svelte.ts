/** The two long jobs of this page; they go on while another page is looked at. */
import { presentCase } from "../cases/case.svelte.ts";
import type { NextTestsOutput } from "../engine/jobs/next-tests.ts";
import { longJob } from "../engine/long-job.svelte.ts";

const fit = longJob("fitPanel", "fit");
const weighing = longJob("nextTests", "tests");
let weighed = $state.raw<{ readonly text: string; readonly output: NextTestsOutput } | undefined>(undefined);

export const fitJob = {
  job: fit,
  async start(draws: number, seed: number): Promise<void> {
    const { text, fileName } = presentCase;
    const key = presentCase.fitKey(draws, seed);
    const output = await fit.run({ text, fileName, draws, seed });
    if (output) presentCase.keepFit({ key, text, output });
  },
} as const;

export const testsJob = {
  job: weighing,
  /** What was found, and of which text. */
  get found() {
    return weighed;
  },
  async start(men: number, seed: number): Promise<void> {
    const { text, fileName } = presentCase;
    const output = await weighing.run({ text, fileName, men, seed });
    if (output) weighed = { text, output };
  },
} as const;
