/** Errors that go together: densities, limits and draws of a normal vector by its Cholesky factor. */
import { log, normalCdf, sqrt } from "../../numerics/index.ts";

const halfLogTwoPi = 0.9189385332046727;
/** The least that a probability of a limit counts as, so that a sampler can climb from anywhere. */
const leastProbability = 1e-300;

/** L with L·Lᵀ = covariance, row by row in place; a variance that rounding made nothing is kept a little above. */
export function factorInPlace(covariance: Float64Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = covariance[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= covariance[i * n + k]! * covariance[j * n + k]!;
      covariance[i * n + j] = i === j ? sqrt(Math.max(sum, 1e-6)) : sum / covariance[j * n + j]!;
    }
}

/** What is known of each component: its value, or that it lies below or above one. */
export type Seen = "exact" | "below" | "above";

/**
 * The logarithm of the probability of errors, and each in standard deviations of what those before it leave open.
 *
 * @param factor - As {@link factorInPlace} leaves it; exact components first, then limits.
 * @param scores - Is filled; shape `[n]`. Of a limit, the root of twice minus its log-probability.
 */
export function logProbability(factor: Float64Array, errors: ArrayLike<number>, seen: readonly Seen[], scores: Float64Array): number {
  const n = seen.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    let mean = 0;
    let variance = factor[i * n + i]! * factor[i * n + i]!;
    for (let j = 0; j < i; j++) {
      // Limits are taken as independent of each other once what is exact is known.
      if (seen[j] === "exact") mean += factor[i * n + j]! * scores[j]!;
      else variance += factor[i * n + j]! * factor[i * n + j]!;
    }
    const apart = (errors[i]! - mean) / sqrt(variance);
    if (seen[i] === "exact") {
      scores[i] = apart;
      total -= (apart * apart) / 2 + log(variance) / 2 + halfLogTwoPi;
    } else {
      const logMass = seen[i] === "below" ? logCdf(apart) : logCdf(-apart);
      scores[i] = (seen[i] === "below" ? -1 : 1) * sqrt(Math.max(0, -2 * logMass));
      total += logMass;
    }
  }
  return total;
}

/** Far below, by the tail's own expansion: there the distribution function is no number any more. */
function logCdf(x: number): number {
  if (x > -20) return log(Math.max(normalCdf(x), leastProbability));
  return -(x * x) / 2 - log(-x) - halfLogTwoPi;
}

/** Row i of L times standard normals. */
export function correlatedDraw(factor: Float64Array, n: number, i: number, z: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j <= i; j++) sum += factor[i * n + j]! * z[j]!;
  return sum;
}
