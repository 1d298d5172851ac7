/** Where a posterior is highest: its own gradient, with the curvature that Gauss and Newton read off the scores. */
import { log, luFactor, luSolve, symmetricEigen } from "../numerics/index.ts";
import { type Evaluated, halfSquare, type Target } from "./target.ts";

export interface Mode {
  readonly z: Float64Array;
  /** Log-likelihood less half the squared length. */
  readonly logPosterior: number;
  /** Sum of the squares of scores and coordinates: what chi-square is with as many degrees as there are data, were all normal. */
  readonly misfit: number;
  /** JᵀJ of the scores there; shape `[n·n]`. */
  readonly information: Float64Array;
  /** True when no share of another step would have gained anything worth while. */
  readonly converged: boolean;
}

const increment = 0.02;
const mostIterations = 12;
const enough = 1e-3;
/** Shares of the step that are tried, at once, for a batch costs little more than its longest. */
const shares = [1, 0.5, 0.2, 0.05] as const;

const posteriorOf = (e: Evaluated, z: Float64Array): number => e.logLikelihood - halfSquare(z);

/**
 * Climbs from `start` to a mode.
 *
 * @param most - Steps after which it stops wherever it is.
 * @returns undefined where the likelihood at `start` is zero.
 */
export function climb(target: Target, start: Float64Array, most = mostIterations): Mode | undefined {
  let z = start;
  let [here] = target.evaluate([z]);
  if (!(here!.logLikelihood > -Infinity)) return undefined;
  for (let iteration = 1; ; iteration++) {
    const { information, gradient } = linearised(target, z, here!);
    const misfit = Array.from(here!.scores).reduce((sum, s) => sum + s * s, 2 * halfSquare(z));
    const converged = { z, logPosterior: posteriorOf(here!, z), misfit, information, converged: true };
    if (iteration > most || target.signal?.aborted) return { ...converged, converged: false };
    const step = newtonStep(information, gradient, z);
    if (!step) return { ...converged, converged: false };
    const tries = shares.map((share) => z.map((v, i) => v - share * step[i]!));
    const seen = target.evaluate(tries);
    const values = seen.map((e, k) => posteriorOf(e, tries[k]!));
    const best = values.reduce((at, v, k) => (v > values[at]! ? k : at), 0);
    const gained = values[best]! - posteriorOf(here!, z);
    if (!(gained > enough)) return converged;
    z = tries[best]!;
    here = seen[best];
  }
}

interface Linear {
  readonly information: Float64Array;
  /** Of minus the log-likelihood: Jᵀ·scores and what scores leave out, such as how the errors' widths hang on the levels; shape `[n]`. */
  readonly gradient: Float64Array;
}

function linearised(target: Target, z: Float64Array, here: Evaluated): Linear {
  const n = z.length;
  const beside = Array.from({ length: n }, (_, j) => z.map((v, i) => (i === j ? v + increment : v)));
  const seen = target.evaluate(beside);
  const columns = seen.map(({ scores }) =>
    Float64Array.from(here.scores, (score, i) => {
      const slope = (scores[i]! - score) / increment;
      return Number.isFinite(slope) ? slope : 0;
    }),
  );
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
    return sum;
  };
  const information = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) information[i * n + j] = information[j * n + i] = dot(columns[i]!, columns[j]!);
  return {
    information,
    gradient: Float64Array.from(
      seen,
      // A difference forward is half a step too far up the curve.
      ({ logLikelihood }, j) => slopeOf(here.logLikelihood, logLikelihood) - (increment / 2) * information[j * n + j]!,
    ),
  };
}

const slopeOf = (here: number, beside: number): number => (beside > -Infinity ? (here - beside) / increment : 0);

/** (I + JᵀJ)⁻¹ (gradient + z). */
function newtonStep(information: Float64Array, gradient: Float64Array, z: Float64Array): Float64Array | undefined {
  const n = z.length;
  const a = Float64Array.from(information);
  for (let i = 0; i < n; i++) a[i * n + i]! += 1;
  const step = gradient.map((g, i) => g + z[i]!);
  const pivots = new Int32Array(n);
  if (!luFactor(a, n, pivots)) return undefined;
  luSolve(a, n, pivots, step);
  return step;
}

/**
 * The mode above `start`, and Laplace's approximation to the logarithm of the probability of the data.
 *
 * @example
 * const known: Target = { size: 1, evaluate: (points) => points.map(([z]) => ({ logLikelihood: -((z! - 2) ** 2) / 2, scores: [z! - 2] })) };
 * climbFrom(known, Float64Array.of(0))!.logEvidence.toFixed(3) // => "-1.347"
 */
export function climbFrom(
  target: Target,
  start: Float64Array,
  most = mostIterations,
): (Mode & { readonly logEvidence: number }) | undefined {
  const mode = climb(target, start, most);
  if (!mode) return undefined;
  const { values } = symmetricEigen(mode.information, start.length);
  return { ...mode, logEvidence: mode.logPosterior - values.reduce((sum, v) => sum + log(1 + Math.max(0, v)), 0) / 2 };
}
