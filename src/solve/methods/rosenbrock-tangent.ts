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
export function rosenbrockTangent({ c, d, a, C, b }: RosenbrockTableau, term: Term, tangents: Tangents): CarryThrough {
  const { size, jacobian, timeDependent = term.timeDerivative !== undefined } = term;
  if (jacobian === undefined) throw tangentMissing("jacobian");
  if (timeDependent && !(term.timeDerivative && tangents.timeDerivativeAlong)) throw tangentMissing("timeDerivative, timeDerivativeAlong");
  const { inParameters } = tangents;

  const parameters = Array.from({ length: parametersOf(tangents) }, () => ({
    stages: c.map(() => new Float64Array(size)),
    bend: new Float64Array(jacobian.rows.length),
    inTime: new Float64Array(size),
  }));
  const atStage = new Float64Array(jacobian.rows.length);
  const byParameters = new Float64Array(inParameters.rows.length);
  const state = new Float64Array(size);
  const along = new Float64Array(size);

  return (t, h, y, { stages, values, solver }, sensitivities) => {
    parameters.forEach(({ bend, inTime }, j) => {
      tangents.jacobianAlong(t, y, sensitivities[j]!, j, bend);
      if (timeDependent) tangents.timeDerivativeAlong!(t, y, sensitivities[j]!, j, inTime);
    });
    for (let i = 0; i < c.length; i++) {
      state.set(y);
      add(a[i]!, 1, stages, state);
      const at = t + c[i]! * h;
      if (i > 0) jacobian.evaluate(at, state, atStage);
      inParameters.evaluate(at, state, byParameters);
      for (let j = 0; j < parameters.length; j++) {
        const { stages: tangentStages, bend, inTime } = parameters[j]!;
        const into = tangentStages[i]!;
        along.set(sensitivities[j]!);
        add(a[i]!, 1, tangentStages, along);
        into.fill(0);
        for (let p = inParameters.columnPointers[j]!; p < inParameters.columnPointers[j + 1]!; p++)
          into[inParameters.rows[p]!]! += byParameters[p]!;
        addProduct(jacobian, i > 0 ? atStage : values, along, into);
        addProduct(jacobian, bend, stages[i]!, into);
        add(C[i]!, 1 / h, tangentStages, into);
        const weight = d[i]! * h;
        if (timeDependent) for (let k = 0; k < size; k++) into[k]! += weight * inTime[k]!;
        solver.solve(into);
      }
    }
    parameters.forEach(({ stages: tangentStages }, j) => add(b, 1, tangentStages, sensitivities[j]!));
  };
}

/** into += matrix · v. */
export function addProduct({ columnPointers, rows }: Jacobian, values: Float64Array, v: Float64Array, into: Float64Array): void {
  for (let column = 0; column < v.length; column++) {
    const x = v[column]!;
    if (x === 0) continue;
    for (let p = columnPointers[column]!; p < columnPointers[column + 1]!; p++) into[rows[p]!]! += values[p]! * x;
  }
}
