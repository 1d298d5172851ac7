/** Asks workers for the library's work, so that the page never waits: quick questions of residents, long work in a worker of its own. */
import { failures } from "../texts/en/failures.ts";
import { Failure } from "./failure.ts";
import type { Answer, Asked, InputOf, JobName, OutputOf } from "./jobs.ts";

export interface AskOptions {
  readonly onProgress?: (share: number, what: string) => void;
  /** Gives up: a worker of the job's own is ended at once, a resident's answer is not waited for. */
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: AskOptions["onProgress"];
}

/** A worker, and who waits for its answers. */
class Helper {
  readonly waiting = new Map<number, Waiting>();
  readonly #worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module", name: "openhpg" });
  gone = false;
  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = this.waiting.get(data.id);
      if (data.kind === "progress") {
        this.#mark(data.what);
        waiting?.onProgress?.(data.share, data.what);
      } else {
        this.#mark("");
        this.waiting.delete(data.id);
        if (data.kind === "done") waiting?.resolve(data.output);
        else waiting?.reject(new Failure(data.error));
      }
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.end(new Failure({ code: "web/worker-lost", where: "", ...failures.workerLost }));
    };
  }
  /** What is being done, and since when. */
  #part = { what: "", since: 0 };
  /** Leaves each part of a job in the browser's performance timeline, where measurements and the curious find it. */
  #mark(what: string): void {
    if (what === this.#part.what) return;
    if (this.#part.what !== "") performance.measure(this.#part.what, { start: this.#part.since });
    this.#part = { what, since: performance.now() };
  }
  send(asked: Asked, waiting: Waiting): void {
    this.waiting.set(asked.id, waiting);
    this.#worker.postMessage(asked);
  }
  end(reason: unknown): void {
    this.gone = true;
    this.#worker.terminate();
    // Who is told may end it once more.
    const told = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of told) reject(reason);
  }
}

let count = 0;
const residents: Helper[] = [];
const mostResidents = Math.max(1, Math.min(4, navigator.hardwareConcurrency ?? 2));
const cancelled = (): DOMException => new DOMException("Cancelled", "AbortError");

/** The resident with least to do; a new one while there is room and all are busy. */
function resident(): Helper {
  for (let i = residents.length - 1; i >= 0; i--) if (residents[i]!.gone) residents.splice(i, 1);
  const idle = residents.find(({ waiting }) => waiting.size === 0);
  if (idle) return idle;
  if (residents.length < mostResidents) {
    residents.push(new Helper());
    return residents.at(-1)!;
  }
  return residents.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
}

/** Asks a resident: for what takes a fraction of a second. Rejects with a {@link Failure}, or an `AbortError`. */
export function ask<N extends JobName>(job: N, input: InputOf<N>, { signal, onProgress }: AskOptions = {}): Promise<OutputOf<N>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled());
    signal?.addEventListener("abort", () => reject(cancelled()), { once: true });
    resident().send({ id: count++, job, input }, { resolve: (output) => resolve(output as OutputOf<N>), reject, onProgress });
  });
}

/** A worker that is kept from question to question, so that what it has found out need not be found again. */
export class KeptWorker {
  #helper: Helper | undefined;
  /** Questions wait for each other. Who cancels one ends the worker at once, and with it all that it knew; the next has a new one. */
  ask<N extends JobName>(job: N, input: InputOf<N>, { signal, onProgress }: AskOptions = {}): Promise<OutputOf<N>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled());
      if (!this.#helper || this.#helper.gone) this.#helper = new Helper();
      const helper = this.#helper;
      signal?.addEventListener("abort", () => helper.end(cancelled()), { once: true });
      helper.send({ id: count++, job, input }, { resolve: (output) => resolve(output as OutputOf<N>), reject, onProgress });
    });
  }
  end(): void {
    this.#helper?.end(cancelled());
  }
}

/** Asks a worker of its own, which ends with the job or the moment it is cancelled: for what takes seconds. */
export async function askAtLength<N extends JobName>(job: N, input: InputOf<N>, options: AskOptions = {}): Promise<OutputOf<N>> {
  const own = new KeptWorker();
  try {
    return await own.ask(job, input, options);
  } finally {
    own.end();
  }
}

/**
 * For sliders: while one question is being answered, only the last of those that follow is kept.
 *
 * @returns a function that asks; `show` hears every answer with the question it belongs to, for by then another may be waiting;
 *   `fail` every failure.
 */
export function latest<N extends JobName>(
  job: N,
  show: (output: OutputOf<N>, of: InputOf<N>) => void,
  fail: (error: unknown, of: InputOf<N>) => void,
): (input: InputOf<N>) => void {
  let busy = false;
  let next: { readonly input: InputOf<N> } | undefined;
  const go = async (input: InputOf<N>): Promise<void> => {
    busy = true;
    try {
      const output = await ask(job, input);
      show(output, input);
    } catch (error) {
      fail(error, input);
    }
    busy = false;
    const waiting = next;
    next = undefined;
    if (waiting) void go(waiting.input);
  };
  return (input) => {
    if (busy) next = { input };
    else void go(input);
  };
}
