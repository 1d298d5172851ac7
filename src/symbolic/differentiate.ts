/** Exact derivatives: by every symbol an expression mentions, or along one direction in all of them. */
import { dimensionless } from "../units/index.ts";
import { add, div, log, mul, neg, pow, sub, where } from "./combinators.ts";
import { type Expression, isNumber, number } from "./expression.ts";

/** Partial derivatives by symbol; symbols that do not matter are absent. */
export type Gradient = ReadonlyMap<Expression, Expression>;

const known = new WeakMap<Expression, Gradient>();

/**
 * b·a^(b−1); nothing at and below zero where the exponent is not whole: there an exponent below 1 has an infinite
 * slope, which multiplied by the zero slope of a `max(…, 0)` inside would be no number at all.
 */
function slopeOfPower(a: Expression, b: Expression): Expression {
  const slope = mul(b, pow(a, sub(b, 1)));
  return isNumber(b) && Number.isInteger(b.value) ? slope : where(0, a, slope, 0);
}

/** How much each operand moves the result: d e / d args[i], without the chain below. */
function partials(e: Expression): readonly Expression[] {
  const [a, b, c, d] = e.args as [Expression, Expression, Expression, Expression];
  switch (e.kind) {
    case "neg":
      return [number(-1)];
    case "add":
      return [number(1), number(1)];
    case "sub":
      return [number(1), number(-1)];
    case "mul":
      return [b, a];
    case "div":
      return [div(1, b), neg(div(e, b))];
    case "pow":
      // d/dn only matters when the exponent is itself a quantity, and then the base is pure and positive.
      return [slopeOfPower(a, b), isNumber(b) ? number(0) : where(0, a, mul(e, log(a)), 0)];
    case "exp":
      return [e];
    case "log":
      return [div(1, a)];
    case "sqrt":
      return [div(0.5, e)];
    case "max":
      return [where(b, a, 1, 0), where(b, a, 0, 1)];
    case "min":
      return [where(a, b, 1, 0), where(a, b, 0, 1)];
    case "where":
      return [number(0), number(0), where(a, b, 1, 0), where(a, b, 0, 1)].map((p, i) => (i < 2 || (c && d) ? p : number(0)));
    case "rest":
      return [number(0)];
    case "number":
    case "symbol":
      return [];
  }
}

/**
 * The exact gradient. At a kink (`max`, `min`, `where`) it is the derivative of the branch in force.
 *
 * @example
 * const x = symbol("x", dimensionless);
 * gradient(mul(x, x)).get(x) === add(x, x) // => true
 */
export function gradient(e: Expression): Gradient {
  const before = known.get(e);
  if (before) return before;
  const result = new Map<Expression, Expression>();
  if (e.kind === "symbol") result.set(e, number(1));
  else {
    const outer = partials(e);
    e.args.forEach((arg, i) => {
      const factor = outer[i]!;
      if (isNumber(factor, 0)) return;
      for (const [s, inner] of gradient(arg)) {
        const term = mul(factor, inner);
        if (isNumber(term, 0)) continue;
        const sum = result.get(s);
        result.set(s, sum ? add(sum, term) : term);
      }
    });
  }
  known.set(e, result);
  return result;
}

/** One partial derivative; zero when the symbol does not occur. */
export const derivative = (e: Expression, by: Expression): Expression => gradient(e).get(by) ?? number(0, dimensionless);

/**
 * The derivative along a direction: Σ ∂e/∂s · `along(s)` over the symbols that have one. It grows with the expression and
 * not with the number of symbols, and has the expression's dimension where each direction has its symbol's.
 *
 * @returns a function that remembers its work, for use over many expressions.
 *
 * @example
 * const [x, dx] = [symbol("x", dimensionless), symbol("dx", dimensionless)];
 * directional((s) => (s === x ? dx : undefined))(mul(3, x)) === mul(3, dx) // => true
 */
export function directional(along: (s: Expression) => Expression | undefined): (e: Expression) => Expression {
  const done = new Map<Expression, Expression>();
  const visit = (e: Expression): Expression => {
    const before = done.get(e);
    if (before) return before;
    const result = e.kind === "symbol" ? (along(e) ?? number(0)) : sumOver(e);
    done.set(e, result);
    return result;
  };
  const sumOver = (e: Expression): Expression => {
    const outer = partials(e);
    let sum: Expression | undefined;
    e.args.forEach((arg, i) => {
      if (isNumber(outer[i]!, 0)) return;
      const inner = visit(arg);
      if (isNumber(inner, 0)) return;
      const term = mul(outer[i]!, inner);
      if (!isNumber(term, 0)) sum = sum ? add(sum, term) : term;
    });
    return sum ?? number(0);
  };
  return visit;
}
