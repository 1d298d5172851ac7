/** Trials made of the men of a larger one: each arm drawn anew from its own men, with replacement. */
import { normalCdf, normalQuantile, sqrt, stream, wilsonInterval } from "../numerics/index.ts";
import type { Compared } from "./statistics/compared.ts";

/** A share of trials, and where it may lie: so many were counted, made of so many men. */
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

/**
 * Power as counted, with a 95 % interval that holds both errors: that of counting, by Wilson, and that of the pool. An effect in
 * standard errors of a trial of n men is known from a pool of P to a standard deviation of √(n/P), whatever the test; power is
 * the probability that a normal number about that effect lies beyond what alpha asks.
 *
 * @param share - n over P.
 *
 * @example
 * powerFrom(800, 1000, 0, 0.05).low.toFixed(3) // => "0.774"
 */
export function powerFrom(found: number, replicates: number, share: number, alpha: number): Power {
  const power = found / replicates;
  const beyond = normalQuantile(1 - alpha / 2);
  // None and all of so many are not none and all.
  const effectAt = (p: number): number => beyond + normalQuantile(Math.min(1 - 0.5 / replicates, Math.max(0.5 / replicates, p)));
  const { low, high } = wilsonInterval(found, replicates);
  const effect = effectAt(power);
  const half = (counting: number): number => sqrt(counting * counting + normalQuantile(0.975) * normalQuantile(0.975) * share);
  const [least, most] = [effect - half(effect - effectAt(low)), effect + half(effectAt(high) - effect)];
  // An effect that may as well be none, or the other way, is found as often as alpha says.
  return { power, low: Math.min(power, least > 0 ? normalCdf(least - beyond) : alpha), high: Math.max(power, normalCdf(most - beyond)) };
}
