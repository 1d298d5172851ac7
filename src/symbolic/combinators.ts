/** The words rate laws are written with; each checks dimensions where it stands and folds what is already known. */
import * as elementary from "../numerics/index.ts";
import { dimensionless, divideDimensions, multiplyDimensions, raiseDimension, sameDimension } from "../units/index.ts";
import { notDimensionless, powerOfDimension, unlikeDimensions } from "./errors.ts";
import { adaptable, type Expression, intern, isNumber, number, type Operand } from "./expression.ts";
import { printText } from "./print-text.ts";

const lift = (x: Operand): Expression => (typeof x === "number" ? number(x) : x);

/** Brings two operands to one dimension: a bare zero adapts, everything else must agree. */
function alike(verb: string, a: Expression, b: Expression): readonly [Expression, Expression] {
  if (sameDimension(a.dimension, b.dimension)) return [a, b];
  if (adaptable(a, b.dimension)) return [number(a.value, b.dimension), b];
  if (adaptable(b, a.dimension)) return [a, number(b.value, a.dimension)];
  throw unlikeDimensions(verb, printText(a), a.dimension, printText(b), b.dimension);
}

function pure(name: string, x: Expression): Expression {
  if (!sameDimension(x.dimension, dimensionless)) throw notDimensionless(name, printText(x), x.dimension);
  return x;
}

function addTwo(x: Expression, y: Expression): Expression {
  const [a, b] = alike("plus", x, y);
  if (isNumber(a) && isNumber(b)) return number(a.value + b.value, a.dimension);
  if (isNumber(a, 0)) return b;
  if (isNumber(b, 0)) return a;
  if (b.kind === "neg") return sub(a, b.args[0]!);
  return intern("add", a.dimension, [a, b]);
}

function mulTwo(a: Expression, b: Expression): Expression {
  const dimension = multiplyDimensions(a.dimension, b.dimension);
  if (isNumber(a) && isNumber(b)) return number(a.value * b.value, dimension);
  for (const [p, q] of [
    [a, b],
    [b, a],
  ] as const) {
    if (isNumber(p, 0)) return number(0, dimension);
    if (isNumber(p, 1) && sameDimension(p.dimension, dimensionless)) return q;
    if (isNumber(p, -1) && sameDimension(p.dimension, dimensionless)) return neg(q);
  }
  if (a.kind === "neg") return neg(mulTwo(a.args[0]!, b));
  if (b.kind === "neg") return neg(mulTwo(a, b.args[0]!));
  return intern("mul", dimension, [a, b]);
}

/** The sum of its operands, which must share one dimension (a bare 0 fits any). */
export const add = (first: Operand, ...rest: readonly Operand[]): Expression => rest.map(lift).reduce(addTwo, lift(first));

/** The product of its operands; dimensions multiply. */
export const mul = (first: Operand, ...rest: readonly Operand[]): Expression => rest.map(lift).reduce(mulTwo, lift(first));

/** The difference `left - right`, of one dimension. */
export function sub(left: Operand, right: Operand): Expression {
  const [a, b] = alike("minus", lift(left), lift(right));
  if (isNumber(a) && isNumber(b)) return number(a.value - b.value, a.dimension);
  if (isNumber(b, 0)) return a;
  if (isNumber(a, 0)) return neg(b);
  if (a === b) return number(0, a.dimension);
  if (b.kind === "neg") return addTwo(a, b.args[0]!);
  return intern("sub", a.dimension, [a, b]);
}

/** The opposite. */
export function neg(x: Operand): Expression {
  const a = lift(x);
  if (isNumber(a)) return number(-a.value, a.dimension);
  if (a.kind === "neg") return a.args[0]!;
  if (a.kind === "sub") return sub(a.args[1]!, a.args[0]!);
  return intern("neg", a.dimension, [a]);
}

/** The quotient; dimensions divide. */
export function div(left: Operand, right: Operand): Expression {
  const a = lift(left);
  const b = lift(right);
  const dimension = divideDimensions(a.dimension, b.dimension);
  if (isNumber(a) && isNumber(b) && b.value !== 0) return number(a.value / b.value, dimension);
  if (isNumber(a, 0)) return number(0, dimension);
  if (isNumber(b, 1) && sameDimension(b.dimension, dimensionless)) return a;
  if (a === b) return number(1);
  if (a.kind === "neg") return neg(div(a.args[0]!, b));
  return intern("div", dimension, [a, b]);
}

