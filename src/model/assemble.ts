/** From components to one system: every name resolved, every dimension checked, nothing left over. */
import { add, type Expression, number, symbol, symbolsOf } from "../symbolic/index.ts";
import {
  type Dimension,
  describeDimension,
  dimensionOf,
  divideDimensions,
  factorOf,
  multiplyDimensions,
  nearest,
  sameDimension,
} from "../units/index.ts";
import { checkClosed } from "./check-closed.ts";
import { checkUnused } from "./check-unused.ts";
import type { Component } from "./component.ts";
import * as errors from "./errors.ts";

import { orderQuantities } from "./order-quantities.ts";
import type { System, SystemFlow, SystemInput, SystemParameter, SystemPool, SystemQuantity } from "./system.ts";

const time = dimensionOf("h");
const path = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;

/** A literal zero, of whatever dimension is needed; anything else must have that dimension. */
const fits = (e: Expression, needed: Dimension): boolean => sameDimension(e.dimension, needed) || (e.kind === "number" && e.value === 0);

/**
 * Joins components into a system. Reading order is the author's; only pools keep it.
 *
 * @throws ModelError naming the place, what is wrong there and what to do, e.g. `model/rate-dimension`.
 *
 * @example
 * assemble("nothing", []).pools.length // => 0
 */
export function assemble(name: string, components: readonly Component[]): System {
  const places = new Set<string>();
  for (const c of components) {
    if (!path.test(c.path)) throw errors.badPath(c.path);
    if (places.has(c.path)) throw errors.pathTaken(c.path);
    places.add(c.path);
  }

  const pools = components.flatMap(poolsOf);
  const parameters = components.flatMap(parametersOf);
  const inputs = components.flatMap(inputsOf);
  const ports = portsOf(components);
  const quantities = orderQuantities([...components.flatMap(quantitiesOf), ...ports]);
  const known = new Map<string, { readonly symbol: Expression }>();
  for (const thing of [...pools, ...parameters, ...inputs, ...quantities]) {
    if (known.has(thing.path)) throw errors.pathTaken(thing.path);
    known.set(thing.path, thing);
  }

  for (const c of components) checkReads(c, known);
  const poolPaths = new Map(pools.map((p) => [p.path, p]));
  const flows = components.flatMap((c) => flowsOf(c, poolPaths));
  const system = { name, components, pools, parameters, inputs, quantities, flows };
  for (const c of components) if (c.closed) checkClosed(c, flows);
  checkUnused(system);
  return system;
}

function poolsOf(c: Component): readonly SystemPool[] {
  return [...c.pools].map(([name, { unit, means, start }]) => {
    const where = `${c.path}.${name}`;
    const dimension = dimensionOf(unit);
    const computed = c.starts.get(name);
    if (computed === undefined && start === undefined) throw errors.poolWithoutStart(where);
    if (computed && !fits(computed, dimension))
      throw errors.startHasWrongDimension(where, describeDimension(dimension), describeDimension(computed.dimension));
    return {
      path: where,
      unit,
      dimension,
      means,
      symbol: symbol(where, dimension),
      start: computed ?? number(start! * factorOf(unit), dimension),
    };
  });
}

const parametersOf = (c: Component): readonly SystemParameter[] =>
  [...c.parameters].map(([name, p]) => ({
    ...p,
    path: `${c.path}.${name}`,
    symbol: symbol(`${c.path}.${name}`, dimensionOf(p.unit)),
    coherent: p.value * factorOf(p.unit),
  }));

const inputsOf = (c: Component): readonly SystemInput[] =>
  [...c.inputs].map(([name, i]) => ({ ...i, path: `${c.path}.${name}`, symbol: symbol(`${c.path}.${name}`, dimensionOf(i.unit)) }));

function quantitiesOf(c: Component): readonly SystemQuantity[] {
  return [...c.quantities].map(([name, q]) => {
    const where = `${c.path}.${name}`;
    const dimension = dimensionOf(q.unit);
    if (!fits(q.is, dimension))
      throw errors.quantityHasWrongDimension(where, describeDimension(dimension), describeDimension(q.is.dimension));
    return { path: where, unit: q.unit, means: q.means, symbol: symbol(where, dimension), is: q.is, port: false };
  });
}

