/**
 * A pass on demand: what sensitivities ask for, as routines of a tape of their own, so that a kernel nobody asks
 * about its sensitivities is not a byte longer.
 *
 * Two ways of differentiating, each where it is the cheaper one: ∂rate/∂parameter is written out entry by entry, for
 * one evaluation serves every direction; of the Jacobian, which bends differently along each, only the derivative
 * along a direction is written, with a symbol for every component of that direction.
 */

import { atRest, directional, type Expression, gradient, isNumber, symbol } from "../../symbolic/index.ts";
import { nearest } from "../../units/index.ts";
import { unknownParameter } from "../errors.ts";
import { rewriting } from "../rewrite.ts";
import type { Slopes } from "./differentiate.ts";
import type { Flat, Role } from "./flatten.ts";
import { order, type Tape } from "./order.ts";

/** What a tangent kernel computes. */
export type TangentName = "inParameters" | "jacobianAlong" | "inTimeAlong" | "outputsAlong";

/** Sensitivities of one system to some of its parameters, as far as no target matters. */
export interface TangentProgram {
  /** Paths of the parameters, each once, in the order asked for. */
  readonly parameters: readonly string[];
  /** ∂rate/∂parameter: where each parameter's column begins in `rows`; shape `[parameters + 1]`. */
  readonly columnPointers: Int32Array;
  /** Index of the pool whose rate it is, ascending within a column. */
  readonly rows: Int32Array;
  /** Its state is that of the system, then a direction: one component for each pool, then one for each parameter. */
  readonly tape: Tape<TangentName>;
}

/** Not a path, so that it can be no pool's. */
const directionOf = (path: string): string => `d ${path}`;

/**
 * Differentiates a system by its parameters.
 *
 * @param asked - Their paths; one that is asked for twice counts once.
 *
 * @throws CompileError `compile/unknown-parameter`, with the path meant where it is a slip.
 */
export function tangent(flat: Flat, slopes: Slopes, asked: readonly string[]): TangentProgram {
  const parameters = [...new Set(asked)];
  const own = new Set(flat.parameters);
  for (const path of parameters) if (!own.has(path)) throw unknownParameter(path, nearest(path, flat.parameters));
  const chosen = new Map(parameters.map((path, i) => [path, i]));

  // As for the Jacobian, with the roles exchanged: within `rest(…)` what nobody asks about counts as constant.
  const hold = rewriting((e) => (e.kind === "symbol" && !chosen.has(e.name) ? atRest(e) : undefined));
  const release = rewriting((e) => (e.kind === "rest" ? e.args[0] : undefined));
  const columns: { row: number; entry: Expression }[][] = parameters.map(() => []);
  flat.rates.forEach((rate, row) => {
    for (const [by, slope] of gradient(hold(rate))) {
      const entry = release(slope);
      if (!isNumber(entry, 0)) columns[chosen.get(by.name)!]!.push({ row, entry });
    }
  });
  const columnPointers = new Int32Array(columns.length + 1);
  columns.forEach((column, j) => {
    columnPointers[j + 1] = columnPointers[j]! + column.length;
  });

  const directions = [...flat.pools, ...parameters];
  const moving = new Set(directions);
  const along = directional((s) => (moving.has(s.name) ? symbol(directionOf(s.name), s.dimension) : undefined));
  const extended: Flat = {
    ...flat,
    pools: [...flat.pools, ...directions.map(directionOf)],
    roles: new Map([...flat.roles, ...directions.map((path) => [directionOf(path), "pool" satisfies Role] as const)]),
  };
  const tape = order<TangentName>(extended, {
    inParameters: columns.flat().map(({ entry }) => entry),
    jacobianAlong: slopes.entries.map(along),
    inTimeAlong: slopes.inTime?.map(along) ?? [],
    outputsAlong: flat.values.map(along),
  });
  return { parameters, columnPointers, rows: Int32Array.from(columns.flat(), ({ row }) => row), tape };
}