/**
 * The power. A base with a dimension takes only a literal exponent; a pure base takes any pure exponent.
 *
 * @example
 * pow(symbol("x", dimensionless), 1) === symbol("x", dimensionless) // => true
 */
export function pow(base: Operand, exponent: Operand): Expression {
  const a = lift(base);
  const n = pure("an exponent", lift(exponent));
  const isPure = sameDimension(a.dimension, dimensionless);
  if (!isPure && n.kind !== "number") throw powerOfDimension(printText(a), printText(n));
  const dimension = isPure ? dimensionless : raiseDimension(a.dimension, n.value);
  if (isNumber(n, 0)) return number(1, dimension);
  if (isNumber(n, 1)) return a;
  if (isNumber(a) && isNumber(n)) return number(elementary.pow(a.value, n.value), dimension);
  return intern("pow", dimension, [a, n]);
}

const unary =
  (kind: "exp" | "log", f: (x: number) => number) =>
  (x: Operand): Expression => {
    const a = pure(kind, lift(x));
    return isNumber(a) ? number(f(a.value)) : intern(kind, dimensionless, [a]);
  };

/** e to the power of a pure number. */
export const exp = unary("exp", elementary.exp);
/** The natural logarithm of a pure number. */
export const log = unary("log", elementary.log);

/** The square root; the dimension is halved. */
export function sqrt(x: Operand): Expression {
  const a = lift(x);
  const dimension = raiseDimension(a.dimension, 0.5);
  return isNumber(a) ? number(Math.sqrt(a.value), dimension) : intern("sqrt", dimension, [a]);
}

const extreme =
  (kind: "max" | "min") =>
  (left: Operand, right: Operand): Expression => {
    const [a, b] = alike(kind === "max" ? "or at least" : "or at most", lift(left), lift(right));
    if (a === b) return a;
    if (isNumber(a) && isNumber(b)) return (kind === "max") === a.value > b.value ? a : b;
    return intern(kind, a.dimension, [a, b]);
  };

/** The larger of two. */
export const max = extreme("max");
/** The smaller of two. */
export const min = extreme("min");

/** `then` where left < right, `otherwise` elsewhere. */
export function where(left: Operand, right: Operand, then: Operand, otherwise: Operand): Expression {
  const [a, b] = alike("against", lift(left), lift(right));
  const [c, d] = alike("or else", lift(then), lift(otherwise));
  if (c === d) return c;
  if (isNumber(a) && isNumber(b)) return a.value < b.value ? c : d;
  return intern("where", c.dimension, [a, b, c, d]);
}

/**
 * The value an expression has in the reference man at rest: a constant, found when the man is assembled.
 *
 * Feedback terms are written as `div(x, atRest(x))`, so that each equals 1 in the reference man and his
 * steady state is exact by construction; every other man is a deviation from him.
 */
export function atRest(x: Operand): Expression {
  const a = lift(x);
  return a.kind === "number" || a.kind === "rest" ? a : intern("rest", a.dimension, [a]);
}

/** x over its value in the reference man at rest. */
export const relative = (x: Operand): Expression => div(x, atRest(x));

/** x where x is positive, 0 elsewhere: keeps a solver's tiny undershoot from reaching a fractional power. */
export const positive = (x: Operand): Expression => max(x, 0);

/** Saturating rise x^n/(x^n + k^n): 0 without x, 1/2 at k, 1 far above. */
export function hill(x: Operand, k: Operand, n: Operand = 1): Expression {
  if (n === 1) return div(x, add(x, k));
  const relative = pow(positive(div(x, k)), n);
  return div(relative, add(relative, 1));
}

/** Saturating fall k^n/(x^n + k^n): 1 without x, 1/2 at k, 0 far above. */
export function inhibition(x: Operand, k: Operand, n: Operand = 1): Expression {
  if (n === 1) return div(k, add(x, k));
  return div(1, add(1, pow(positive(div(x, k)), n)));
}
