/** Whose number went astray? Linear algebra spreads one NaN over every pool; the term itself knows where it came from. */
import { differenceJacobian, timeDerivative } from "./methods/difference-jacobian.ts";
import type { Term } from "./term.ts";

/** The pool whose value is not finite, else the one whose rate of change is not; undefined when all is well at `(t, y)`. */
export function notFiniteAt(term: Term, t: number, y: Float64Array): number | undefined {
  const slope = new Float64Array(term.size);
  term.rhs(t, y, slope);
  return firstNotFinite(y) ?? firstNotFinite(slope);
}

/** The pool to blame when no step, however short, can be made from the finite point `(t, y)`. */
export function notFiniteAhead(term: Term, t: number, h: number, y: Float64Array): number | undefined {
  const slope = new Float64Array(term.size);
  term.rhs(t, y, slope);
  const ahead = y.map((value, i) => value + h * slope[i]!);
  const inTime = new Float64Array(term.size);
  timeDerivative(term, t, y, slope, inTime);
  return notFiniteAt(term, t + h, ahead) ?? firstNotFinite(inTime) ?? rowNotFinite(term, t, y);
}

/** The pool whose row of the Jacobian, known or by differences, is not finite. */
function rowNotFinite(term: Term, t: number, y: Float64Array): number | undefined {
  const jacobian = term.jacobian ?? differenceJacobian(term);
  const values = new Float64Array(jacobian.rows.length);
  jacobian.evaluate(t, y, values);
  const place = firstNotFinite(values);
  return place === undefined ? undefined : jacobian.rows[place];
}

function firstNotFinite(values: Float64Array): number | undefined {
  const found = values.findIndex((value) => !Number.isFinite(value));
  return found < 0 ? undefined : found;
}
