/** What interrupts us? A dose, a pulse of secretion, a change of treatment. */

/** A sudden change of the state at a known instant. */
export interface Interruption {
  readonly at: number;
  /** Changes the state in place. It may also change what the term reads: nothing is reused across it. */
  apply(y: Float64Array): void;
  /**
   * Changes the sensitivities in place, one vector for each parameter, as `apply` will change the state `y`: called just
   * before it. Needed only where the change depends on the state or on a parameter; adding a fixed amount leaves them as they are.
   */
  applyTangent?(y: Float64Array, sensitivities: readonly Float64Array[]): void;
}
