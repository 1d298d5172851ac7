/**
 * Importance sampling with a mixture that learns: modes are climbed, the prior narrowed around each is drawn from,
 * and every draw counts by how much more probable it is than all rounds together expected (deterministic mixture
 * weights; Cornuet and others 2012, Scand J Stat 39, 798–812). A share comes from the prior itself, so that what no
 * climb found can still be seen.
 */
import { exp, log, normalQuantile, sobolPoints } from "../numerics/index.ts";
import { adapted, logParts, type Mixture } from "./adapt.ts";
import { componentAt, placed, priorOf } from "./component.ts";
import { climb, type Mode } from "./mode.ts";
import { smoothTail } from "./pareto.ts";
import { type Evaluated, halfSquare, type Target } from "./target.ts";

export interface ImportanceOptions {
  /** Effective draws wanted; 1000 unless told. */
  readonly effective?: number;
  /** Evaluations after which it stops whatever it has, which may hang on the modes that were found; 20 000 unless told. */
  readonly most?: number | ((modes: readonly Mode[]) => number);
  readonly seed: number;
  /** Told of every round: the share of the effective draws that is there. */
  readonly onProgress?: (share: number) => void;
}

/** Weighted draws from a posterior, and how far they are to be trusted. */
export interface ImportanceSample {
  /** Shape `[n, size]`. */
  readonly points: readonly Float64Array[];
  /** Smoothed; sum to one; shape `[n]`. */
  readonly weights: Float64Array;
  readonly evaluated: readonly Evaluated[];
  /** Effective number of draws, one over the sum of the squares of the weights. */
  readonly effective: number;
  /** Tail index of the raw weights; above 0.7 the draws are not to be believed. */
  readonly tailShape: number;
  /** Logarithm of the probability of the data, the prior integrated out. */
  readonly logEvidence: number;
  /** How many of the points, from the first, were drawn from the prior alone. */
  readonly fromPrior: number;
  /** Distinct modes, the highest first. */
  readonly modes: readonly Mode[];
  readonly evaluations: number;
}

const pilots = 256;
const starts = 4;
const perRound = 512;
/** After so many rounds a mixture that has found less than this share of the draws wanted will not find them. */
const roundsTried = 10;
const hopeless = 0.1;
const shareOfPrior = 0.04;
/** Modes further apart than this, in standard deviations of either, are two. */
const apart = 3;
/** A mode so much less probable than the highest carries nothing. */
const negligible = 12;

/**
 * Draws from the posterior of a target.
 *
 * Deterministic: the same target and seed give the same bits. It stops when it has the effective draws wanted and the
 * tail of the weights is light, when it is lost, or after the most evaluations; look at `effective` and `tailShape`.
 *
 * @example
 * const known: Target = { size: 1, evaluate: (points) => points.map(([z]) => ({ logLikelihood: -((z! - 2) ** 2) / 2, scores: [z! - 2] })) };
 * const { points, weights } = importanceSample(known, { seed: 1 });
 * Math.abs(points.reduce((sum, [z], i) => sum + weights[i]! * z!, 0) - 1) < 0.02 // => true
 */
export function importanceSample(target: Target, options: ImportanceOptions): ImportanceSample {
  const { effective: wanted = 1000, most = 20_000, seed, onProgress } = options;
  let evaluations = 0;
  const counted: Target = {
    ...target,
    evaluate: (points) => {
      evaluations += points.length;
      return target.evaluate(points);
    },
  };
  const points: Float64Array[] = [];
  const evaluated: Evaluated[] = [];
  const rounds: Round[] = [];
  /** Of each point the logarithm of the sum over rounds of their sizes times their densities. */
  const expected: number[] = [];
  const sobol = sobolPoints(seed);
  const draw = (mixture: Mixture, size: number): void => {
    const drawn = Array.from({ length: size }, (_, i) => {
      const point = sobol(points.length + i);
      const z = Float64Array.from({ length: target.size }, (_, k) => normalQuantile(point.uniform(k + 1)));
      return placed(chosen(mixture, point.uniform(0)).component, z);
    });
    points.push(...drawn);
    evaluated.push(...counted.evaluate(drawn));
    const round = { mixture, logShares: mixture.map(({ share }) => log(share)), size };
    expected.forEach((before, i) => {
      expected[i] = logSum(before, logExpected(round, points[i]!));
    });
    rounds.push(round);
    for (const point of drawn) expected.push(rounds.map((r) => logExpected(r, point)).reduce(logSum));
  };

  const prior: Mixture = [{ share: 1, component: priorOf(target.size) }];
  draw(prior, pilots);
  const modes = modesFrom(counted, startsOf(points, evaluated));
  let mixture = modes.length > 0 ? around(modes) : prior;
  const last = typeof most === "function" ? most(modes) : most;
  for (;;) {
    draw(mixture, perRound);
    const result = weighed(points, evaluated, expected);
    const enough = result.effective >= wanted && result.tailShape < 0.7;
    onProgress?.(Math.min(1, result.effective / wanted));
    const lost = rounds.length > roundsTried && result.effective < hopeless * wanted;
    if (enough || lost || evaluations >= last || target.signal?.aborted)
      return { points, evaluated, ...result, fromPrior: pilots, modes, evaluations };
    mixture = adapted(mixture, points, result.weights, rounds.at(-1)!.logShares);
  }
}

