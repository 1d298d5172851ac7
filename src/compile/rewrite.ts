/** Replacing whole nodes of an expression, of any kind, by others. */
import { type Expression, type Kind, rebuild } from "../symbolic/index.ts";

/** What an expression node computes; leaves compute nothing. */
export type Operation = Exclude<Kind, "number" | "symbol" | "rest">;

const leaves: ReadonlySet<Kind> = new Set(["number", "symbol", "rest"]);

/** The operation of an inner node; undefined for a leaf. */
export const operationOf = (e: Expression): Operation | undefined => (leaves.has(e.kind) ? undefined : (e.kind as Operation));

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
  if (leaves.has(e.kind)) return e;
  const args = e.args.map(visit);
  return args.every((a, i) => a === e.args[i]) ? e : rebuild(e, args);
}
