/** A job that takes its time and outlives a change of page: how far it is, how it ended, and whether a reload cut it off. */
import { askAtLength } from "./ask.ts";
import { isCancelled } from "./failure.ts";
import type { InputOf, JobName, OutputOf } from "./jobs.ts";
import { unfinished } from "./unfinished.svelte.ts";

/** @param name - Under which the tab remembers that it runs. */
export function longJob<N extends JobName>(job: N, name: string) {
  const reload = unfinished(name);
  let running = $state.raw<AbortController | undefined>(undefined);
  let progress = $state.raw({ share: 0, what: "" });
  let problem = $state.raw<unknown>(undefined);

  return {
    get running(): boolean {
      return running !== undefined;
    },
    get progress() {
      return progress;
    },
    /** Why it ended without an answer; a cancelled one too. */
    get problem(): unknown {
      return problem;
    },
    /** A reload ended it. */
    get interrupted(): boolean {
      return reload.interrupted;
    },
    /** Its answer; undefined where it failed or was cancelled. */
    async run(input: InputOf<N>): Promise<OutputOf<N> | undefined> {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      [problem, progress] = [undefined, { share: 0, what: "" }];
      const end = reload.begin();
      try {
        return await askAtLength(job, input, {
          signal: mine.signal,
          onProgress: (share, what) => {
            if (running === mine) progress = { share, what };
          },
        });
      } catch (error) {
        if (running === mine || !isCancelled(error)) problem = error;
        return undefined;
      } finally {
        end();
        if (running === mine) running = undefined;
      }
    },
    cancel(): void {
      running?.abort();
    },
  };
}
