/** Second pass: what every `rest(…)` is in the reference man, and what his pools hold there. */
import type { System } from "../../model/index.ts";
import { apply, type Expression, number, printNumber, printText, symbol } from "../../symbolic/index.ts";
import { notFiniteAtRest, restCycle, unknownSymbol } from "../errors.ts";
import { rewriting } from "../rewrite.ts";
import { type Flat, timeName } from "./flatten.ts";

/** How `rest(…)` is resolved. */
export interface RestOptions {
  /**
   * True: what stands within is kept as further parameters, `rest.0` and so on, after the inputs, so that the compiled
   * code serves other reference men too. False: it becomes a number, which folds.
   */
  readonly kept?: boolean;
}

/** A flat system without `rest` nodes, and the state it rests in. */
export interface Rested extends Flat {
  /** Content of each pool in the reference man at rest, coherent units. */
  readonly start: Float64Array;
  /** Each expression that stood within `rest(…)`, and its value. */
  readonly found: ReadonlyMap<Expression, number>;
}

/**
 * Resolves `rest(…)`: pools as they start, parameters as declared, inputs and time zero.
 *
 * A start may itself mention parameters, quantities, other pools and `rest(…)`; values are found as they
 * are needed, with the very operations of the kernel, so that `div(x, atRest(x))` is 1 to the last bit.
 *
 * @throws CompileError `compile/rest-cycle` naming the way round, `compile/not-finite-at-rest` naming
 *   the innermost pool or quantity that has no value.
 */
export function rest(system: System, flat: Flat, { kept = false }: RestOptions = {}): Rested {
  const valueAtRest = restingValues(system);
  const start = Float64Array.from(system.pools, (p) => valueAtRest(p.symbol, p.path));
  const found = new Map<Expression, number>();
  let where = "";
  const resolve = rewriting((e) => {
    if (e.kind !== "rest") return undefined;
    const inner = e.args[0]!;
    const value = valueAtRest(inner, where);
    const place = found.has(inner) ? [...found.keys()].indexOf(inner) : found.size;
    found.set(inner, value);
    return kept ? symbol(`rest.${place}`, e.dimension) : number(value, e.dimension);
  });
  const resolved = (expressions: readonly Expression[], names: readonly string[]): readonly Expression[] =>
    expressions.map((e, i) => {
      where = names[i]!;
      return resolve(e);
    });
  // Quantities first: an error should name the one that asks, not a pool that uses it.
  const values = resolved(flat.values, flat.outputs);
  const rates = resolved(flat.rates, flat.pools);
  const added = kept ? Array.from(found.keys(), (_, i) => `rest.${i}`) : [];
  const roles = new Map([...flat.roles, ...added.map((name) => [name, "parameter"] as const)]);
  return { ...flat, parameters: [...flat.parameters, ...added], roles, values, rates, start, found };
}

/** What of a kept pass changes when the reference man's parameters do: his pools at rest, and what stood within `rest(…)`. */
export function restAgain(system: System, { found }: Rested): { readonly start: Float64Array; readonly found: Float64Array } {
  const valueAtRest = restingValues(system);
  return {
    start: Float64Array.from(system.pools, (p) => valueAtRest(p.symbol, p.path)),
    found: Float64Array.from(found.keys(), (e) => valueAtRest(e, printText(e))),
  };
}

/** An evaluator for the reference man at rest. */
function restingValues(system: System): (e: Expression, where: string) => number {
  const definitions = new Map<string, Expression | number>([
    [timeName, 0],
    ...system.inputs.map((i) => [i.path, 0] as const),
    ...system.parameters.map((p) => [p.path, p.coherent] as const),
    ...system.quantities.map((q) => [q.path, q.is] as const),
    ...system.pools.map((p) => [p.path, p.start] as const),
  ]);
  const done = new Map<Expression, number>();
  /** Names being worked out, outermost first. */
  const above: string[] = [];
  let asking = "";

  const finite = (e: Expression, value: number): number => {
    if (!Number.isFinite(value)) throw notFiniteAtRest(above.at(-1) ?? asking, printText(e), value);
    return value;
  };
  const named = (name: string): number => {
    const definition = definitions.get(name);
    if (definition === undefined) throw unknownSymbol(above.at(-1) ?? asking, name);
    if (typeof definition === "number") return definition;
    const seen = above.indexOf(name);
    if (seen >= 0) throw restCycle([...above.slice(seen), name]);
    above.push(name);
    const value = finite(definition, visit(definition));
    above.pop();
    return value;
  };
  const visit = (e: Expression): number => {
    const before = done.get(e);
    if (before !== undefined) return before;
    const value = ((): number => {
      if (e.kind === "number") return e.value;
      if (e.kind === "symbol") return named(e.name);
      if (e.kind === "rest") return finite(e.args[0]!, visit(e.args[0]!));
      const [a = 0, b = 0, c = 0, d = 0] = e.args.map(visit);
      return apply(e.kind, a, b, c, d);
    })();
    done.set(e, value);
    return value;
  };
  return (e, where) => {
    asking = where;
    return finite(e, visit(e));
  };
}

/** What the pools hold, and what each `rest(…)` is. */
export const printRest = (rested: Rested): string =>
  [
    ...rested.pools.map((pool, i) => `${pool} starts at ${printNumber(rested.start[i]!)}`),
    ...[...rested.found].map(([e, value]) => `rest(${printText(e)}) = ${printNumber(value)}`),
  ].join("\n");
