/** First pass: from flows between pools to one rate of change per pool, with every quantity written out. */
import type { System } from "../../model/index.ts";
import { add, type Expression, mul, number, printText, sub } from "../../symbolic/index.ts";
import { unknownSymbol } from "../errors.ts";
import { rewriting } from "../rewrite.ts";

/** What a name of the system stands for while it runs. */
export type Role = "pool" | "parameter" | "time";

/** A system as expressions of pools, parameters, inputs and time alone. */
export interface Flat {
  readonly pools: readonly string[];
  /** Parameters, then inputs. */
  readonly parameters: readonly string[];
  readonly outputs: readonly string[];
  readonly roles: ReadonlyMap<string, Role>;
  /** Rate of change of each pool: what arrives minus what leaves. */
  readonly rates: readonly Expression[];
  /** Each quantity. */
  readonly values: readonly Expression[];
}

/** The symbol of this name is time itself, whatever the system. */
export const timeName = "time";

/**
 * Flattens. Nodes being interned, what several pools or quantities share stays one node.
 *
 * @throws CompileError `compile/unknown-symbol` naming the flow or quantity and what it mentions.
 */
export function flatten(system: System): Flat {
  const parameters = [...system.parameters, ...system.inputs].map((p) => p.path);
  const roles = new Map<string, Role>([
    ...system.pools.map((p) => [p.path, "pool"] as const),
    ...parameters.map((p) => [p, "parameter"] as const),
    [timeName, "time"],
  ]);

  const written = new Map<string, Expression>();
  let where = "";
  const write = rewriting((e) => {
    if (e.kind !== "symbol") return undefined;
    const known = written.get(e.name);
    if (!known && !roles.has(e.name)) throw unknownSymbol(where, e.name);
    return known;
  });
  for (const q of system.quantities) {
    where = q.path;
    written.set(q.path, write(q.is));
  }

  const rates = new Map<string, Expression>(system.pools.map((p) => [p.path, number(0)]));
  for (const flow of system.flows) {
    where = flow.path;
    const leaving = write(flow.at);
    if (flow.from !== undefined) rates.set(flow.from, sub(rates.get(flow.from)!, leaving));
    if (flow.to !== undefined) rates.set(flow.to, add(rates.get(flow.to)!, flow.yields ? mul(leaving, write(flow.yields)) : leaving));
  }

  return {
    pools: system.pools.map((p) => p.path),
    parameters,
    outputs: system.quantities.map((q) => q.path),
    roles,
    rates: system.pools.map((p) => rates.get(p.path)!),
    values: system.quantities.map((q) => written.get(q.path)!),
  };
}

/** One line per pool and per quantity. */
export const printFlat = (flat: Flat): string =>
  [
    ...flat.pools.map((pool, i) => `d ${pool}/dt = ${printText(flat.rates[i]!)}`),
    ...flat.outputs.map((output, i) => `${output} = ${printText(flat.values[i]!)}`),
  ].join("\n");
