/** Which interruption is next? One is looked at beforehand and no more, so that a million doses need not exist at once. */
import { solveErrors } from "../solve/index.ts";
import type { EngineInterruption } from "./man.ts";

/** A man's interruptions, read in order of time. */
export interface InterruptionReader {
  /** Instant of the next one; Infinity when there is none within the span. */
  readonly nextAt: number;
  /** Applies the next one, and only then asks for its successor, which may depend on what was applied. */
  apply(y: Float64Array, values: Float64Array): { readonly kind: number; readonly changed: boolean };
  /** Lets the source release what it holds. */
  close(): void;
}

/**
 * Those at `from` or later, up to but not including `until`.
 *
 * @throws SolveError `solve/bad-times` at an instant that is not finite, before `from`, or before its predecessor.
 */
export function readInterruptions(source: Iterable<EngineInterruption>, from: number, until: number): InterruptionReader {
  const waiting = source[Symbol.iterator]();
  let index = -1;
  let latest = from;
  let next = pull();

  function pull(): EngineInterruption | undefined {
    const { done, value } = waiting.next();
    if (done === true) return undefined;
    index++;
    const { at } = value;
    if (!Number.isFinite(at)) throw solveErrors.badInstant("interruptions", index, at, "is not a finite number");
    if (at < from) throw solveErrors.badInstant("interruptions", index, at, `lies before the span, which starts at ${from}`);
    if (at < latest) throw solveErrors.badInstant("interruptions", index, at, `comes after one at ${latest}`);
    latest = at;
    return at < until ? value : undefined;
  }

  return {
    get nextAt() {
      return next?.at ?? Infinity;
    },
    apply(y, values) {
      const { kind } = next!;
      const changed = next!.apply(y, values);
      next = pull();
      return { kind, changed };
    },
    close: () => void waiting.return?.(),
  };
}
