/**
 * Rosenbrock–Wanner methods: implicit enough for stiff systems, yet only linear solves, one matrix a step.
 *
 * A method is its tableau in the transformed variables of Hairer & Wanner (1996), Solving ODEs II,
 * section IV.7, which spare the product with the Jacobian:
 *
 *     (I/(γh) - J) u_i = f(t + c_i h, y + Σ a_ij u_j) + Σ (C_ij/h) u_j + d_i h ∂f/∂t
 *     y_next = y + Σ b_i u_i,   error = Σ e_i u_i
 */
import { denseSolver, type LinearSolver, type SparseSolver, sparseSolver } from "../../numerics/index.ts";
import type { Method } from "../method.ts";
import type { Jacobian, Term } from "../term.ts";
import { differenceJacobian, timeDerivative } from "./difference-jacobian.ts";
import { allFinite, isAt, moveTo, nowhere, type RememberedPoint } from "./remembered-point.ts";

/** A tableau in transformed variables; see the head of this file. */
export interface RosenbrockTableau {
  readonly name: string;
  readonly order: number;
  readonly gamma: number;
  /** Instant of each stage, as a fraction of the step. */
  readonly c: readonly number[];
  /** Weight of ∂f/∂t in each stage. */
  readonly d: readonly number[];
  /** Row i: weights of the stages before i in the state. */
  readonly a: readonly (readonly number[])[];
  /** Row i: weights of the stages before i in the right-hand side, over h. */
  readonly C: readonly (readonly number[])[];
  /** Weights of the solution. */
  readonly b: readonly number[];
  /** Weights of the error estimate. */
  readonly e: readonly number[];
  /** Where the numbers were published. */
  readonly source: string;
}

/** Workspace, and what is known at the last point: a refused step needs only a new factorisation. */
export interface RosenbrockMemory {
  readonly jacobian: Jacobian;
  readonly values: Float64Array;
  readonly solver: LinearSolver | SparseSolver;
  readonly stages: readonly Float64Array[];
  readonly state: Float64Array;
  readonly start: RememberedPoint;
  readonly slope: Float64Array;
  readonly inTime: Float64Array;
  jacobians: number;
  factorisations: number;
}

/** A method that can be asked for its tableau. */
export type RosenbrockMethod = Method<RosenbrockMemory> & { readonly tableau: RosenbrockTableau };

/**
 * Builds a method from its tableau.
 *
 * A term with a Jacobian is solved sparse on its pattern; one without, dense by differences.
 */
export function rosenbrock(tableau: RosenbrockTableau): RosenbrockMethod {
  const { name, order, gamma, c, d, a, C, b, e } = tableau;

  return {
    name,
    order,
    implicit: true,
    tableau,

    begin(term) {
      const { size } = term;
      const jacobian = term.jacobian ?? differenceJacobian(term);
      return {
        jacobian,
        values: new Float64Array(jacobian.rows.length),
        solver: term.jacobian === undefined ? denseSolver(size) : sparseSolver(jacobian),
        stages: c.map(() => new Float64Array(size)),
        state: new Float64Array(size),
        start: nowhere(size),
        slope: new Float64Array(size),
        inTime: new Float64Array(size),
        jacobians: 0,
        factorisations: 0,
      };
    },

    step(term, t, h, y, memory, yNext, error) {
      const { stages, state, slope, inTime, solver } = memory;
      if (!isAt(memory.start, t, y)) lookAround(term, t, y, memory);
      memory.factorisations++;
      if (!solver.factor(memory.values, 1 / (gamma * h), -1)) return false;

      for (let i = 0; i < stages.length; i++) {
        const stage = stages[i]!;
        if (i === 0) stage.set(slope);
        else {
          state.set(y);
          add(a[i]!, 1, stages, state);
          term.rhs(t + c[i]! * h, state, stage);
          add(C[i]!, 1 / h, stages, stage);
        }
        const weight = d[i]! * h;
        for (let k = 0; k < stage.length; k++) stage[k]! += weight * inTime[k]!;
        solver.solve(stage);
      }

      yNext.set(y);
      add(b, 1, stages, yNext);
      error.fill(0);
      add(e, 1, stages, error);
      return allFinite(yNext) && allFinite(error);
    },

    refresh: ({ start }) => void (start.known = false),
    work: ({ jacobians, factorisations }) => ({ jacobians, factorisations }),
  };
}

function lookAround(term: Term, t: number, y: Float64Array, memory: RosenbrockMemory): void {
  term.rhs(t, y, memory.slope);
  timeDerivative(term, t, y, memory.slope, memory.inTime);
  memory.jacobian.evaluate(t, y, memory.values);
  memory.jacobians++;
  moveTo(memory.start, t, y);
}

/** into += scale Σ weight·stage. */
export function add(weights: readonly number[], scale: number, stages: readonly Float64Array[], into: Float64Array): void {
  for (let j = 0; j < weights.length; j++) {
    const weight = scale * weights[j]!;
    if (weight === 0) continue;
    const stage = stages[j]!;
    for (let k = 0; k < into.length; k++) into[k]! += weight * stage[k]!;
  }
}
