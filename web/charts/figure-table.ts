/** A figure as a table: what a reader takes who does not see it, or wants the numbers. */
import { type Figure, shortNumber } from "openhpg";

export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Long tables are thinned to about so many rows on the page; the file has all. */
export const mostRowsShown = 54;

/** Every line of every panel over the times of the longest; one row a time. */
export function tableOf({ x, panels, series }: Figure, timeOf: (x: number) => string, most = Number.POSITIVE_INFINITY): FigureTable {
  const dots = panels.flatMap((panel) => panel.layers.flatMap((l) => (l.kind === "dot" ? [[panel, l] as const] : [])));
  if (dots.length > 0)
    return {
      head: [panels[0]!.y.label, ...(series.length > 1 ? [""] : []), x.label, "low", "high"],
      rows: dots.map(([panel, dot]) => [
        panel.y.rows?.[dot.row] ?? "",
        ...(series.length > 1 ? [series[dot.series] ?? ""] : []),
        dot.text || shortNumber(dot.value),
        shortNumber(dot.low),
        shortNumber(dot.high),
      ]),
    };
  const columns = panels.flatMap((panel) =>
    panel.layers.flatMap((layer) => {
      if (layer.kind !== "line" && layer.kind !== "points" && layer.kind !== "band") return [];
      const name = `${panel.y.label}${panel.y.unit ? `, ${panel.y.unit}` : ""}${series.length > 1 ? `: ${series[layer.series]}` : ""}`;
      if (layer.kind === "band")
        return [
          { name: `${name}, low`, x: layer.x, y: layer.low },
          { name: `${name}, high`, x: layer.x, y: layer.high },
        ];
      return [{ name, x: layer.x, y: layer.y }];
    }),
  );
  const times = [...new Set(columns.flatMap((column) => column.x))].sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(times.length / most));
  const kept = times.filter((_, i) => i % step === 0 || i === times.length - 1);
  const maps = columns.map(({ x: xs, y }) => new Map(xs.map((at, i) => [at, y[i]!])));
  return {
    head: [x.label, ...columns.map(({ name }) => name)],
    rows: kept.map((at) => [timeOf(at), ...maps.map((map) => (map.has(at) ? shortNumber(map.get(at)!) : ""))]),
  };
}

/** As a file that spreadsheets read. */
export const csvOf = ({ head, rows }: FigureTable): string =>
  [head, ...rows].map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")).join("\r\n");
