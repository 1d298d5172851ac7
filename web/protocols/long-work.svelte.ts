/** One piece of long work at a time on this page, in the worker that keeps the man: how far it is, and how it is stopped. */
import { KeptWorker } from "../engine/ask.ts";
import { isCancelled } from "../engine/failure.ts";
import type { InputOf, JobName, OutputOf } from "../engine/jobs.ts";
import { unfinished } from "../engine/unfinished.svelte.ts";

/** Which part of the page waits for it. */
export type Part = "compare" | "titrate" | "adherence" | "tests" | "report";

export interface Running {
  readonly part: Part;
  readonly share: number;
  /** A phase of the library's jobs. */
  readonly what: string;
}

export function longWork() {
  const worker = new KeptWorker();
  const reload = unfinished("protocols");
  let running = $state.raw<Running | undefined>(undefined);
  let stopped = $state.raw<Part | undefined>(undefined);
  let failed = $state.raw<{ readonly part: Part; readonly error: unknown } | undefined>(undefined);
  let control = new AbortController();
  /** What nobody waits for any more says nothing of its end. */
  let dropped: AbortController | undefined;
  return {
    get running() {
      return running;
    },
    /** The part that was cancelled last, until it begins anew. */
    get stopped() {
      return stopped;
    },
    /** A reload ended what was under way. */
    get interrupted() {
      return reload.interrupted;
    },
    get failed() {
      return failed;
    },
    /** Undefined where it failed or was cancelled; the page then keeps what it had. */
    async do<N extends JobName>(part: Part, job: N, input: InputOf<N>): Promise<OutputOf<N> | undefined> {
      if (running) return undefined;
      running = { part, share: 0, what: "" };
      [stopped, failed] = [undefined, undefined];
      control = new AbortController();
      const own = control;
      const end = reload.begin();
      try {
        return await worker.ask(job, input, {
          signal: control.signal,
          onProgress: (share, what) => (running = { part, share, what }),
        });
      } catch (error) {
        if (own === dropped) return undefined;
        if (isCancelled(error)) stopped = part;
        else failed = { part, error };
        return undefined;
      } finally {
        running = undefined;
        end();
      }
    },
    cancel(): void {
      control.abort();
    },
    /** The page is left, or another man is taken. */
    end(): void {
      dropped = control;
      control.abort();
      worker.end();
      [stopped, failed] = [undefined, undefined];
    },
  };
}

export type LongWork = ReturnType<typeof longWork>;
