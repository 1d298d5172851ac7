/** Where would it rest with other parameters? The implicit function theorem at a steady state. */
import { sparseSolver } from "../numerics/index.ts";
import { poolName } from "./check-input.ts";
import { noSensitivityAtRest, notFinite, tangentMissing } from "./errors.ts";
import { parametersOf, type Tangents } from "./tangents.ts";
import type { Jacobian, Term } from "./term.ts";

/** In hours: long against most time constants of a hormone; what is slower takes a few sweeps more, with the same factors. */
const longestPseudoStep = 1e7;
const mostSweeps = 60;
/** As a fraction of each pool: above what a steady state is wrong by, and its square far below what counts. */
const hair = 1e-8;
/** A pool is settled when what moves it cancels to this fraction of its parts. */
const settled = 1e-10;

/**
 * ∂y/∂p of a steady state `y`: the solution of `J S = -∂f/∂p`.
 *
 * Found in pseudo-steps, `(I/T - J) δ = J S + ∂f/∂p`, as the steady state itself is: pools that nothing moves have no
 * sensitivity, amounts that are conserved keep their sum. Systems like to rest on a kink, as where gain balances loss
 * in `max(s - y, 0)/T1 - max(y - s, 0)/T2`, which has no slope at the very tie; slopes are the means of what they are a
 * hair's breadth to either side. Where the two sides differ in truth, the sensitivity is a compromise between them.
 *
 * @returns one vector for each parameter; shape `[size]` each.
 * @throws SolveError `solve/no-sensitivity-at-rest` naming a pool that would drift; `solve/tangent-missing` without Jacobian;
 *   `solve/not-finite` where the Jacobian is not.
 *
 * @example
 * const one = { columnPointers: Int32Array.of(0, 1), rows: Int32Array.of(0) };
 * const turnover: Term = {
 *   size: 1,
 *   rhs: (_t, y, dy) => void (dy[0] = 6 - 2 * y[0]!),
 *   jacobian: { ...one, evaluate: (_t, _y, values) => void (values[0] = -2) },
 * };
 * const byLoss: Tangents = {
 *   inParameters: { ...one, evaluate: (_t, y, values) => void (values[0] = -y[0]!) },
 *   jacobianAlong: (_t, _y, _along, _parameter, values) => void (values[0] = -1),
 * };
 * restSensitivities(turnover, byLoss, Float64Array.of(3))[0]![0]!.toFixed(9) // => "-1.500000000"
 */
export function restSensitivities(term: Term, tangents: Tangents, y: Float64Array, at = 0): readonly Float64Array[] {
  const { size, jacobian } = term;
  if (jacobian === undefined) throw tangentMissing("jacobian");
  const { inParameters } = tangents;
  const values = onBothSides(jacobian, at, y);
  const byParameters = onBothSides(inParameters, at, y);
  const magnitudes = values.map(Math.abs);
  const solver = sparseSolver(jacobian);
  for (let pseudoStep = longestPseudoStep; !solver.factor(values, 1 / pseudoStep, -1); pseudoStep /= 100) {
    const lost = values.findIndex((value) => !Number.isFinite(value));
    if (lost >= 0 || pseudoStep < 1) throw notFinite(poolName(term, jacobian.rows[Math.max(0, lost)]!), at);
  }

  const drift = new Float64Array(size);
  const parts = new Float64Array(size);
  return Array.from({ length: parametersOf(tangents) }, (_, j) => {
    const s = new Float64Array(size);
    /** The largest that the parts of each drift have been: what rounding put there and time takes away is no drift. */
    const scale = new Float64Array(size);
    const byParameter = new Float64Array(size);
    for (let p = inParameters.columnPointers[j]!; p < inParameters.columnPointers[j + 1]!; p++)
      byParameter[inParameters.rows[p]!] = byParameters[p]!;
    for (let sweep = 0; ; sweep++) {
      drift.set(byParameter);
      addProduct(jacobian, values, s, drift);
      parts.set(byParameter.map(Math.abs));
      addProduct(jacobian, magnitudes, s.map(Math.abs), parts);
      for (let k = 0; k < size; k++) scale[k] = Math.max(scale[k]!, parts[k]!);
      const pool = drift.findIndex((value, k) => !(Math.abs(value) <= settled * scale[k]!));
      if (pool < 0) return s;
      if (sweep === mostSweeps) throw noSensitivityAtRest(poolName(term, pool), j);
      solver.solve(drift);
      for (let k = 0; k < size; k++) s[k]! += drift[k]!;
    }
  });
}

/** Entries of a matrix at `y`, the mean of those on either side of it. */
function onBothSides({ rows, evaluate }: Jacobian, at: number, y: Float64Array): Float64Array {
  // No two pools move alike: a tie between quantities that scale alike has to break, too.
  const side = (by: number): Float64Array => {
    const values = new Float64Array(rows.length);
    evaluate(
      at,
      y.map((value, i) => value * (1 + by * (1 + i / y.length))),
      values,
    );
    return values;
  };
  const [below, above] = [side(-hair), side(hair)];
  return below.map((value, p) => (value + above[p]!) / 2);
}

/** into += matrix · v. */
function addProduct({ columnPointers, rows }: Jacobian, values: Float64Array, v: Float64Array, into: Float64Array): void {
  for (let column = 0; column < v.length; column++)
    for (let p = columnPointers[column]!; p < columnPointers[column + 1]!; p++) into[rows[p]!]! += values[p]! * v[column]!;
}
