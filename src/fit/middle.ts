/** The middle of a weighted sample: its median and nine tenths of it. */
import { weightedQuantiles } from "../numerics/index.ts";

/** The middle 90 % and the median. */
export interface Middle {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The middle of values, as multiples of `unit`. */
export function middleOf(values: readonly number[], weights: ArrayLike<number>, unit = 1): Middle {
  const [low, median, high] = weightedQuantiles(values, weights, [0.05, 0.5, 0.95]);
  return { low: low! / unit, median: median! / unit, high: high! / unit };
}
