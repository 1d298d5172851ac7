/** Threads that stay for several runs, one after another: starting one costs as much as ten men, and what it has compiled it keeps. */
import type { Man } from "../../people/index.ts";
import type { Course } from "../course/index.ts";
import type { FromThread } from "./messages.ts";
import { type SimulateManyInThreadsOptions, simulateManyOn } from "./simulate-many-in-threads.ts";
import { type StartThread, startThread, type Thread, type ThreadEvents } from "./thread.ts";

export interface KeptThreads {
  /** As `simulateManyInThreads`, on the threads of the run before where these are idle. */
  simulateMany(men: Iterable<Man>, course: Course, options: Omit<SimulateManyInThreadsOptions, "worker">): Promise<void>;
  /** Ends them all. */
  end(): void;
}

/**
 * Threads for runs that follow each other; whoever made them ends them.
 *
 * @param worker - Where the script of a thread is, if a bundler has moved it.
 */
export function keptThreads(worker?: URL): KeptThreads {
  const { start, end } = kept(startThread(worker));
  return { simulateMany: (men, course, options) => simulateManyOn(start, men, course, options), end };
}

/** A thread between its runs, or in one. */
interface Kept {
  readonly thread: Thread;
  events: ThreadEvents;
  /** Men it was sent and has not told of. */
  owed: number;
}

/** A start that gives out idle threads before it starts new ones. */
export function kept(startNew: StartThread): { readonly start: StartThread; end(): void } {
  const idle = new Set<Kept>();
  const start: StartThread = (events) => {
    const [again] = idle;
    if (again) {
      idle.delete(again);
      again.events = events;
      // It said so once, in its first run; who has just asked for it is not ready to hear before he has it.
      queueMicrotask(() => again.events === events && events.onMessage({ kind: "ready" }));
      return handle(again);
    }
    const fresh: Kept = {
      events,
      owed: 0,
      thread: startNew({
        onMessage(message: FromThread) {
          if (message.kind !== "ready") fresh.owed--;
          fresh.events.onMessage(message);
        },
        onLost(reason) {
          idle.delete(fresh);
          fresh.events.onLost(reason);
        },
      }),
    };
    return handle(fresh);
  };
  const handle = (one: Kept): Thread => ({
    post(message) {
      if (message.kind === "men") one.owed += message.men.length;
      one.thread.post(message);
    },
    // A run that is over has heard of everyone; one that was stopped has not, and its thread is of no further use.
    terminate() {
      one.events = { onMessage: () => {}, onLost: () => {} };
      if (one.owed > 0) one.thread.terminate();
      else idle.add(one);
    },
  });
  return {
    start,
    end() {
      for (const { thread } of idle) thread.terminate();
      idle.clear();
    },
  };
}
