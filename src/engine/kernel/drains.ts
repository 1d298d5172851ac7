/**
 * Pools that only drain: what flows out is a share of what is there, and nothing flows in, as of a depot, or nothing but
 * what drains from such pools, as of the blood that a depot feeds.
 *
 * Their course is known: y e^(−kt), and after Bateman with a (e^(−jt) − e^(−kt))/(k − j) of what a feeder held. Left to
 * the method, they would set its steps: a drug's depot falls by orders of magnitude within a day, and the tolerance, which
 * is relative, would go all the way down with it, while nothing that it feeds notices any more. So a step computes them exactly and asks the others alone how good it was. Within the step the
 * method's own approximation is what the others see, so that what they make of it is judged as ever.
 */
import type { Program } from "../../compile/index.ts";
import type { Value } from "./graph.ts";

export interface Drain {
  readonly pool: number;
  /** Place of −k among the entries of the Jacobian. */
  readonly slope: number;
  /** Those that feed it, by their place in the list, and where among those entries their share is told, times their −k. */
  readonly feeders: readonly { readonly drain: number; readonly slope: number }[];
  /** Pools that receive a share of what leaves, and where among those entries the share is told, times k. */
  readonly receivers: readonly { readonly pool: number; readonly slope: number }[];
}

/**
 * Those of the pools whose rate is the pool times what belongs to the man, then those that only such pools feed.
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
  const column = (pool: number): readonly number[] =>
    Array.from({ length: columnPointers[pool + 1]! - columnPointers[pool]! }, (_, i) => columnPointers[pool]! + i);
  const entry = (row: number, of: number): number | undefined => column(of).find((p) => rows[p] === row);
  const drained = (pool: number, feeders: Drain["feeders"]): Drain => ({
    pool,
    slope: entry(pool, pool)!,
    feeders,
    receivers: column(pool)
      .filter((p) => rows[p] !== pool && ofTheMan(slopes[p]!))
      .map((p) => ({ pool: rows[p]!, slope: p })),
  });
  const alone = rates.flatMap((rate, pool) => (drains(rate, pool) ? [drained(pool, [])] : []));
  /** Whether each term of a rate is the pool's own loss or what one of those above loses to it. */
  const fed = (value: Value, pool: number): boolean => {
    const [a, b] = value.args as [Value, Value];
    if (value.kind === "add" || value.kind === "sub") return fed(a, pool) && fed(b, pool);
    return value.kind === "neg" ? fed(a, pool) : drains(value, pool) || alone.some((d) => drains(value, d.pool));
  };
  const known = new Set(alone.map((d) => d.pool));
  const after = rates.flatMap((rate, pool) => {
    if (known.has(pool) || !fed(rate, pool) || entry(pool, pool) === undefined) return [];
    const feeders = alone.flatMap((d, drain) => {
      const slope = entry(pool, d.pool);
      return slope === undefined ? [] : [{ drain, slope }];
    });
    return feeders.every(({ slope }) => ofTheMan(slopes[slope]!)) ? [drained(pool, feeders)] : [];
  });
  return [...alone, ...after];
}
