/**
 * Pools that only drain: nothing flows in, and what flows out is a share of what is there. A depot is one.
 *
 * Their course is known: y e^(−kt). Left to the method, they would set its steps: a drug's depot falls by orders of
 * magnitude within a day, and the tolerance, which is relative, would go all the way down with it, while nothing that it
 * feeds notices any more. So a step computes them exactly and asks the others alone how good it was. Within the step the
 * method's own approximation is what the others see, so that what they make of it is judged as ever.
 */
import type { Program } from "../../compile/index.ts";
import type { Value } from "./graph.ts";

export interface Drain {
  readonly pool: number;
  /** Place of −k among the entries of the Jacobian. */
  readonly slope: number;
  /** Pools that receive a share of what leaves, and where among those entries the share is told, times k. */
  readonly receivers: readonly { readonly pool: number; readonly slope: number }[];
}

/**
 * Those of the pools whose rate is the pool times what belongs to the man.
 *
 * @param rates - Of all pools.
 * @param slopes - Entries of the Jacobian.
 */
export function drainsAmong(
  rates: readonly Value[],
  slopes: readonly Value[],
  { slopes: { columnPointers, rows }, tape: { layout } }: Program,
): readonly Drain[] {
  const ofTheMan = ({ kind, slot, args }: Value): boolean => (kind === "slot" ? slot >= layout.parameters : args.every(ofTheMan));
  const drains = ({ kind, slot, args }: Value, pool: number): boolean => {
    if (kind === "slot") return slot === layout.pools + pool;
    const [a, b] = args as [Value, Value];
    if (kind === "neg") return drains(a, pool);
    if (kind === "add" || kind === "sub") return drains(a, pool) && drains(b, pool);
    if (kind === "mul") return (drains(a, pool) && ofTheMan(b)) || (ofTheMan(a) && drains(b, pool));
    return kind === "div" && drains(a, pool) && ofTheMan(b);
  };
  return rates.flatMap((rate, pool) => {
    if (!drains(rate, pool)) return [];
    const column = Array.from({ length: columnPointers[pool + 1]! - columnPointers[pool]! }, (_, i) => columnPointers[pool]! + i);
    const [slope, others] = [column.find((p) => rows[p] === pool)!, column.filter((p) => rows[p] !== pool)];
    return [{ pool, slope, receivers: others.filter((p) => ofTheMan(slopes[p]!)).map((p) => ({ pool: rows[p]!, slope: p })) }];
  });
}
