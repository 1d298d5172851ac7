/**
 * The derivative of a Rosenbrock step by parameters: the step's own formula, differentiated, its length held.
 *
 * With S = ∂y/∂p_j, u_i' = ∂u_i/∂p_j, and D the derivative along S and p_j at the start of the step,
 *
 *     (I/(γh) - J) u_i' = J(t_i, Y_i) Y_i' + ∂f/∂p_j(t_i, Y_i) + Σ (C_ik/h) u_k' + d_i h D(∂f/∂t) + (DJ) u_i
 *     Y_i' = S + Σ a_ik u_k',   S_next = S + Σ b_i u_i'
 *
 * The matrix is that of the step, so its factors serve again; J and ∂f/∂p at the stages serve every parameter.
 */
import { tangentMissing } from "../errors.ts";
import { parametersOf, type Tangents } from "../tangents.ts";
import type { Jacobian, Term } from "../term.ts";
import { add, type RosenbrockMemory, type RosenbrockTableau } from "./rosenbrock.ts";

/**
 * Carries `sensitivities`, in place, through the step of length `h` that was made last from `(t, y)`: `memory` must still
 * hold its stages and factors.
 */
export type CarryThrough = (
  t: number,
  h: number,
  y: Float64Array,
  memory: RosenbrockMemory,
  sensitivities: readonly Float64Array[],
) => void;

/**
 * Prepares the derivative of one method's steps for one term.
 *
 * @throws SolveError `solve/tangent-missing` for a term without a Jacobian, or that reads the time without saying how.
 */
export function rosenbrockTangent(tableau: RosenbrockTableau, term: Term, tangents: Tangents): CarryThrough {
  const { c, d, a, C, b } = tableau;
  const { size, jacobian, timeDependent = term.timeDerivative !== undefined } = term;
  if (jacobian === undefined) throw tangentMissing("jacobian");
  if (timeDependent && !(term.timeDerivative && tangents.timeDerivativeAlong)) throw tangentMissing("timeDerivative, timeDerivativeAlong");
  const { inParameters } = tangents;
  const count = parametersOf(tangents);
  const entries = jacobian.rows.length;

  // Blocks of one row for each pool or entry and one column for each parameter: every index is looked up once for all of them.
  const block = (rows: number): Float64Array => new Float64Array(rows * count);
  const stages = c.map(() => block(size));
  const [start, along, bend, inTime] = [block(size), block(size), block(entries), block(size)];
  const state = new Float64Array(size);
  const atStage = new Float64Array(entries);
  const byParameters = new Float64Array(inParameters.rows.length);

  /** Y_i' for each stage, and S_next behind them. In stiffly accurate methods most continue the one before. */
  const combinations = [...a, b].map((weights, i, all) => {
    const before = all[i - 1];
    const continues = before !== undefined && before.length > 0 && before.every((weight, k) => weight === weights[k]);
    return { continues, weights: continues ? weights.map((weight, k) => (k < before.length ? 0 : weight)) : weights };
  });
  const combine = (i: number): void => {
    const { continues, weights } = combinations[i]!;
    if (!continues) along.set(start);
    add(weights, 1, stages, along);
  };

  return (t, h, y, { stages: stagesOfState, values, solver }, sensitivities) => {
    if (count === 0) return;
    if (!("solveMany" in solver)) throw tangentMissing("jacobian");
    sensitivities.forEach((s, j) => {
      intoColumn(s, start, j, count);
      tangents.jacobianAlong(t, y, s, j, atStage);
      intoColumn(atStage, bend, j, count);
      if (!timeDependent) return;
      tangents.timeDerivativeAlong!(t, y, s, j, state);
      intoColumn(state, inTime, j, count);
    });
    for (let i = 0; i < c.length; i++) {
      const into = stages[i]!.fill(0);
      state.set(y);
      add(a[i]!, 1, stagesOfState, state);
      const at = t + c[i]! * h;
      if (i > 0) jacobian.evaluate(at, state, atStage);
      inParameters.evaluate(at, state, byParameters);
      for (let j = 0; j < count; j++)
        for (let p = inParameters.columnPointers[j]!; p < inParameters.columnPointers[j + 1]!; p++)
          into[inParameters.rows[p]! * count + j]! += byParameters[p]!;
      combine(i);
      addProducts(jacobian, i > 0 ? atStage : values, along, bend, stagesOfState[i]!, into, count);
      add(C[i]!, 1 / h, stages, into);
      if (timeDependent) add([d[i]! * h], 1, [inTime], into);
      solver.solveMany(into, count);
    }
    combine(c.length);
    for (let j = 0; j < count; j++) for (let k = 0; k < size; k++) sensitivities[j]![k] = along[k * count + j]!;
  };
}

function intoColumn(vector: Float64Array, block: Float64Array, j: number, count: number): void {
  for (let k = 0; k < vector.length; k++) block[k * count + j] = vector[k]!;
}

/** into += J · along, and += (D_j J) · u in each column j. */
function addProducts(
  { columnPointers, rows }: Jacobian,
  values: Float64Array,
  along: Float64Array,
  bend: Float64Array,
  u: Float64Array,
  into: Float64Array,
  count: number,
): void {
  for (let column = 0; column < u.length; column++) {
    const x = u[column]!;
    const from = column * count;
    for (let p = columnPointers[column]!; p < columnPointers[column + 1]!; p++) {
      const value = values[p]!;
      const to = rows[p]! * count;
      const bent = p * count;
      for (let j = 0; j < count; j++) into[to + j]! += value * along[from + j]! + bend[bent + j]! * x;
    }
  }
}
