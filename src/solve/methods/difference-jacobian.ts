/** Derivatives of a term that does not know them: forward differences. */
import type { Jacobian, Term } from "../term.ts";

const roundOff = 2.220446049250313e-16;

/**
 * The increment of Hairer & Wanner's RODAS (Solving ODEs II, 1996): half the digits of the value, and
 * never so little that a value near zero is lost.
 */
const increment = (value: number): number => Math.sqrt(roundOff * Math.max(1e-5, Math.abs(value)));

/**
 * A dense Jacobian by forward differences, `size + 1` evaluations of the term each time.
 *
 * @example
 * const growth = { size: 1, rhs: (_t, y, dy) => void (dy[0] = 2 * y[0]!) } satisfies Term;
 * const values = new Float64Array(1);
 * differenceJacobian(growth).evaluate(0, Float64Array.of(1), values);
 * Math.abs(values[0]! - 2) < 1e-6 // => true
 */
export function differenceJacobian(term: Term): Jacobian {
  const n = term.size;
  const here = new Float64Array(n);
  const beside = new Float64Array(n);
  const moved = new Float64Array(n);
  return {
    columnPointers: Int32Array.from({ length: n + 1 }, (_, j) => j * n),
    rows: Int32Array.from({ length: n * n }, (_, p) => p % n),
    evaluate(t, y, values) {
      term.rhs(t, y, here);
      moved.set(y);
      for (let j = 0; j < n; j++) {
        moved[j] = y[j]! + increment(y[j]!);
        // The increment as the machine rounded it.
        const taken = moved[j]! - y[j]!;
        term.rhs(t, moved, beside);
        for (let i = 0; i < n; i++) values[j * n + i] = (beside[i]! - here[i]!) / taken;
        moved[j] = y[j]!;
      }
    },
  };
}

/**
 * Writes ∂f/∂t into `into`, given f itself at `(t, y)`: exact where the term knows it, zero where it is
 * autonomous, else a forward difference. Forward, because an input may have jumped at `t` itself.
 */
export function timeDerivative(term: Term, t: number, y: Float64Array, slope: Float64Array, into: Float64Array): void {
  if (term.timeDerivative !== undefined) {
    term.timeDerivative(t, y, into);
  } else if (term.timeDependent === true) {
    const later = t + increment(t);
    term.rhs(later, y, into);
    for (let i = 0; i < into.length; i++) into[i] = (into[i]! - slope[i]!) / (later - t);
  } else {
    into.fill(0);
  }
}
