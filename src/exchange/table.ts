/** A table: named columns of equal length, each with its unit; what CSV and Parquet write. */
import type { Trajectory } from "../simulate/index.ts";
import { unevenTable } from "./errors.ts";

/** One column: numbers with a unit, or texts without one. */
export type Column =
  | { readonly name: string; readonly unit: string; readonly values: ArrayLike<number> }
  | { readonly name: string; readonly unit?: undefined; readonly values: ArrayLike<string> };

export interface Table {
  readonly columns: readonly Column[];
}

/** The table itself, checked to have as many values in each column as in the first. */
export function evenTable(table: Table): Table {
  const [first] = table.columns;
  for (const { name, values } of table.columns)
    if (values.length !== first!.values.length) throw unevenTable(name, values.length, first!.values.length);
  return table;
}

/**
 * A trajectory as a wide table: `time_days`, then a column for each analyte, in the trajectory's order.
 *
 * @throws {@link ExchangeError} `exchange/uneven-table`.
 *
 * @example
 * trajectoryTable({ days: Float64Array.of(0), analytes: {}, warnings: [] }).columns.length // => 1
 */
export const trajectoryTable = (trajectory: Trajectory): Table =>
  evenTable({
    columns: [
      { name: "time_days", unit: "d", values: trajectory.days },
      ...Object.entries(trajectory.analytes).map(([name, { unit, values }]) => ({ name, unit, values })),
    ],
  });
