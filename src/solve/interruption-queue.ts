/** Which interruption is next? One is looked at beforehand and no more, so that a million doses need not exist at once. */
import { badInstant } from "./errors.ts";
import type { Interruption } from "./interruption.ts";

/** Interruptions in order of time. */
export interface InterruptionQueue {
  /** Instant of the next one; Infinity when there is none within the span. */
  readonly nextAt: number;
  /** Applies the next one, and only then asks the source for its successor, which may depend on what was applied. */
  apply(y: Float64Array): void;
  /** Lets the source release what it holds. */
  close(): void;
}

/**
 * Those at `from` or later, up to but not including `until`.
 *
 * @param source - A list in any order (those of one instant keep their order), or any other iterable in order of time.
 * @throws `solve/bad-times` at an instant that is not finite, before `from`, or, in an iterable, before its predecessor.
 */
export function queueInterruptions(source: Iterable<Interruption>, from: number, until: number): InterruptionQueue {
  const waiting = numbered(source)[Symbol.iterator]();
  let latest = from;
  let next = pull();

  function pull(): Interruption | undefined {
    const { done, value } = waiting.next();
    if (done === true) return undefined;
    const [index, interruption] = value;
    const { at } = interruption;
    if (!Number.isFinite(at)) throw badInstant("interruptions", index, at, "is not a finite number");
    if (at < from) throw badInstant("interruptions", index, at, `lies before the span, which starts at ${from}`);
    if (at < latest) throw badInstant("interruptions", index, at, `comes after one at ${latest}`);
    latest = at;
    return at < until ? interruption : undefined;
  }

  return {
    get nextAt() {
      return next?.at ?? Infinity;
    },
    apply(y) {
      next?.apply(y);
      next = pull();
    },
    close: () => void waiting.return(undefined),
  };
}

/** Each with its index as the caller gave it. */
function* numbered(source: Iterable<Interruption>): Generator<readonly [number, Interruption], undefined> {
  if (isList(source)) {
    // NaN sorts anywhere; it is refused when its turn comes, or here when it would never come.
    const instants = source.map(({ at }) => at);
    const lost = instants.findIndex((at) => !Number.isFinite(at));
    if (lost >= 0) yield [lost, source[lost]!];
    const order = [...instants.keys()];
    if (instants.some((at, i) => i > 0 && at < instants[i - 1]!)) order.sort((a, b) => instants[a]! - instants[b]! || a - b);
    for (const index of order) yield [index, source[index]!];
    return;
  }
  let index = 0;
  for (const interruption of source) yield [index++, interruption];
}

const isList = (source: Iterable<Interruption>): source is readonly Interruption[] => Array.isArray(source);
