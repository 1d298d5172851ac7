/**
 * Adaptive Metropolis (Haario, Saksman & Tamminen 2001, Bernoulli 7, 223–242): slow, and shares nothing with importance
 * sampling but the target, so that each can be held against the other.
 */
import { log, type Stream, sqrt, stream } from "../numerics/index.ts";
import { effectiveDraws, splitRHat } from "./chain-diagnostics.ts";
import { halfSquare, type Target } from "./target.ts";

export interface MetropolisOptions {
  /** Independent chains; 4 unless told. They step together, for the target evaluates many points cheaper at once. */
  readonly chains?: number;
  /** Steps of each chain; the first half is thrown away. */
  readonly steps: number;
  readonly seed: number;
  /** Every which step is kept; 10 unless told. */
  readonly thin?: number;
}

export interface MetropolisSample {
  /** By chain, then kept step; shape `[chains, kept, size]`. */
  readonly chains: readonly (readonly Float64Array[])[];
  /** Share of the proposals taken, after the first half. */
  readonly accepted: number;
  /** By coordinate: split R-hat, and effective draws of all chains together. */
  readonly rHat: readonly number[];
  readonly effective: readonly number[];
}

/** Learns the covariance of a chain as it grows, and proposes from it. */
class Walker {
  readonly size: number;
  readonly mean: Float64Array<ArrayBuffer>;
  readonly covariance: Float64Array<ArrayBuffer>;
  private root: Float64Array[] = [];
  private seen = 0;
  constructor(size: number) {
    this.size = size;
    this.mean = new Float64Array(size);
    this.covariance = new Float64Array(size * size);
    for (let i = 0; i < size; i++) this.covariance[i * size + i] = 1;
  }
  learn(z: Float64Array): void {
    const n = this.size;
    this.seen++;
    // The prior counts as 100 steps, so that the first covariances are of full rank.
    const weight = 1 / (this.seen + 100);
    const apart = z.map((v, i) => v - this.mean[i]!);
    for (let i = 0; i < n; i++) this.mean[i]! += weight * apart[i]!;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        this.covariance[i * n + j]! += weight * ((1 - weight) * apart[i]! * apart[j]! - this.covariance[i * n + j]!);
    if (this.root.length === 0 || this.seen % 200 === 0) this.root = lowerRoot(this.covariance, n);
  }
  propose(z: Float64Array<ArrayBuffer>, numbers: Stream, k: number): Float64Array<ArrayBuffer> {
    const n = this.size;
    // One step in twenty is small and round, so that a bad covariance is outgrown.
    const round = numbers.uniform(k + n) < 0.05;
    const scale = round ? 0.1 / sqrt(n) : 2.38 / sqrt(n);
    const normals = Float64Array.from({ length: n }, (_, i) => numbers.normal(k + i));
    return z.map((v, i) => {
      const along = round ? normals[i]! : this.root[i]!.reduce((sum, l, j) => sum + l * normals[j]!, 0);
      return v + scale * along;
    });
  }
}

function lowerRoot(covariance: Float64Array, n: number): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j++) {
      let sum = covariance[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * (i === j ? row[k]! : rows[j]![k]!);
      row[j] = i === j ? sqrt(Math.max(sum, 1e-12)) : sum / rows[j]![j]!;
    }
    rows.push(row);
  }
  return rows;
}

const mostStarts = 100;

/** A draw of the prior that is not impossible. */
function firstOf({ size, evaluate }: Target, numbers: Stream): Float64Array<ArrayBuffer> {
  for (let k = 1; ; k++) {
    const z = Float64Array.from({ length: size }, (_, i) => numbers.normal(k * size + i));
    if (k === mostStarts || evaluate([z])[0]!.logLikelihood > -Infinity) return z;
  }
}

/**
 * Walks through a posterior.
 *
 * Deterministic for a seed. Each chain starts from the first of its draws of the prior that has some likelihood, or, where
 * a hundred have none, from the last; such a chain is kept, and R-hat shows it.
 *
 * @example
 * const known: Target = { size: 1, evaluate: (points) => points.map(([z]) => ({ logLikelihood: -((z! - 2) ** 2) / 2, scores: [z! - 2] })) };
 * metropolis(known, { steps: 4000, seed: 1 }).rHat[0]! < 1.05 // => true
 */
export function metropolis(target: Target, { chains: count = 4, steps, seed, thin = 10 }: MetropolisOptions): MetropolisSample {
  const { size } = target;
  const numbers = Array.from({ length: count }, (_, c) => stream(seed, c, "posterior"));
  const walkers = numbers.map(() => new Walker(size));
  const logPosterior = (points: readonly Float64Array[]) => target.evaluate(points).map((e, i) => e.logLikelihood - halfSquare(points[i]!));
  let at = numbers.map((_, c) => firstOf(target, stream(seed, c, "parameters")));
  let here = logPosterior(at);
  const perStep = size + 2;
  const kept: Float64Array[][] = numbers.map(() => []);
  let accepted = 0;
  for (let step = 1; step <= steps; step++) {
    walkers.forEach((w, c) => w.learn(at[c]!));
    const next = at.map((z, c) => walkers[c]!.propose(z, numbers[c]!, size + step * perStep));
    const there = logPosterior(next);
    next.forEach((z, c) => {
      const taken = there[c]! > -Infinity && log(numbers[c]!.uniform(size + step * perStep + size + 1)) < there[c]! - here[c]!;
      if (!taken) return;
      at = at.with(c, z);
      here = here.with(c, there[c]!);
      if (2 * step > steps) accepted++;
    });
    if (2 * step > steps && step % thin === 0) at.forEach((z, c) => void kept[c]!.push(z));
  }
  const coordinate = (i: number) => kept.map((chain) => Float64Array.from(chain, (z) => z[i]!));
  return {
    chains: kept,
    accepted: accepted / (count * (steps / 2)),
    rHat: Array.from({ length: size }, (_, i) => splitRHat(coordinate(i))),
    effective: Array.from({ length: size }, (_, i) => effectiveDraws(coordinate(i))),
  };
}
