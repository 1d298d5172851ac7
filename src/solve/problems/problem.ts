/** A test problem as a value: what changes, from where, until when, and what is true of it. */
import type { Jacobian, Term } from "../term.ts";

export interface Problem {
  readonly name: string;
  readonly term: Term;
  readonly from: number;
  readonly until: number;
  readonly y0: Float64Array;
  /** State at `until`, in closed form or computed elsewhere. */
  readonly end: Float64Array;
  /** Where `end` comes from. */
  readonly source: string;
}

/** A problem whose solution is a formula. */
export interface ClosedForm extends Problem {
  exact(t: number): Float64Array;
}

/** Takes the two end states from the formula. */
export function closedForm(problem: Omit<ClosedForm, "y0" | "end" | "source">): ClosedForm {
  return { ...problem, y0: problem.exact(problem.from), end: problem.exact(problem.until), source: "closed form" };
}

/** A full Jacobian, written as its rows are read: `entries` gives ∂f_i/∂y_j row by row. */
export function fullJacobian(size: number, entries: (t: number, y: Float64Array) => readonly (readonly number[])[]): Jacobian {
  return {
    columnPointers: Int32Array.from({ length: size + 1 }, (_, j) => j * size),
    rows: Int32Array.from({ length: size * size }, (_, p) => p % size),
    evaluate(t, y, values) {
      const matrix = entries(t, y);
      for (let j = 0; j < size; j++) for (let i = 0; i < size; i++) values[j * size + i] = matrix[i]![j]!;
    },
  };
}
