/** The tail of importance weights: how heavy it is, and weights smoothed so that no single draw rules. */
import { exp, log } from "../numerics/index.ts";

/** Shape of a generalised Pareto distribution with its scale. */
export interface Pareto {
  /** Tail index k; above 0.7 sums over the weights are not to be believed. */
  readonly shape: number;
  readonly scale: number;
}

/**
 * Fits a generalised Pareto distribution to exceedances above zero, in increasing order: the estimator of Zhang and
 * Stephens (2009, Technometrics 51, 316–325), with the prior of Vehtari and others (2024, JMLR 25(72)) that draws the
 * shape towards one half where there are few.
 */
export function fitPareto(exceedances: ArrayLike<number>): Pareto {
  const n = exceedances.length;
  const largest = exceedances[n - 1]!;
  const quartile = exceedances[Math.max(0, Math.floor(n / 4 + 0.5) - 1)]!;
  const candidates = 30 + Math.floor(Math.sqrt(n));
  const thetas = Array.from({ length: candidates }, (_, j) => 1 / largest + (1 - Math.sqrt(candidates / (j + 0.5))) / (3 * quartile));
  const shapeAt = (theta: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += log(Math.max(1 - theta * exceedances[i]!, Number.MIN_VALUE));
    return sum / n;
  };
  const logLikelihoods = thetas.map((theta) => {
    const k = shapeAt(theta);
    return n * (log(Math.max(-theta / k, Number.MIN_VALUE)) - k - 1);
  });
  const most = Math.max(...logLikelihoods);
  const weights = logLikelihoods.map((l) => exp(l - most));
  const total = weights.reduce((a, b) => a + b, 0);
  const theta = thetas.reduce((sum, t, j) => sum + (t * weights[j]!) / total, 0);
  const k = shapeAt(theta);
  return { shape: (n * k + 10 * 0.5) / (n + 10), scale: -k / theta };
}

/** Fewer in the tail than this tell nothing of it. */
const fewest = 5;

/**
 * Replaces the largest weights by what a Pareto tail expects in their places (Pareto-smoothed importance sampling).
 *
 * @param logWeights - Shape `[n]`; kept.
 * @returns the smoothed weights, their largest one at zero, and the shape of the tail; minus infinity where weights are all alike, infinity where hardly any draw has some.
 */
export function smoothTail(logWeights: Float64Array): { readonly logWeights: Float64Array; readonly shape: number } {
  const n = logWeights.length;
  let most = -Infinity;
  for (const w of logWeights) if (w > most) most = w;
  const smoothed = logWeights.map((w) => w - most);
  const tail = Math.min(Math.floor(0.2 * n), Math.ceil(3 * Math.sqrt(n)));
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => smoothed[i]! - smoothed[j]! || i - j);
  const inTail = order.slice(n - tail);
  const cutoff = order.length > tail ? exp(smoothed[order[n - tail - 1]!]!) : 0;
  const exceedances = inTail.map((i) => exp(smoothed[i]!) - cutoff).filter((x) => x > 0);
  if (tail < fewest) return { logWeights: smoothed, shape: -Infinity };
  // Where hardly any draw has a weight there is no worse tail; where all have the same, none at all.
  if (exceedances.length < tail) return { logWeights: smoothed, shape: cutoff > 0.999 ? -Infinity : Infinity };
  if (!(exceedances.at(-1)! > exceedances[0]!)) return { logWeights: smoothed, shape: -Infinity };
  const { shape, scale } = fitPareto(exceedances);
  inTail.forEach((i, rank) => {
    const p = (rank + 0.5) / tail;
    const quantile = Math.abs(shape) < 1e-9 ? -scale * log(1 - p) : (scale * (exp(-shape * log(1 - p)) - 1)) / shape;
    smoothed[i] = Math.min(0, log(cutoff + quantile));
  });
  return { logWeights: smoothed, shape };
}
