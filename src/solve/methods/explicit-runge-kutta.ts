/** Explicit Runge–Kutta methods with an embedded error estimate: a method is its tableau. */
import type { Method } from "../method.ts";
import { allFinite, isAt, moveTo, nowhere, type RememberedPoint } from "./remembered-point.ts";

/** Butcher's tableau of an embedded pair. */
export interface ExplicitTableau {
  readonly name: string;
  readonly order: number;
  /** Instant of each stage, as a fraction of the step. */
  readonly c: readonly number[];
  /** Row i: weights of the stages before i. */
  readonly a: readonly (readonly number[])[];
  /** Weights of the solution. */
  readonly b: readonly number[];
  /** Weights of the companion whose difference from `b` is the error estimate. */
  readonly bEmbedded: readonly number[];
  /** Weights of a second companion, of far lower order, that tells how much too pessimistic the first one is. */
  readonly bCoarse?: readonly number[];
  /** Where the numbers were published. */
  readonly source: string;
}

/** Workspace, and the slopes at both ends of the last step: it may be refused or accepted. */
export interface ExplicitMemory {
  readonly stages: readonly Float64Array[];
  readonly state: Float64Array;
  readonly start: RememberedPoint;
  readonly slope: Float64Array;
  readonly end: RememberedPoint;
  readonly slopeAtEnd: Float64Array;
}

/**
 * Builds a method from its tableau. Where the last stage is the slope at the end ("first same as last"),
 * it becomes the first stage of the next step without another evaluation.
 *
 * @example
 * const euler = explicitRungeKutta({ name: "Euler", order: 1, c: [0, 1], a: [[], [1]], b: [1, 0], bEmbedded: [1 / 2, 1 / 2], source: "Euler 1768" });
 * euler.implicit // => false
 */
export function explicitRungeKutta(tableau: ExplicitTableau): Method<ExplicitMemory> & { readonly tableau: ExplicitTableau } {
  const { name, order, c, a, b, bEmbedded, bCoarse } = tableau;
  const last = c.length - 1;
  const difference = b.map((weight, i) => weight - bEmbedded[i]!);
  const coarseDifference = bCoarse && b.map((weight, i) => weight - bCoarse[i]!);
  const endsOnSolution = c[last] === 1 && b[last] === 0 && a[last]!.every((weight, i) => weight === b[i]);

  return {
    name,
    order,
    implicit: false,
    tableau,

    begin: ({ size }) => ({
      stages: c.map(() => new Float64Array(size)),
      state: new Float64Array(size),
      start: nowhere(size),
      slope: new Float64Array(size),
      end: nowhere(size),
      slopeAtEnd: new Float64Array(size),
    }),

    step(term, t, h, y, { stages, state, start, slope, end, slopeAtEnd }, yNext, error) {
      if (!isAt(start, t, y)) {
        if (isAt(end, t, y)) slope.set(slopeAtEnd);
        else term.rhs(t, y, slope);
        moveTo(start, t, y);
      }
      stages[0]!.set(slope);
      for (let i = 1; i <= last; i++) {
        // The last stage of such a pair is evaluated at the solution itself.
        const at = i === last && endsOnSolution ? yNext : state;
        combine(y, h, a[i]!, stages, at);
        term.rhs(t + c[i]! * h, at, stages[i]!);
      }
      if (!endsOnSolution) combine(y, h, b, stages, yNext);
      error.fill(0);
      combine(error, h, difference, stages, error);
      if (coarseDifference) {
        state.fill(0);
        combine(state, h, coarseDifference, stages, state);
        refine(error, state);
      }
      if (!allFinite(yNext) || !allFinite(error)) return false;

      if (endsOnSolution) {
        slopeAtEnd.set(stages[last]!);
        moveTo(end, t + h, yNext);
      }
      return true;
    },

    refresh({ start, end }) {
      start.known = false;
      end.known = false;
    },
    work: () => ({ jacobians: 0, factorisations: 0 }),
  };
}

/** Hairer's way to an estimate that falls as the error does, |e₅|·|e₅|/√(e₅² + 0.01 e₃²), for each pool. */
function refine(error: Float64Array, coarse: Float64Array): void {
  for (let i = 0; i < error.length; i++) {
    const fine = error[i]!;
    const scale = fine * fine + 0.01 * coarse[i]! * coarse[i]!;
    error[i] = scale > 0 ? (fine * Math.abs(fine)) / Math.sqrt(scale) : fine;
  }
}

/** into = y + h Σ weight·stage. */
function combine(y: Float64Array, h: number, weights: readonly number[], stages: readonly Float64Array[], into: Float64Array): void {
  if (into !== y) into.set(y);
  for (let j = 0; j < weights.length; j++) {
    const weight = h * weights[j]!;
    if (weight === 0) continue;
    const stage = stages[j]!;
    for (let i = 0; i < into.length; i++) into[i]! += weight * stage[i]!;
  }
}
