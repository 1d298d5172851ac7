/** Threads change nothing but the time it takes, and whatever becomes of them, everyone is heard of. */
import { createHash } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { stream } from "../../numerics/index.ts";
import { conditions, type Man, man } from "../../people/index.ts";
import type { OpenHpgError } from "../../units/index.ts";
import { parseCourse } from "../courses.ts";
import { simulateMany } from "../simulate-many.ts";
import type { Trajectory } from "../trajectory.ts";
import { kept } from "./kept-threads.ts";
import { type Progress, type SimulateManyInThreadsOptions, simulateManyInThreads, simulateManyOn } from "./simulate-many-in-threads.ts";
import { type StartThread, startThread } from "./thread.ts";

const course = parseCourse("enclomiphene 25 mg daily; hcg 1500 IU 3 times a week from week 1");
const span = { weeks: 2 };
/** Of all conditions, one of them with a past, and different in two parameters. */
const crowd: readonly Man[] = Array.from({ length: 16 }, (_, i) => {
  const numbers = stream(3, i, "parameters");
  const factors = { "testis.leydig.mass": 0.7 + 0.6 * numbers.uniform(0), "fat.aromatase.activity": 0.7 + 0.6 * numbers.uniform(1) };
  return man({ condition: conditions[i % conditions.length]!.name, factors });
});
const broken: Man = { ...man(), parameters: new Map([["liver.steroidClearance.testosterone", Number.NaN]]) };
const unread: Man = {
  ...man(),
  condition: { ...man().condition, history: { course: "no such thing", weeks: 1, evidence: { kind: "assumed", because: "an example" } } },
};

const digest = ({ analytes, days }: Trajectory): string => {
  const hash = createHash("sha256").update(days);
  for (const [key, { unit, values }] of Object.entries(analytes)) hash.update(`${key} ${unit}`).update(values);
  return hash.digest("hex");
};
const expected: string[] = [];
simulateMany(crowd, course, { ...span, onTrajectory: (i, t) => void (expected[i] = digest(t)), onError: () => {} });

async function all(
  men: Iterable<Man>,
  options: Partial<Omit<SimulateManyInThreadsOptions, "worker">>,
  start: StartThread = startThread(),
): Promise<{ readonly digests: string[]; readonly errors: Map<number, OpenHpgError> }> {
  const digests: string[] = [];
  const errors = new Map<number, OpenHpgError>();
  await simulateManyOn(start, men, course, {
    ...span,
    threads: 2,
    onTrajectory: (i, t) => {
      expect(digests[i], `man ${i} is told of once`).toBeUndefined();
      digests[i] = digest(t);
    },
    onError: (i, error) => {
      expect(errors.has(i), `man ${i} is told of once`).toBe(false);
      errors.set(i, error);
    },
    ...options,
  });
  return { digests, errors };
}

/** Threads that are killed a moment after they are sent men of whom `doomed` says so. */
function killedWhen(doomed: (men: readonly number[], thread: number) => boolean): { readonly start: StartThread; started(): number } {
  let count = 0;
  const start: StartThread = (events) => {
    const number = count++;
    const { post, terminate } = startThread()(events);
    return {
      terminate,
      post(message) {
        const isHis =
          message.kind === "men" &&
          doomed(
            message.men.map(({ index }) => index),
            number,
          );
        // He never reaches it: a man may be done sooner than a thread can be killed.
        if (isHis) setTimeout(terminate, 5);
        else post(message);
      },
    };
  };
  return { start, started: () => count };
}
const run = { onTrajectory: () => {}, onError: () => {} };
/** Without end: only what has been asked for exists. */
function* endless(asked: { count: number }): Generator<Man> {
  for (;;) {
    asked.count++;
    yield man();
  }
}

