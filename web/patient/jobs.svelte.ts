/** The two long jobs of this page; they go on while another page is looked at, and end where another man is. */
import { untrack } from "svelte";
import { presentCase } from "../cases/case.svelte.ts";
import type { InputOf, OutputOf } from "../engine/jobs.ts";
import { longJob } from "../engine/long-job.svelte.ts";

/** What was found, and of what: his file as it was then, and what else was asked. */
interface Found<N extends "fitPanel" | "nextTests"> {
  /** Which man. */
  readonly origin: string;
  readonly input: InputOf<N>;
  readonly output: OutputOf<N>;
}

/** A job on the present man: of whoever takes his place it says nothing, and undo brings back what was found of him. */
function jobOnHim<N extends "fitPanel" | "nextTests">(job: N, name: string) {
  const work = longJob(job, name);
  let found = $state.raw<Found<N> | undefined>(undefined);
  /** Of whom it was asked last. */
  let asked = $state("");
  const his = (): boolean => asked === presentCase.origin;
  $effect.root(() => {
    $effect(() => {
      if (!his()) untrack(() => work.cancel());
    });
  });

  return {
    get running(): boolean {
      return his() && work.running;
    },
    get progress() {
      return work.progress;
    },
    get problem(): unknown {
      return his() ? work.problem : undefined;
    },
    get interrupted(): boolean {
      return work.interrupted;
    },
    get found(): Found<N> | undefined {
      return found?.origin === presentCase.origin ? found : undefined;
    },
    async start(how: Omit<InputOf<N>, "text" | "fileName">): Promise<void> {
      const { text, fileName, origin } = presentCase;
      const input = { text, fileName, ...how } as InputOf<N>;
      asked = origin;
      const output = await work.run(input);
      if (output) found = { origin, input, output };
    },
    cancel: work.cancel,
  } as const;
}

export const fitJob = jobOnHim("fitPanel", "fit");
export const testsJob = jobOnHim("nextTests", "tests");
