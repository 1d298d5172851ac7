/** Many men on all processors at once: the bits of `simulateMany`, sooner. */
import type { Man } from "../../people/index.ts";
import type { OpenHpgError } from "../../units/index.ts";
import type { Course } from "../course/index.ts";
import { warningsOf } from "../course-warnings.ts";
import { badThreads, cancelled } from "../errors.ts";
import { planSpan, type SimulateOptions } from "../plan.ts";
import type { Trajectory } from "../trajectory.ts";
import { chunksOf } from "./chunks.ts";
import { dispatch } from "./dispatch.ts";
import { type StartThread, startThread, threadsHere } from "./thread.ts";

/** How far it is. */
export interface Progress {
  /** Men who are done, and those among them who could not be simulated. */
  readonly done: number;
  readonly failed: number;
  /** Men per second, since the beginning. */
  readonly perSecond: number;
}

export interface SimulateManyInThreadsOptions extends Omit<SimulateOptions, "signal"> {
  /** As many as can truly run at once, unless told. */
  readonly threads?: number;
  /** Men sent to a thread at once. Unless told: some dozens, and fewer towards the end of a list. Changes no result. */
  readonly chunk?: number;
  /** As of `simulateMany`; asked when a man is sent to a thread. */
  missed?(index: number): readonly (readonly number[])[];
  /** Ends the simulation at once. */
  readonly signal?: AbortSignal;
  /** Address of the script that the package offers as `openhpg/worker`, where a bundler has moved it. */
  readonly worker?: URL;
  /**
   * Receives each man's trajectory when he is done; men finish in any order. May return a promise: until it is kept, his
   * thread is sent no further men, so that what is slow to write does not pile up.
   */
  onTrajectory(index: number, trajectory: Trajectory): void | Promise<void>;
  /** This man could not be simulated; the others go on. */
  onError(index: number, error: OpenHpgError): void | Promise<void>;
  /** Told at most four times a second, and at the end. */
  onProgress?(progress: Progress): void;
}

/**
 * Simulates every man of an iterable through one course, in several threads; memory does not grow with their number.
 *
 * A man's trajectory has the same bits as `simulate` gives him alone, however many threads there are. Works over worker
 * threads in Node and web workers in a browser. A man whose thread is lost, say for want of memory, is tried once more,
 * alone, and then reported.
 *
 * @param men - Read as threads become free; what it throws ends everything.
 *
 * @returns a promise kept when everyone has been told of.
 *
 * @throws (rejects with) SimulateError for a span, spacing or course that cannot be simulated, `simulate/bad-threads`,
 *   `simulate/thread-not-started`, and `simulate/cancelled` when the signal says so; whatever a callback throws.
 *
 * @example
 * const lh: number[] = [];
 * await simulateManyInThreads([man(), man({ condition: "klinefelter" })], parseCourse("none"), {
 *   weeks: 1, threads: 1, onTrajectory: (i, t) => void (lh[i] = t.analytes["lh"]!.values[0]!), onError: (_, e) => { throw e; },
 * });
 * lh[1]! > lh[0]! // => true
 */
export const simulateManyInThreads = (
  men: Iterable<Man>,
  course: Course,
  { worker, ...options }: SimulateManyInThreadsOptions,
): Promise<void> => simulateManyOn(startThread(worker), men, course, options);

/** The same, on threads of any making. */
export async function simulateManyOn(
  start: StartThread,
  men: Iterable<Man>,
  course: Course,
  options: Omit<SimulateManyInThreadsOptions, "worker">,
): Promise<void> {
  const { threads = threadsHere(), chunk, signal, missed, onTrajectory, onError, onProgress, ...asked } = options;
  demandCount("threads", threads);
  if (chunk !== undefined) demandCount("chunk", chunk);
  const { days, until } = planSpan(course, asked);
  const warnings = warningsOf(course, until);
  const counter = countMen(onProgress);
  if (signal?.aborted) throw cancelled(0);
  const count = Array.isArray(men) ? men.length : Infinity;
  if (count === 0) return;

  const { over, stop } = dispatch({
    threads: Math.min(threads, count),
    chunks: chunksOf(men, threads, chunk, missed),
    course: { kind: "course", course, options: asked },
    start,
    onDone({ index, analytes }) {
      counter.count();
      return onTrajectory(index, { days, analytes, warnings });
    },
    onFailed(index, error) {
      counter.count(1);
      return onError(index, error);
    },
  });
  const cancel = (): void => stop(cancelled(counter.done));
  signal?.addEventListener("abort", cancel);
  try {
    await over;
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
  counter.tell();
}

function demandCount(option: "threads" | "chunk", value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 1)) throw badThreads(option, value);
}

/** In milliseconds. */
const betweenReports = 250;

function countMen(onProgress: SimulateManyInThreadsOptions["onProgress"]) {
  const begun = performance.now();
  let told = begun;
  let done = 0;
  let failed = 0;
  const tell = (): void => {
    told = performance.now();
    onProgress?.({ done, failed, perSecond: (1000 * done) / (told - begun || 1) });
  };
  return {
    get done() {
      return done;
    },
    tell,
    count(misfortunes = 0) {
      done++;
      failed += misfortunes;
      if (performance.now() - told >= betweenReports) tell();
    },
  };
}
