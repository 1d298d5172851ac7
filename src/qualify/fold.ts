/** How far a prediction is from what was observed, and the limits within which it counts as right. */
import { exp, log } from "../numerics/index.ts";

/**
 * The larger of predicted over observed and its inverse; 1 is exact.
 *
 * @example
 * foldError(5, 10) // => 2
 */
export const foldError = (predicted: number, observed: number): number => Math.max(predicted / observed, observed / predicted);

/**
 * Geometric mean fold error, 10^mean|log10(predicted/observed)|: precision; NaN of none.
 *
 * @example
 * Math.round(100 * gmfe([{ predicted: 2, observed: 1 }, { predicted: 1, observed: 2 }])) // => 200
 */
export const gmfe = (pairs: readonly Pair[]): number =>
  exp(meanOf(pairs, ({ predicted, observed }) => Math.abs(log(predicted / observed))));

/**
 * Average fold error, 10^mean log10(predicted/observed): bias, above 1 where too much is predicted; NaN of none.
 *
 * @example
 * afe([{ predicted: 2, observed: 1 }, { predicted: 1, observed: 2 }]) // => 1
 */
export const afe = (pairs: readonly Pair[]): number => exp(meanOf(pairs, ({ predicted, observed }) => log(predicted / observed)));

export interface Pair {
  readonly predicted: number;
  readonly observed: number;
}

const meanOf = (pairs: readonly Pair[], of: (pair: Pair) => number): number =>
  pairs.length === 0 ? Number.NaN : pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;

/** Variability of an observed ratio that Guest's limits allow for at a ratio of one: a fifth. */
const guestVariability = 1.25;

/**
 * The limits of Guest 2011 for an observed ratio: tight near one, twofold far from it.
 *
 * @returns The fold within which the prediction has to be.
 *
 * @example
 * guestFold(1) // => 1.25
 */
export function guestFold(ratio: number): number {
  const r = ratio >= 1 ? ratio : 1 / ratio;
  return (guestVariability + 2 * (r - 1)) / r;
}
