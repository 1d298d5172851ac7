/** Which men go to a thread together: several at once, fewer towards the end, and alone those whose thread was lost. */
import type { Man } from "../../people/index.ts";
import { type SentMan, sent } from "./messages.ts";

export interface Chunks {
  /** The next men, or undefined when there are none for now. `idle`: the thread that asks has nobody in hand. */
  next(idle: boolean): readonly SentMan[] | undefined;
  /** He is to be simulated once more, alone. */
  again(man: SentMan): void;
  /** Was he given back before? */
  isAgain(man: SentMan): boolean;
  /** Nobody is left. */
  readonly empty: boolean;
  /** Lets the source release what it holds. */
  close(): void;
}

/** So many that lanes stand empty for less than a hundredth of the time at the end of a chunk. */
const most = 64;
/** So few that threads finish together; not fewer, for two men share a vector. */
const least = 2;
/** Of men whose number is not known. */
const usual = 16;

/** Reads men from their source only as they are asked for. */
export function chunksOf(men: Iterable<Man>, threads: number, size?: number, missed?: (index: number) => SentMan["missed"]): Chunks {
  const source = men[Symbol.iterator]();
  const count = Array.isArray(men) ? men.length : undefined;
  const spoilt = new Set<number>();
  const waiting: SentMan[] = [];
  let read = 0;
  let exhausted = false;
  const sizeNow = (): number => {
    if (size !== undefined) return size;
    return count === undefined ? usual : Math.min(most, Math.max(least, Math.ceil((count - read) / (4 * threads))));
  };
  return {
    next(idle) {
      // One who may have brought his thread down is nobody's company; until he is placed, nobody else is.
      if (waiting.length > 0) return idle ? [waiting.shift()!] : undefined;
      const chunk: SentMan[] = [];
      for (let places = sizeNow(); places > 0 && !exhausted; places--) {
        const { done, value } = source.next();
        if (done) exhausted = true;
        else {
          chunk.push(sent(value, read, missed?.(read)));
          read++;
        }
      }
      return chunk.length > 0 ? chunk : undefined;
    },
    again(man) {
      spoilt.add(man.index);
      waiting.push(man);
    },
    isAgain: ({ index }) => spoilt.has(index),
    get empty() {
      return exhausted && waiting.length === 0;
    },
    close: () => void (exhausted || source.return?.()),
  };
}
