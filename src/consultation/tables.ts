/** What was found out as long tables, one row for each number that is asked for, to be written as CSV or Parquet. */
import type { Table } from "../exchange/index.ts";
import type { Capacity } from "../fit/index.ts";
import type { Prediction } from "../protocols/index.ts";

/**
 * One row for each capacity, before and after the measurements.
 *
 * @example
 * capacityTable([]).columns.map(({ name }) => name).slice(0, 3) // => ["path", "capacity", "before_low"]
 */
export function capacityTable(capacities: readonly Capacity[]): Table {
  const column = (name: string, of: (c: Capacity) => number) => ({ name, unit: "1", values: capacities.map(of) });
  return {
    columns: [
      { name: "path", values: capacities.map(({ path }) => path) },
      { name: "capacity", values: capacities.map(({ name }) => name) },
      ...(["before", "after"] as const).flatMap((when) =>
        (["low", "median", "high"] as const).map((q) => column(`${when}_${q}`, (c) => c[when][q])),
      ),
      column("learned", ({ learned }) => learned),
      column("moved", ({ moved }) => moved),
    ],
  };
}

/**
 * One row for each course, outcome and time: levels and differences to no treatment, middle and nine tenths of men.
 *
 * @example
 * const { columns } = predictionTable(predictCourses({ men: [man()], proposed: [], at: [28] }));
 * columns.slice(0, 4).map(({ name, values }) => [name, values[0]]) // => [["course", "No treatment"], ["outcome", "lh"], ["unit", "IU/L"], ["time_days", 28]]
 */
export function predictionTable({ courses }: Prediction): Table {
  const rows = courses.flatMap(({ name, outcomes }) =>
    Object.entries(outcomes).flatMap(([outcome, { unit, at }]) =>
      at.map(({ day, level, difference }) => ({ course: name, outcome, unit, day, level, difference })),
    ),
  );
  const texts = (name: "course" | "outcome" | "unit") => ({ name, values: rows.map((row) => row[name]) });
  const numbers = (name: string, of: (row: (typeof rows)[number]) => number) => ({ name, unit: "as in column unit", values: rows.map(of) });
  return {
    columns: [
      texts("course"),
      texts("outcome"),
      texts("unit"),
      { name: "time_days", unit: "d", values: rows.map(({ day }) => day) },
      ...(["median", "low90", "high90"] as const).map((q) => numbers(q, ({ level }) => level[q])),
      ...(["median", "low90", "high90"] as const).map((q) => numbers(`difference_${q}`, ({ difference }) => difference[q])),
    ],
  };
}