/** Every port as the sum of what is added to it. */
function portsOf(components: readonly Component[]): readonly SystemQuantity[] {
  const ports = new Map<string, { unit: string; means: string; dimension: Dimension; sum: Expression }>();
  for (const c of components)
    for (const [name, { unit, means }] of c.ports) {
      const dimension = dimensionOf(unit);
      ports.set(`${c.path}.${name}`, { unit, means, dimension, sum: number(0, dimension) });
    }
  for (const c of components)
    for (const [to, amount] of c.contributes) {
      const port = ports.get(to);
      if (!port) throw errors.notAPort(c.path, to, nearest(to, ports.keys()));
      if (!fits(amount, port.dimension))
        throw errors.contributionHasWrongDimension(c.path, to, describeDimension(amount.dimension), describeDimension(port.dimension));
      port.sum = add(port.sum, amount);
    }
  return [...ports].map(([where, { unit, means, dimension, sum }]) => ({
    path: where,
    unit,
    means,
    symbol: symbol(where, dimension),
    is: sum,
    port: true,
  }));
}

function checkReads(c: Component, known: ReadonlyMap<string, { readonly symbol: Expression }>): void {
  for (const [name, { from, unit }] of c.reads) {
    const found = known.get(from);
    if (!found) throw errors.unresolvedRead(`${c.path}.${name}`, from, nearest(from, known.keys()));
    const read = dimensionOf(unit);
    if (!sameDimension(found.symbol.dimension, read))
      throw errors.unitMismatch(`${c.path}.${name}`, from, describeDimension(read), describeDimension(found.symbol.dimension));
  }
  // Expressions may also have been built with a symbol made by hand.
  const used = [...c.quantities.values()]
    .map((q) => q.is)
    .concat(
      [...c.flows.values()].map((f) => f.at),
      [...c.contributes.values()],
      [...c.starts.values()],
    );
  for (const e of used)
    for (const s of symbolsOf(e)) {
      if (s.name === "time") continue;
      const found = known.get(s.name);
      if (!found) throw errors.unresolvedRead(c.path, s.name, nearest(s.name, known.keys()));
      if (found.symbol !== s)
        throw errors.unitMismatch(c.path, s.name, describeDimension(s.dimension), describeDimension(found.symbol.dimension));
    }
}

function flowsOf(c: Component, pools: ReadonlyMap<string, SystemPool>): readonly SystemFlow[] {
  return [...c.flows].map(([name, f]) => {
    const where = `${c.path}.${name}`;
    const end = (e: Expression | string | undefined): SystemPool | undefined => {
      if (e === undefined) return undefined;
      const wanted = typeof e === "string" ? e : e.kind === "symbol" ? e.name : "an expression";
      const pool = pools.get(wanted);
      if (!pool) throw errors.notAPool(where, wanted, nearest(wanted, pools.keys()));
      return pool;
    };
    const from = end(f.from);
    const to = end(f.to);
    if (!from && !to) throw errors.flowToNowhere(where);
    const yields = f.yields === undefined ? undefined : typeof f.yields === "number" ? number(f.yields) : f.yields;
    const check = (pool: SystemPool, dimension: Dimension): void => {
      const needed = divideDimensions(pool.dimension, time);
      if (!sameDimension(dimension, needed) && !(f.at.kind === "number" && f.at.value === 0))
        throw errors.rateHasWrongDimension(where, pool.path, describeDimension(dimension), describeDimension(needed));
    };
    if (from) check(from, f.at.dimension);
    if (to) check(to, yields ? multiplyDimensions(f.at.dimension, yields.dimension) : f.at.dimension);
    return { path: where, at: f.at, ...(from && { from: from.path }), ...(to && { to: to.path }), ...(yields && { yields }) };
  });
}
