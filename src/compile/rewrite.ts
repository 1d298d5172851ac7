/** Replacing whole nodes of an expression, of any kind, by others. */
import { add, div, type Expression, exp, type Kind, log, max, min, mul, neg, pow, sqrt, sub, where } from "../symbolic/index.ts";

/** What an expression node computes; leaves compute nothing. */
export type Operation = Exclude<Kind, "number" | "symbol" | "rest">;

type Combinator = (...args: [Expression, Expression, Expression, Expression]) => Expression;

const combinators: Readonly<Record<Operation, Combinator>> = {
  neg: (a) => neg(a),
  add: (a, b) => add(a, b),
  sub: (a, b) => sub(a, b),
  mul: (a, b) => mul(a, b),
  div: (a, b) => div(a, b),
  pow: (a, b) => pow(a, b),
  exp: (a) => exp(a),
  log: (a) => log(a),
  sqrt: (a) => sqrt(a),
  max: (a, b) => max(a, b),
  min: (a, b) => min(a, b),
  where,
};

/** The operation of an inner node; undefined for a leaf. */
export const operationOf = (e: Expression): Operation | undefined => (e.kind in combinators ? (e.kind as Operation) : undefined);

/**
 * A rewriting that remembers its work: a node for which `by` has an answer is replaced as it stands,
 * any other is built again from its rewritten operands, folding what has become known.
 */
export function rewriting(by: (node: Expression) => Expression | undefined): (e: Expression) => Expression {
  const done = new Map<Expression, Expression>();
  const visit = (e: Expression): Expression => {
    const before = done.get(e);
    if (before) return before;
    const result = by(e) ?? rebuilt(e, visit);
    done.set(e, result);
    return result;
  };
  return visit;
}

function rebuilt(e: Expression, visit: (arg: Expression) => Expression): Expression {
  const operation = operationOf(e);
  if (!operation) return e;
  const args = e.args.map(visit);
  return args.every((a, i) => a === e.args[i]) ? e : combinators[operation](...(args as [Expression, Expression, Expression, Expression]));
}
