/**
 * Expressions that know their dimension: the atoms every rate law is written in.
 *
 * Nodes are interned: two expressions that say the same are the same object, so sharing,
 * memoised differentiation and printing need no further bookkeeping.
 */
import { type Dimension, describeDimension, dimensionless, sameDimension } from "../units/index.ts";

export type Kind =
  | "number"
  | "symbol"
  | "neg"
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "pow"
  | "exp"
  | "log"
  | "sqrt"
  | "max"
  | "min"
  | "where"
  | "rest";

export interface Expression {
  /** Unique within the process; smaller than the id of every expression that contains it. */
  readonly id: number;
  readonly kind: Kind;
  readonly dimension: Dimension;
  /** Operands; `where` has four: left, right, then (left < right), otherwise. `rest` has one. */
  readonly args: readonly Expression[];
  /** The number, in coherent units, when `kind` is "number". */
  readonly value: number;
  /** The full path, e.g. `blood.lh.concentration`, when `kind` is "symbol". */
  readonly name: string;
}

/** What a combinator accepts: an expression, or a plain number, which is dimensionless. */
export type Operand = Expression | number;

/** Held weakly: a process that builds many systems keeps the expressions of those that it still has. */
const interned = new Map<string, WeakRef<Expression>>();
let made = 0;
/** Size at which names of what is gone are cleared away; doubling keeps the cost of that a small share. */
let roomy = 1 << 16;
const leastRoom = roomy;

/** Names in use, and those of expressions that are gone and have not been cleared away. */
export const internedCount = (): number => interned.size;

function clearAway(): void {
  for (const [key, node] of interned) if (!node.deref()) interned.delete(key);
  roomy = Math.max(leastRoom, 2 * interned.size);
}

/** The one node of this shape; operands must already be interned. */
export function intern(kind: Kind, dimension: Dimension, args: readonly Expression[], value = Number.NaN, name = ""): Expression {
  // JSON would merge -0 with 0 and print NaN and infinities alike; none of these may be merged.
  const literal = Object.is(value, -0) ? "-0" : String(value);
  const key = `${kind}|${describeDimension(dimension)}|${args.map((a) => a.id).join(",")}|${literal}|${name}`;
  const known = interned.get(key)?.deref();
  if (known) return known;
  if (interned.size >= roomy) clearAway();
  const node: Expression = Object.freeze({ id: made++, kind, dimension, args: Object.freeze([...args]), value, name });
  interned.set(key, new WeakRef(node));
  return node;
}

/** A literal in coherent units; dimensionless unless told. */
export const number = (value: number, dimension: Dimension = dimensionless): Expression => intern("number", dimension, [], value);

/** A named quantity; the same name with the same dimension is the same symbol. */
export const symbol = (name: string, dimension: Dimension): Expression => intern("symbol", dimension, [], Number.NaN, name);

export const isNumber = (e: Expression, value?: number): boolean => e.kind === "number" && (value === undefined || e.value === value);

export const isExpression = (x: unknown): x is Expression =>
  typeof x === "object" && x !== null && "kind" in x && "args" in x && "dimension" in x;

/** Every symbol an expression mentions, each once. */
export function symbolsOf(root: Expression): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  const seen = new Set<Expression>();
  const visit = (e: Expression): void => {
    if (seen.has(e)) return;
    seen.add(e);
    if (e.kind === "symbol") found.add(e);
    e.args.forEach(visit);
  };
  visit(root);
  return found;
}

/** True when the literal zero stands for "nothing" of any dimension. */
export const adaptable = (e: Expression, other: Dimension): boolean =>
  sameDimension(e.dimension, other) || (isNumber(e, 0) && sameDimension(e.dimension, dimensionless));
