/**
 * Weights that make a sample agree with known means, and change it as little as they can (entropy balancing,
 * Hainmueller 2012): of all weights that meet the aims, those nearest to the given ones in relative entropy.
 */
import { exp, log, luFactor, luSolve } from "../numerics/index.ts";

/** One aim: the weighted mean of `values` shall be zero; `slack` is the variance within which it may miss. */
export interface Aim {
  readonly values: Float64Array;
  readonly slack: number;
}

const enough = 1e-10;
const mostRounds = 60;

/**
 * Weights that sum to one.
 *
 * Aims that cannot all be met are met as well as their slack allows; there is always an answer.
 *
 * @param prior - Weights to stay near; shape `[n]`, not all zero.
 * @param aims  - Values of shape `[n]`.
 *
 * @example
 * balance(Float64Array.of(1, 1, 1), [{ values: Float64Array.of(-1, 0, 2), slack: 1e-9 }])[2]! < 1 / 3 // => true
 */
export function balance(prior: Float64Array, aims: readonly Aim[]): Float64Array {
  const k = aims.length;
  let at = new Float64Array(k);
  let now = tilted(prior, aims, at);
  for (let round = 0; round < mostRounds && k > 0; round++) {
    const means = aims.map(({ values }) => mean(now.weights, values));
    const gradient = Float64Array.from(aims, ({ slack }, i) => slack * at[i]! - means[i]!);
    if (gradient.every((g) => g * g < enough * enough)) break;
    const curvature = Float64Array.from({ length: k * k }, (_, ij) => {
      const [i, j] = [Math.floor(ij / k), ij % k];
      let sum = i === j ? aims[i]!.slack + 1e-12 : 0;
      for (let m = 0; m < now.weights.length; m++)
        sum += now.weights[m]! * (aims[i]!.values[m]! - means[i]!) * (aims[j]!.values[m]! - means[j]!);
      return sum;
    });
    const pivots = new Int32Array(k);
    if (!luFactor(curvature, k, pivots)) break;
    const step = Float64Array.from(gradient);
    luSolve(curvature, k, pivots, step);
    const slope = step.reduce((sum, v, i) => sum + v * gradient[i]!, 0);
    let taken = false;
    for (let length = 1; length > 1e-6; length /= 2) {
      const next = at.map((v, i) => v - length * step[i]!);
      const there = tilted(prior, aims, next);
      if (there.dual <= now.dual - 1e-4 * length * slope) {
        [at, now, taken] = [next, there, true];
        break;
      }
    }
    if (!taken) break;
  }
  return now.weights;
}

/** The weights of a multiplier, and the dual function that the answer minimises. */
function tilted(prior: Float64Array, aims: readonly Aim[], at: Float64Array): { readonly weights: Float64Array; readonly dual: number } {
  const exponents = prior.map((_, m) => aims.reduce((sum, { values }, i) => sum - at[i]! * values[m]!, 0));
  const top = exponents.reduce((a, b, m) => (prior[m]! > 0 && b > a ? b : a), -Infinity);
  const weights = prior.map((w, m) => (w > 0 ? w * exp(exponents[m]! - top) : 0));
  const total = weights.reduce((a, b) => a + b, 0);
  const dual = log(total) + top + aims.reduce((sum, { slack }, i) => sum + (slack * at[i]! * at[i]!) / 2, 0);
  return { weights: weights.map((w) => w / total), dual };
}

const mean = (weights: Float64Array, values: Float64Array): number => weights.reduce((sum, w, m) => sum + w * values[m]!, 0);

/** How many equal men the weights are worth. */
export const effective = (weights: Float64Array): number => 1 / weights.reduce((sum, w) => sum + w * w, 0);

/**
 * Each member's number of places among `size`, as even as whole numbers allow (systematic resampling).
 *
 * @example
 * placesOf(Float64Array.of(0.5, 0.25, 0.25), 4) // => [ 2, 1, 1 ]
 */
export function placesOf(weights: Float64Array, size: number): readonly number[] {
  let sum = 0;
  let given = 0;
  return Array.from(weights, (w) => {
    sum += w;
    const until = Math.min(size, Math.floor(sum * size + 0.5));
    const places = until - given;
    given = until;
    return places;
  });
}
