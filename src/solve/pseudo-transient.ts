/**
 * Towards rest in a few long implicit steps, `(I/T - J) δ = f`, where T grows as the slopes shrink: short steps follow
 * the system, long ones are Newton's (Kelley & Keyes 1998, SIAM J. Numer. Anal. 35(2), 508–523).
 */
import { sparseSolver } from "../numerics/index.ts";
import { differenceJacobian } from "./methods/difference-jacobian.ts";
import type { Jacobian, Term } from "./term.ts";

/** In hours: some half-lives of a hormone, so that the first steps are those that the system would take. */
const firstPseudoStep = 1000;
/** Conserved amounts stay where they are and time constants of years are forgotten. */
const longestPseudoStep = 1e7;
/** A pool may shrink or grow by this factor in one step; germ cells may vanish, but nothing may come from nowhere. */
const mostFold = 200;
const mostSteps = 100;

/** The largest change per unit of time as a fraction of its pool. */
function drift(y: Float64Array, slope: Float64Array, absolute: Float64Array): number {
  let worst = 0;
  for (let i = 0; i < y.length; i++) {
    const residual = Math.abs(slope[i]!) / Math.max(Math.abs(y[i]!), absolute[i]!);
    // Written so that a NaN counts as the worst.
    if (!(residual <= worst)) worst = residual;
  }
  return worst;
}

/** Prepared solvers by the pattern of the Jacobian: men of one kernel share it. */
const solvers = new WeakMap<Int32Array, ReturnType<typeof sparseSolver>>();

function solverFor(jacobian: Jacobian): ReturnType<typeof sparseSolver> {
  const known = solvers.get(jacobian.rows) ?? sparseSolver(jacobian);
  solvers.set(jacobian.rows, known);
  return known;
}

/**
 * A state with `|dy_i/dt| ≤ acceptable · max(|y_i|, absolute_i)` near where the system leads from `y0`; undefined when
 * these steps lead nowhere. Of several steady states it may find another one than the system itself would.
 *
 * @param absolute - What counts as an empty pool; shape `[size]`.
 *
 * @example
 * const turnover: Term = { size: 1, rhs: (_t, y, dy) => void (dy[0] = 6 - 2 * y[0]!) };
 * continueToRest(turnover, Float64Array.of(1), Float64Array.of(1e-9), 1e-12)![0]!.toFixed(9) // => "3.000000000"
 */
export function continueToRest(term: Term, y0: Float64Array, absolute: Float64Array, acceptable: number): Float64Array | undefined {
  const { size } = term;
  const jacobian: Jacobian = term.jacobian ?? differenceJacobian(term);
  const solver = solverFor(jacobian);
  const values = new Float64Array(jacobian.rows.length);
  const slope = new Float64Array(size);
  const nextSlope = new Float64Array(size);
  const delta = new Float64Array(size);
  const next = new Float64Array(size);
  const y = Float64Array.from(y0);
  term.rhs(0, y, slope);
  let residual = drift(y, slope, absolute);
  let pseudoStep = firstPseudoStep;
  for (let steps = 0; steps < mostSteps && pseudoStep > 1e-3; steps++) {
    if (residual <= acceptable) return y;
    jacobian.evaluate(0, y, values);
    if (!solver.factor(values, 1 / pseudoStep, -1)) {
      pseudoStep /= 10;
      continue;
    }
    delta.set(slope);
    solver.solve(delta);
    let tooFar = false;
    for (let i = 0; i < size; i++) {
      const value = y[i]! + delta[i]!;
      tooFar ||= !(value >= y[i]! / mostFold - absolute[i]! && value <= mostFold * (y[i]! + absolute[i]!));
      next[i] = Math.max(0, value);
    }
    if (!tooFar) term.rhs(0, next, nextSlope);
    const after = tooFar ? NaN : drift(next, nextSlope, absolute);
    if (!Number.isFinite(after)) {
      pseudoStep /= 5;
      continue;
    }
    pseudoStep = Math.min(longestPseudoStep, pseudoStep * Math.min(100, Math.max(2, residual / Math.max(after, Number.MIN_VALUE))));
    residual = after;
    y.set(next);
    slope.set(nextSlope);
  }
  return undefined;
}
