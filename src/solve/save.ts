/** What do we keep? */

/** The instants at which the state is kept. */
export interface Save {
  /** Strictly increasing, within the span; the integration stops at each exactly, nothing is interpolated. */
  readonly at: readonly number[];
}
