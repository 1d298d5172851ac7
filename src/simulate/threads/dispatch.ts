/** Hands out men to threads as these become free, and sees to it that everyone is heard of, whatever becomes of a thread. */
import type { OpenHpgError } from "../../units/index.ts";
import { threadLost, threadNotStarted } from "../errors.ts";
import type { Chunks } from "./chunks.ts";
import { type FromThread, receivedError, type SentMan, type ToThread } from "./messages.ts";
import type { StartThread, Thread } from "./thread.ts";

export interface Dispatch {
  readonly threads: number;
  readonly chunks: Chunks;
  readonly course: Extract<ToThread, { kind: "course" }>;
  readonly start: StartThread;
  /** May return a promise: until it is kept, the thread is given no more than it has. */
  onDone(message: Extract<FromThread, { kind: "done" }>): unknown;
  onFailed(index: number, error: OpenHpgError): unknown;
}

/** Men sent together, of whom so many have not been heard of and taken in. */
interface Chunk {
  left: number;
}

/** One thread, and what it has in hand. */
interface Member {
  readonly thread: Thread;
  readonly men: Map<number, { readonly man: SentMan; readonly chunk: Chunk }>;
  /** Chunks that are not done. */
  chunks: number;
  /** Gives up waiting for its first word; undefined after that. */
  patience: ReturnType<typeof setTimeout> | undefined;
}

/** One under way and one in wait, so that no thread stands idle while its results are taken in. */
const chunksInHand = 2;
/** A thread that has said nothing so long after its start never will; in milliseconds. */
const longestStart = 60_000;

export interface Dispatched {
  /** Kept when everyone has been heard of; broken by whatever makes going on impossible, and by `stop`. */
  readonly over: Promise<void>;
  stop(reason: unknown): void;
}

export function dispatch({ threads, chunks, course, start, onDone, onFailed }: Dispatch): Dispatched {
  const members = new Set<Member>();
  /** Men who have been heard of, but not taken in yet. */
  let untaken = 0;
  let settle!: { readonly resolve: () => void; readonly reject: (reason: unknown) => void };
  const over = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });

  let ended = false;
  const end = (how: () => void): void => {
    if (ended) return;
    ended = true;
    for (const { thread, patience } of members) {
      clearTimeout(patience);
      thread.terminate();
    }
    members.clear();
    chunks.close();
    how();
  };
  const stop = (reason: unknown): void => end(() => settle.reject(reason));
  /** What fails in here ends the run, not the program. */
  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      stop(error);
    }
  };

  const hire = (): void => {
    const member: Member = {
      men: new Map(),
      chunks: 0,
      patience: setTimeout(() => stop(threadNotStarted("it never answered")), longestStart),
      thread: start({
        onMessage: (message) => guarded(() => members.has(member) && hear(member, message)),
        onLost: (reason) => guarded(() => members.delete(member) && replace(member, reason)),
      }),
    };
    members.add(member);
  };
  const hear = (member: Member, message: FromThread): void => {
    if (message.kind === "ready") {
      clearTimeout(member.patience);
      member.patience = undefined;
      member.thread.post(course);
      feed(member);
      return;
    }
    const { index } = message;
    const { chunk } = member.men.get(index)!;
    member.men.delete(index);
    const taken = message.kind === "done" ? onDone(message) : onFailed(index, receivedError(message.error));
    take(taken, () => {
      if (--chunk.left > 0) return;
      member.chunks--;
      if (members.has(member)) feed(member);
    });
  };
  /** Goes on when the caller has taken in what he was told. */
  const take = (taken: unknown, then: () => void): void => {
    untaken++;
    Promise.resolve(taken)
      .then(() => {
        untaken--;
        then();
        finish();
      })
      .catch(stop);
  };
  const feed = (member: Member): void => {
    while (member.chunks < chunksInHand) {
      const men = chunks.next(member.chunks === 0);
      if (!men) break;
      const chunk = { left: men.length };
      for (const man of men) member.men.set(man.index, { man, chunk });
      member.chunks++;
      member.thread.post({ kind: "men", men });
      // Whoever is tried again is nobody's company.
      if (chunks.isAgain(men[0]!)) break;
    }
    finish();
  };
  /** Its men go to another thread, each alone, for one of them may have been the cause; who was alone before is given up. */
  const replace = ({ men, patience }: Member, reason: string): void => {
    clearTimeout(patience);
    // Before its first word, its script is at fault, and would be again.
    if (patience !== undefined) throw threadNotStarted(reason);
    for (const { man } of men.values())
      if (chunks.isAgain(man)) take(onFailed(man.index, threadLost(man.index, reason)), () => {});
      else chunks.again(man);
    if (chunks.empty) return;
    hire();
    for (const member of members) if (member.patience === undefined) feed(member);
  };
  const finish = (): void => {
    if (chunks.empty && untaken === 0 && [...members].every(({ men }) => men.size === 0)) end(settle.resolve);
  };

  guarded(() => {
    for (let i = 0; i < threads; i++) hire();
  });
  return { over, stop };
}