/** The component whose stretch of the unit interval holds u. */
function chosen(mixture: Mixture, u: number): Mixture[number] {
  let upTo = 0;
  return mixture.find(({ share }) => (upTo += share) > u) ?? mixture.at(-1)!;
}

/** The origin, and the likeliest of the pilots. */
function startsOf(points: readonly Float64Array[], evaluated: readonly Evaluated[]): readonly Float64Array[] {
  const order = points.map((_, i) => i).sort((i, j) => evaluated[j]!.logLikelihood - evaluated[i]!.logLikelihood || i - j);
  return [new Float64Array(points[0]!.length), ...order.slice(0, starts - 1).map((i) => points[i]!)];
}

function modesFrom(target: Target, from: readonly Float64Array[]): readonly Mode[] {
  const found = from.flatMap((start) => climb(target, start) ?? []).sort((a, b) => b.logPosterior - a.logPosterior);
  const modes: Mode[] = [];
  for (const mode of found) {
    const near = modes.some(({ z, information }) => distance(z, mode.z, information) < apart);
    if (!near && mode.logPosterior > found[0]!.logPosterior - negligible) modes.push(mode);
  }
  return modes;
}

/** Between two points in the metric I + JᵀJ of one of them. */
function distance(a: Float64Array, b: Float64Array, information: Float64Array): number {
  const n = a.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const di = a[i]! - b[i]!;
    sum += di * di;
    for (let j = 0; j < n; j++) sum += di * information[i * n + j]! * (a[j]! - b[j]!);
  }
  return Math.sqrt(sum);
}

/** Around each mode as wide as its curvature says, and wider, by how much the mode weighs; and the prior. */
function around(modes: readonly Mode[]): Mixture {
  const logWeights = modes.map(({ z, information, logPosterior }) => {
    const { widths } = componentAt(z, information);
    return logPosterior + widths.reduce((sum, w) => sum + log(w), 0);
  });
  const most = Math.max(...logWeights);
  const shares = logWeights.map((w) => Math.max(0.05, exp(w - most)));
  const total = shares.reduce((a, b) => a + b, 0);
  return [
    ...modes.flatMap(({ z, information }, k) => {
      const share = (shares[k]! / total) * (1 - shareOfPrior);
      return [
        { share: 0.7 * share, component: componentAt(z, information, 1.05) },
        { share: 0.3 * share, component: componentAt(z, information, 1.5) },
      ];
    }),
    { share: shareOfPrior, component: priorOf(modes[0]!.z.length) },
  ];
}

/** One round of draws. */
interface Round {
  readonly mixture: Mixture;
  readonly logShares: readonly number[];
  readonly size: number;
}

/** How many draws of a round are expected at a point, as a logarithm of a density. */
function logExpected({ mixture, logShares, size }: Round, point: Float64Array): number {
  const { most, scaledSum } = logParts(mixture, point, logShares);
  return most + log(scaledSum * size);
}

const logSum = (a: number, b: number): number => Math.max(a, b) + log(1 + exp(-Math.abs(a - b)));

function weighed(points: readonly Float64Array[], evaluated: readonly Evaluated[], expected: readonly number[]) {
  const logWeights = Float64Array.from(points, (point, i) => {
    const { logLikelihood } = evaluated[i]!;
    return logLikelihood > -Infinity ? logLikelihood - halfSquare(point) - expected[i]! + log(points.length) : -Infinity;
  });
  const most = logWeights.reduce((a, b) => Math.max(a, b), -Infinity);
  if (most === -Infinity) return { weights: new Float64Array(points.length), effective: 0, tailShape: Infinity, logEvidence: -Infinity };
  const logEvidence = most + log(logWeights.reduce((sum, w) => sum + exp(w - most), 0) / points.length);
  const { logWeights: smoothed, shape } = smoothTail(logWeights);
  const weights = smoothed.map((w) => exp(w));
  const total = weights.reduce((a, b) => a + b, 0);
  for (let i = 0; i < weights.length; i++) weights[i]! /= total;
  return { weights, effective: 1 / weights.reduce((sum, w) => sum + w * w, 0), tailShape: shape, logEvidence };
}
