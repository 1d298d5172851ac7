/** The value of an expression where every symbol has one: slow, plain, and therefore the oracle. */
import * as elementary from "../numerics/index.ts";
import { unboundSymbol } from "./errors.ts";
import type { Expression } from "./expression.ts";

/** One operation on numbers; shared by the evaluator and the interpreter so that they cannot disagree. */
export function apply(kind: Expression["kind"], a: number, b: number, c: number, d: number): number {
  switch (kind) {
    case "neg":
      return -a;
    case "add":
      return a + b;
    case "sub":
      return a - b;
    case "mul":
      return a * b;
    case "div":
      return a / b;
    case "pow":
      return elementary.pow(a, b);
    case "exp":
      return elementary.exp(a);
    case "log":
      return elementary.log(a);
    case "sqrt":
      return Math.sqrt(a);
    case "max":
      return a > b ? a : b;
    case "min":
      return a < b ? a : b;
    case "where":
      return a < b ? c : d;
    case "number":
    case "symbol":
    case "rest":
      return Number.NaN;
  }
}

/**
 * Evaluates with the given values of symbols, all in coherent units.
 *
 * @throws SymbolicError `symbolic/unbound-symbol` naming the symbol that has no value.
 */
export const evaluate = (root: Expression, given: (name: string) => number | undefined): number => evaluator(given)(root);

/** The same as a function that remembers its work, for use over many expressions. */
export function evaluator(given: (name: string) => number | undefined): (e: Expression) => number {
  const done = new Map<Expression, number>();
  const visit = (e: Expression): number => {
    const before = done.get(e);
    if (before !== undefined) return before;
    let value: number;
    if (e.kind === "number") value = e.value;
    else if (e.kind === "symbol") {
      const bound = given(e.name);
      if (bound === undefined) throw unboundSymbol(e.name);
      value = bound;
    } else {
      const [a = 0, b = 0, c = 0, d = 0] = e.args.map(visit);
      value = apply(e.kind, a, b, c, d);
    }
    done.set(e, value);
    return value;
  };
  return visit;
}
