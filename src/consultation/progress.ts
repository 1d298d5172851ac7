/** How a whole job says where it is, and how it is stopped. */
import { cancelled } from "./errors.ts";

/** What is being done: looking for the men who could be him, simulating courses for them, weighing tests, judging. */
export type Phase = "men" | "courses" | "tests" | "judgement";

/** What every job takes. */
export interface JobOptions {
  /**
   * Ends the job; it then rejects with an error that `isCancelled` knows. Looked at every few milliseconds; but what comes in a
   * message, as to a worker, is heard only between two phases, and all the time while courses run in threads. To end a worker
   * at once, terminate it.
   */
  readonly signal?: AbortSignal;
  /** Called at the beginning of each phase with 0, and with the share of it that is done, up to 1. */
  readonly onProgress?: (done: number, phase: Phase) => void;
}

/** Lets whatever waits have its turn: a worker hears only here that somebody cancels. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Begins the phases of a job, one after the other; within one, `share` is its progress. */
export function phasesOf({ signal, onProgress }: JobOptions) {
  return async (phase: Phase) => {
    await breath();
    if (signal?.aborted) throw cancelled();
    onProgress?.(0, phase);
    return { ...(signal && { signal }), onProgress: (done: number) => onProgress?.(done, phase) };
  };
}
