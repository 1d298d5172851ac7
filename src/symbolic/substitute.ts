/** Replacing symbols by what they stand for. */
import { add, div, exp, log, max, min, mul, neg, pow, sqrt, sub, where } from "./combinators.ts";
import type { Expression } from "./expression.ts";

/** The same expression over other operands; folds and checks like the combinators do. */
export function rebuild(e: Expression, args: readonly Expression[]): Expression {
  const [a, b, c, d] = args as [Expression, Expression, Expression, Expression];
  switch (e.kind) {
    case "neg":
      return neg(a);
    case "add":
      return add(a, b);
    case "sub":
      return sub(a, b);
    case "mul":
      return mul(a, b);
    case "div":
      return div(a, b);
    case "pow":
      return pow(a, b);
    case "exp":
      return exp(a);
    case "log":
      return log(a);
    case "sqrt":
      return sqrt(a);
    case "max":
      return max(a, b);
    case "min":
      return min(a, b);
    case "where":
      return where(a, b, c, d);
    case "number":
    case "symbol":
    case "rest":
      // What is meant by `rest` is the reference man, whatever is substituted in this one.
      return e;
  }
}

/** A substitution that remembers what it has rewritten, for use over many expressions. */
export function substitution(by: (s: Expression) => Expression | undefined): (e: Expression) => Expression {
  const done = new Map<Expression, Expression>();
  const visit = (e: Expression): Expression => {
    const before = done.get(e);
    if (before) return before;
    const result = e.kind === "symbol" ? (by(e) ?? e) : e.args.length ? rebuild(e, e.args.map(visit)) : e;
    done.set(e, result);
    return result;
  };
  return visit;
}
