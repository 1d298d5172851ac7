/** What is sampled: a posterior over coordinates whose prior is independent standard normal. */

/** A point evaluated: how likely the data are there, and how far each datum lies from what the point expects. */
export interface Evaluated {
  /** Logarithm; minus infinity where nothing can be computed. */
  readonly logLikelihood: number;
  /**
   * Distances of the data in standard deviations; half the sum of their squares is about minus the log-likelihood up to a
   * constant, and guides the search for modes. Every point has as many, unless its likelihood is zero.
   */
  readonly scores: ArrayLike<number>;
}

/** A likelihood to be multiplied by the standard normal prior. */
export interface Target {
  /** Number of coordinates. */
  readonly size: number;
  /** Many points at once, for whoever evaluates them does it cheaper together; in the order given. */
  evaluate(points: readonly Float64Array[]): readonly Evaluated[];
  /** Stops between two batches. */
  readonly signal?: { readonly aborted: boolean };
}

/** Half the squared length: minus the logarithm of the prior, up to a constant. */
export function halfSquare(z: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += z[i]! * z[i]!;
  return sum / 2;
}
