/** Third pass: the exact Jacobian of the rates, entry by entry where it is not zero, and their slope in time. */
import { atRest, type Expression, gradient, isNumber, number, printText } from "../../symbolic/index.ts";
import { rewriting } from "../rewrite.ts";
import { type Flat, type Role, timeName } from "./flatten.ts";

/** ∂rate/∂pool on its sparsity pattern, column by column, and ∂rate/∂t. */
export interface Slopes {
  /** Where each pool's column begins in `rows`; shape `[pools + 1]`. */
  readonly columnPointers: Int32Array;
  /** Index of the pool whose rate it is, ascending within a column. */
  readonly rows: Int32Array;
  readonly entries: readonly Expression[];
  /** Absent when no rate mentions time. */
  readonly inTime?: readonly Expression[];
}

/** Differentiates every rate by every pool and by time. Expects no `rest` nodes. */
export function differentiate(flat: Flat): Slopes {
  // A gradient has an entry for every symbol, and most symbols are parameters, by which nobody asks here.
  // Within `rest(…)` they count as constants.
  const hold = rewriting((e) => (e.kind === "symbol" && flat.roles.get(e.name) === ("parameter" satisfies Role) ? atRest(e) : undefined));
  const release = rewriting((e) => (e.kind === "rest" ? e.args[0] : undefined));

  const index = new Map(flat.pools.map((pool, i) => [pool, i]));
  const columns: { row: number; entry: Expression }[][] = flat.pools.map(() => []);
  const inTime = flat.pools.map(() => number(0));
  flat.rates.forEach((rate, row) => {
    for (const [by, slope] of gradient(hold(rate))) {
      const entry = release(slope);
      if (isNumber(entry, 0)) continue;
      if (by.name === timeName) inTime[row] = entry;
      else columns[index.get(by.name)!]!.push({ row, entry });
    }
  });

  const columnPointers = new Int32Array(columns.length + 1);
  columns.forEach((column, j) => {
    columnPointers[j + 1] = columnPointers[j]! + column.length;
  });
  const flatColumns = columns.flat();
  return {
    columnPointers,
    rows: Int32Array.from(flatColumns, ({ row }) => row),
    entries: flatColumns.map(({ entry }) => entry),
    ...(inTime.some((e) => !isNumber(e, 0)) && { inTime }),
  };
}

/** One line per entry. */
export function printSlopes(slopes: Slopes, pools: readonly string[]): string {
  const lines: string[] = [];
  pools.forEach((column, j) => {
    for (let p = slopes.columnPointers[j]!; p < slopes.columnPointers[j + 1]!; p++)
      lines.push(`∂(d ${pools[slopes.rows[p]!]}/dt)/∂ ${column} = ${printText(slopes.entries[p]!)}`);
  });
  slopes.inTime?.forEach((e, row) => {
    if (!isNumber(e, 0)) lines.push(`∂(d ${pools[row]}/dt)/∂ time = ${printText(e)}`);
  });
  return lines.join("\n");
}
