/** How is one step made? A method writes the next state and an estimate of its error; it decides nothing. */
import type { Term } from "./term.ts";

/** A one-step method. `Memory` is its own business: workspace, and what it may reuse at the same point. */
export interface Method<Memory = unknown> {
  readonly name: string;
  /** The order at which the error over a fixed span falls with the step. */
  readonly order: number;
  /** True when a step solves linear systems, so that stiffness does not limit it. */
  readonly implicit: boolean;
  /** Allocates for this term. The term must not change size or pattern afterwards. */
  begin(term: Term): Memory;
  /**
   * Makes one step from `(t, y)` of length `h`.
   *
   * @returns false when it cannot be made (singular matrix, NaN); `yNext` and `error` are then worthless.
   */
  step(term: Term, t: number, h: number, y: Float64Array, memory: Memory, yNext: Float64Array, error: Float64Array): boolean;
  /** Forgets what was remembered about the last point: an interruption may have changed the term behind it. */
  refresh(memory: Memory): void;
  /** What this memory has cost so far, beyond calls of `rhs`. */
  work(memory: Memory): { readonly jacobians: number; readonly factorisations: number };
}
