/** Who is to be integrated, over what, and who hears of it. */
import type { SolveError, Tolerance, Work } from "../solve/index.ts";

/** A sudden change of state, parameters or inputs at a known instant. */
export interface EngineInterruption {
  readonly at: number;
  /** Interruptions of one kind are alike: the step that worked after the last one is tried after the next. */
  readonly kind: number;
  /** Changes the state, and the parameters and inputs, in place; true when it has changed the latter. */
  apply(y: Float64Array, values: Float64Array): boolean;
}

/** One man. */
export interface EngineMan {
  /** Parameters, then inputs, in the kernel's order; copied. */
  readonly values: Float64Array;
  /** State at the beginning, before anything happens there; copied. */
  readonly y0: Float64Array;
  /** In order of time; read one by one as they apply, so there may be any number. */
  readonly interruptions: Iterable<EngineInterruption>;
}

/** What to integrate men over. Instants in the kernel's unit of time: hours. */
export interface EngineRun {
  /** 0 unless told. */
  readonly from?: number;
  /** Not before `from`. */
  readonly until: number;
  /** Instants kept: strictly increasing, within the span, each the exact end of a step. */
  readonly at: Float64Array;
  readonly tolerance: Tolerance;
  /** What a kept row holds: the pools, or every quantity. */
  readonly keep: "state" | "outputs";
  /** Tries allowed between two stops before a man is given up; 100 000 unless told. */
  readonly mostSteps?: number | undefined;
  /** A step that would have to be shorter is an error; a few roundings of the time unless told. */
  readonly leastStep?: number | undefined;
  /** Looked at every few milliseconds. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** `man` counts the men in their order; `row` is lent for the call, not given. */
  onSample(man: number, index: number, t: number, row: Float64Array): void;
  onEnd?(man: number, work: Work): void;
  /** This man could not be integrated; the others go on. */
  onError(man: number, error: SolveError): void;
}