describe("simulateManyInThreads", () => {
  // Caught: indices counted within a chunk.
  it.each([
    [1, 64],
    [2, 1],
    [2, undefined],
    [3, 7],
  ])("with %j threads and chunks of %j gives the bits of one", async (threads, chunk) => {
    const { digests, errors } = await all(crowd, { threads, ...(chunk !== undefined && { chunk }) });
    expect(digests).toEqual(expected);
    expect(errors.size).toBe(0);
  });

  // Caught: missed doses looked up by the place in a chunk.
  it("sends each man the doses that he misses", async () => {
    const missed = (i: number): readonly (readonly number[])[] => [[i % 5, (i % 5) + 4], []];
    const alone: string[] = [];
    simulateMany(crowd, course, { ...span, missed, onTrajectory: (i, t) => void (alone[i] = digest(t)), onError: () => {} });
    expect(alone).not.toEqual(expected);
    expect((await all(crowd, { chunk: 3, missed })).digests).toEqual(alone);
  });

  // Caught: a history that cannot be read, which spoilt everyone sent with him.
  it("reports a man's misfortune as his, in the words he has alone, and finishes the others", async () => {
    const men = [broken, ...crowd.slice(0, 5), unread, ...crowd.slice(5, 9), unread];
    const { digests, errors } = await all(men, { chunk: 4 });
    expect(Object.values(digests)).toEqual(expected.slice(0, 9));
    let alone: OpenHpgError | undefined;
    simulateMany([broken], course, { ...span, onTrajectory: () => {}, onError: (_, e) => (alone = e) });
    expect(errors.get(0)).toEqual(alone);
    expect(errors.get(0)).toMatchObject({ name: "SimulateError", code: "simulate/bad-value" });
    expect([6, 11].map((i) => errors.get(i)!.code)).toEqual(["course/unknown-drug", "course/unknown-drug"]);
    expect(errors.size).toBe(3);
  });

  it("refuses what cannot be asked before any thread starts", async () => {
    const { start, started } = killedWhen(() => false);
    for (const [options, code] of [
      [{ weeks: 0 }, "simulate/bad-span"],
      [{ threads: 0 }, "simulate/bad-threads"],
      [{ threads: 1.5 }, "simulate/bad-threads"],
      [{ chunk: Number.NaN }, "simulate/bad-threads"],
      [{ signal: AbortSignal.abort() }, "simulate/cancelled"],
    ] as const)
      await expect(all(crowd, options, start)).rejects.toMatchObject({ code });
    expect(started()).toBe(0);
  });
  it("is done at once with nobody", async () => {
    expect((await all([], {})).digests).toEqual([]);
    expect((await all(new Set<Man>(), { threads: 1 })).digests).toEqual([]);
  });

  it("asks for men and sends results no faster than they are taken in", async () => {
    const asked = { count: 0 };
    const stop = new AbortController();
    let most = 0;
    let taken = 0;
    await expect(
      all(endless(asked), {
        chunk: 2,
        signal: stop.signal,
        onTrajectory: async () => {
          most = Math.max(most, asked.count - taken);
          await after(20);
          if (++taken === 30) stop.abort();
        },
      }),
    ).rejects.toMatchObject({ code: "simulate/cancelled" });
    // Two chunks of two for each of two threads.
    expect(most).toBeLessThanOrEqual(8);
  });

  it("says how far it is, and how fast", async () => {
    const told: Progress[] = [];
    await all([...crowd, broken], { threads: 1, onProgress: (progress) => void told.push(progress) });
    expect(told.at(-1)).toMatchObject({ done: 17, failed: 1 });
    expect(told.at(-1)!.perSecond).toBeGreaterThan(0);
    expect(told.every(({ done }, i) => i === 0 || done >= told[i - 1]!.done)).toBe(true);
  });
});

