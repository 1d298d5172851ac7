/** A job that takes its time and outlives a change of page: how far it is, how it ended, and whether a reload cut it off. */
import { askAtLength } from "../engine/ask.ts";
import { isCancelled } from "../engine/failure.ts";
import type { InputOf, JobName, OutputOf } from "../engine/jobs.ts";

/** What a tab remembers over a reload. */
const remember = (key: string, on: boolean): void => {
  try {
    if (on) sessionStorage.setItem(key, "1");
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage nobody can be told of an interruption, and nothing else is lost.
  }
};
const remembered = (key: string): boolean => {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
};

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/** @param name - Under which the tab remembers that it runs. */
export function longJob<N extends JobName>(job: N, name: string) {
  const key = `openhpg.running.${name}`;
  let running = $state.raw<AbortController | undefined>(undefined);
  let progress = $state.raw({ share: 0, what: "" });
  let problem = $state.raw<unknown>(undefined);
  let interrupted = $state(remembered(key));
  remember(key, false);

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
      return interrupted;
    },
    /** Its answer; undefined where it failed or was cancelled. */
    async run(input: InputOf<N>): Promise<OutputOf<N> | undefined> {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      [problem, interrupted, progress] = [undefined, false, { share: 0, what: "men" }];
      remember(key, true);
      // A page that is left by mistake would lose what was computed.
      addEventListener("beforeunload", warn);
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
        if (running === mine) {
          running = undefined;
          remember(key, false);
          removeEventListener("beforeunload", warn);
        }
      }
    },
    cancel(): void {
      running?.abort();
    },
  };
}
