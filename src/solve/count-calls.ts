/** How often was the term asked? The same term, with a counter on its right-hand side. */
import type { Term } from "./term.ts";

/** A term that behaves as `term` does, and the number of its evaluations so far. */
export function countCalls(term: Term): { readonly counted: Term; calls(): number } {
  let calls = 0;
  const { size, jacobian, timeDependent, names } = term;
  const counted: Term = {
    size,
    rhs(t, y, dy) {
      calls++;
      term.rhs(t, y, dy);
    },
    ...(jacobian && { jacobian }),
    ...(timeDependent !== undefined && { timeDependent }),
    ...(names && { names }),
    ...(term.timeDerivative && { timeDerivative: (t: number, y: Float64Array, dfdt: Float64Array) => term.timeDerivative!(t, y, dfdt) }),
  };
  return { counted, calls: () => calls };
}