describe("cancelled in the middle of a man", () => {
  it("ends at once, lets go of the men, and says after how many", async () => {
    const stop = new AbortController();
    const asked = { count: 0 };
    let closed = false;
    function* men(): Generator<Man> {
      try {
        yield* endless(asked);
      } finally {
        closed = true;
      }
    }
    let cancelledAt = Number.NaN;
    // Fifty years each: nobody arrives in the time given.
    const running = simulateManyInThreads(men(), course, { ...run, weeks: 2600, every: 7, threads: 2, signal: stop.signal });
    while (asked.count === 0) await after(10);
    setTimeout(() => {
      cancelledAt = performance.now();
      stop.abort();
    }, 300);
    await expect(running).rejects.toMatchObject({ code: "simulate/cancelled", what: "it was cancelled after 0 men." });
    expect(performance.now() - cancelledAt).toBeLessThan(100);
    expect(closed).toBe(true);
  });
});

describe("a thread that is killed", () => {
  // Caught: men of the dead thread's second chunk, whom nobody missed.
  it("loses nobody: another does its men again", async () => {
    const { start, started } = killedWhen((_, thread) => thread === 0);
    const { digests, errors } = await all(crowd, { chunk: 5 }, start);
    expect(digests).toEqual(expected);
    expect(errors.size).toBe(0);
    expect(started()).toBe(3);
  });
  it("again and again by one man is reported of him alone", async () => {
    const { start } = killedWhen((men) => men.includes(7));
    const { digests, errors } = await all(crowd, { chunk: 5 }, start);
    expect([...errors].map(([i, { code, where }]) => [i, code, where])).toEqual([[7, "simulate/thread-lost", "man 7"]]);
    expect(digests).toEqual(expected.map((d, i) => (i === 7 ? undefined : d)));
  });
  it("before it says a word, as one whose script is missing, ends it all", async () => {
    const worker = new URL("./nowhere.js", import.meta.url);
    await expect(simulateManyInThreads(crowd, course, { ...run, ...span, worker })).rejects.toMatchObject({
      code: "simulate/thread-not-started",
      what: expect.stringContaining("nowhere.js"),
    });
  });
});

describe("what the caller throws comes back to him", () => {
  const own = new Error("the disk is full");
  const broke = (): never => {
    throw own;
  };
  function* failing(): Generator<Man> {
    yield man();
    throw own;
  }
  it.each([
    ["from a callback", crowd, { onTrajectory: broke }],
    ["from a promise of a callback", crowd, { onTrajectory: () => Promise.reject(own) }],
    ["from the callback for errors", [broken], { onError: broke }],
    ["from the men", failing(), {}],
  ] as const)("%s", async (_, men, options) => {
    await expect(all(men, { ...options, threads: 1 })).rejects.toBe(own);
  });
});

describe("kept threads", () => {
  /** Threads that can be counted. */
  function counted(): { readonly start: StartThread; readonly started: number; readonly ended: number } {
    const seen = { started: 0, ended: 0 };
    const start: StartThread = (events) => {
      seen.started++;
      const thread = startThread()(events);
      return {
        post: thread.post,
        terminate() {
          seen.ended++;
          thread.terminate();
        },
      };
    };
    return {
      start,
      get started() {
        return seen.started;
      },
      get ended() {
        return seen.ended;
      },
    };
  }
  // Caught: threads of a run that was over ended with it, and started anew for the next.
  it("serve one run after another, and change no bit", async () => {
    const threads = counted();
    const { start, end } = kept(threads.start);
    for (let run = 0; run < 3; run++) expect((await all(crowd, {}, start)).digests).toEqual(expected);
    expect([threads.started, threads.ended]).toEqual([2, 0]);
    end();
    expect(threads.ended).toBe(2);
  });
  // Caught: a thread in the middle of somebody's year taken into the next run, whose men it answered with his.
  it("do not outlive a run that was stopped", async () => {
    const threads = counted();
    const { start, end } = kept(threads.start);
    const stop = new AbortController();
    const run = all(crowd, { signal: stop.signal, onProgress: () => stop.abort(), onTrajectory: () => stop.abort() }, start);
    await expect(run).rejects.toMatchObject({ code: "simulate/cancelled" });
    expect((await all(crowd, {}, start)).digests).toEqual(expected);
    end();
    expect(threads.ended).toBe(threads.started);
  });
});
