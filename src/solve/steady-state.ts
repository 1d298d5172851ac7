/** Where does it come to rest? Follows the system in time until it is near, then lets Newton finish to the last digits. */
import { sparseSolver } from "../numerics/index.ts";
import { checkInput, poolName } from "./check-input.ts";
import type { Tolerance } from "./error-norm.ts";
import { noSteadyState, notFinite, SolveError } from "./errors.ts";
import { notFiniteAt } from "./find-not-finite.ts";
import { differenceJacobian } from "./methods/difference-jacobian.ts";
import { solve } from "./solve.ts";
import type { Jacobian, Term } from "./term.ts";

export interface SteadyStateOptions {
  /** Of the way there; `absolute` is also what counts as an empty pool. The result is far more exact. */
  readonly tolerance: Tolerance;
  /** Instant at which a term that reads the time is held; 0 unless told. */
  readonly at?: number | undefined;
  /** Change per unit of time, as a fraction of the pool, at which it is at rest; 1e-12 unless told. */
  readonly acceptable?: number | undefined;
  /** How long the system is followed at most; 100 000 days, in hours, unless told. */
  readonly longest?: number | undefined;
}

export interface SteadyState {
  /** Never negative; shape `[size]`. */
  readonly y: Float64Array;
  /** The largest change per unit of time, as a fraction of its pool. */
  readonly residual: number;
  /** How long the system was followed before Newton could finish. */
  readonly followed: number;
}

/** The first look at whether Newton can take over, in hours: longer than most transients of a hormone. */
const firstLook = 2400;
/** Newton may correct a pool by this fraction; beyond, it would be looking for another steady state. */
const corrects = 0.1;
/** The longest pseudo-step of Newton: it leaves conserved amounts where they are and forgets time constants of years. */
const longestPseudoStep = 1e7;

/**
 * The state at which nothing changes any more, approached from `y0` as the system itself would approach it.
 *
 * Of several steady states it finds the one in whose basin `y0` lies. Pools that nothing influences keep their value;
 * amounts that are conserved stay conserved. The result satisfies `|dy_i/dt| ≤ acceptable · max(|y_i|, absolute_i)`.
 *
 * @param term - Amounts: no pool is allowed below zero on the way.
 * @throws {@link SolveError} `solve/no-steady-state` naming the pool that drifts most; `solve/not-finite` when `y0` has no slope;
 *   `solve/wrong-size` and `solve/bad-tolerance` as {@link solve} does.
 *
 * @example
 * const turnover: Term = { size: 1, rhs: (_t, y, dy) => void (dy[0] = 6 - 2 * y[0]!) };
 * steadyState(turnover, Float64Array.of(0), { tolerance: { relative: 1e-6, absolute: 1e-9 } }).y[0] // => 3
 */
export function steadyState(term: Term, y0: Float64Array, options: SteadyStateOptions): SteadyState {
  const { tolerance, at = 0, acceptable = 1e-12, longest = 2.4e6 } = options;
  const absolute = checkInput(term, { from: at, until: at, y0, tolerance });
  const held = holdTime(term, at);
  const lost = notFiniteAt(held, at, y0);
  if (lost !== undefined) throw notFinite(poolName(term, lost), at);

  const newton = prepareNewton(held, absolute);
  let y: Float64Array = y0.map((value) => Math.max(0, value));
  for (let from = 0, until = Math.min(firstLook, longest); from < longest; from = until, until = Math.min(longest, 10 * until)) {
    const followed = follow(held, y, from, until, tolerance);
    if (followed === undefined) break;
    y = followed;
    const found = newton(y, acceptable);
    if (found.residual <= acceptable) return { ...found, followed: until };
  }
  const { residual, pool } = worstDrift(held, y, absolute);
  throw noSteadyState(poolName(term, pool), residual, longest);
}

/** The same term, with its clock stopped. */
function holdTime(term: Term, at: number): Term {
  const { size, jacobian, names } = term;
  return {
    size,
    rhs: (_t, y, dy) => term.rhs(at, y, dy),
    ...(jacobian && {
      jacobian: { ...jacobian, evaluate: (_t: number, y: Float64Array, values: Float64Array) => jacobian.evaluate(at, y, values) },
    }),
    ...(names && { names }),
  };
}

/** The state some time later; undefined when it cannot be followed so far: it explodes, or never stops moving. */
function follow(term: Term, y0: Float64Array, from: number, until: number, tolerance: Tolerance): Float64Array | undefined {
  try {
    return solve(term, { from, until, y0, tolerance, mostSteps: 20_000 }).y.map((value) => Math.max(0, value));
  } catch (error) {
    if (error instanceof SolveError) return undefined;
    throw error;
  }
}

interface Drift {
  readonly residual: number;
  readonly pool: number;
}

/** The pool that changes most, as a fraction of itself per unit of time. */
function worstDrift(term: Term, y: Float64Array, absolute: Float64Array): Drift {
  const slope = new Float64Array(term.size);
  term.rhs(0, y, slope);
  let worst: Drift = { residual: 0, pool: 0 };
  slope.forEach((value, pool) => {
    const residual = Math.abs(value) / Math.max(Math.abs(y[pool]!), absolute[pool]!);
    // Written so that a NaN counts as the worst.
    if (!(residual <= worst.residual)) worst = { residual, pool };
  });
  return worst;
}

/**
 * Newton's method with pseudo-steps, `(I/T - J) δ = f`: the longer `T`, the nearer to Newton, and a row that is empty
 * is never singular. T grows on success and shrinks on failure (Kelley & Keyes 1998, SIAM J. Numer. Anal. 35(2), 508–523).
 */
function prepareNewton(
  term: Term,
  absolute: Float64Array,
): (near: Float64Array, acceptable: number) => { y: Float64Array; residual: number } {
  const jacobian: Jacobian = term.jacobian ?? differenceJacobian(term);
  const solver = sparseSolver(jacobian);
  const values = new Float64Array(jacobian.rows.length);
  const delta = new Float64Array(term.size);

  return (near, acceptable) => {
    let y = near;
    let { residual } = worstDrift(term, y, absolute);
    let pseudoStep = longestPseudoStep;
    for (let tries = 0; tries < 60 && pseudoStep > 1; tries++) {
      jacobian.evaluate(0, y, values);
      if (!solver.factor(values, 1 / pseudoStep, -1)) {
        pseudoStep /= 100;
        continue;
      }
      term.rhs(0, y, delta);
      solver.solve(delta);
      const nextY = y.map((value, i) => Math.max(0, value + delta[i]!));
      const next = worstDrift(term, nextY, absolute).residual;
      const tooFar = nextY.some((value, i) => !(Math.abs(value - near[i]!) <= corrects * (near[i]! + absolute[i]!)));
      if (tooFar || !(next < residual)) {
        // At the last digits nothing shorter would help.
        if (residual <= acceptable) break;
        pseudoStep /= 10;
        continue;
      }
      y = nextY;
      residual = next;
      pseudoStep = Math.min(longestPseudoStep, 10 * pseudoStep);
    }
    return { y, residual };
  };
}
