/** What interrupts us? A dose, a pulse of secretion, a change of treatment. */

/** A sudden change of the state at a known instant. */
export interface Interruption {
  readonly at: number;
  /** Changes the state in place. It may also change what the term reads: nothing is reused across it. */
  apply(y: Float64Array): void;
}
