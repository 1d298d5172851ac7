/** Trials made of the men of a larger one: each arm drawn anew from its own men, with replacement. */
import { stream, wilsonInterval } from "../numerics/index.ts";
import type { Compared } from "./statistics/compared.ts";

/** A share of trials, with the 95 % interval of counting so many. */
export interface Power {
  readonly power: number;
  readonly low: number;
  readonly high: number;
}

/** Numbers of one arm begin so far from those of the next. */
const apart = 1_000_000;

/** Men in each arm of a trial of so many, by weight; those left over go to the first arms. */
export function armSizes(weights: readonly number[], men: number): readonly number[] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  const sizes = weights.map((weight) => Math.floor((men * weight) / total));
  for (let a = 0, left = men - sizes.reduce((sum, n) => sum + n, 0); left > 0; a++, left--) sizes[a]!++;
  return sizes;
}

export interface Resampling<T> {
  /** By arm. */
  readonly pool: readonly (readonly T[])[];
  /** Men in each arm of one trial. */
  readonly sizes: readonly number[];
  readonly compare: (men: readonly T[]) => readonly Pick<Compared, "p">[];
  readonly alpha: number;
  readonly seed: number;
}

/**
 * Which comparisons of trial number `replicate` find something: p below alpha. A larger trial holds the men of a smaller one
 * with the same number, so that power over sizes is compared on the same chance.
 */
export function replicateFinds<T>({ pool, sizes, compare, alpha, seed }: Resampling<T>, replicate: number): readonly boolean[] {
  const numbers = stream(seed, replicate, "replicates");
  const men = pool.flatMap((own, arm) =>
    own.length === 0 ? [] : Array.from({ length: sizes[arm]! }, (_, i) => own[Math.floor(numbers.uniform(arm * apart + i) * own.length)]!),
  );
  // What cannot be told is not found.
  return compare(men).map(({ p }) => p < alpha);
}

/** Of trials counted. */
export const powerFrom = (found: number, replicates: number): Power => ({
  power: found / replicates,
  ...wilsonInterval(found, replicates),
});
