/** What a curve of levels says of a drug: the peak, when it comes, how fast it falls, the area beneath. */
import { log } from "../numerics/index.ts";
import type { ArmRun } from "./arm-run.ts";
import type { Days, Statistic } from "./study.ts";

/**
 * Of each man, over the days given (from the first dose where they are one day): `cmax` in the analyte's unit,
 * `tmax` and `half-life` in hours, `auc` in the analyte's unit times hours. Shape `[men]`.
 *
 * The half-life is that of the straight line through the logarithms of the last third between the peak and the end.
 */
export function kineticsOf({ days, series }: ArmRun, analyte: string, { from, to }: Days, what: Statistic): Float64Array {
  const start = from === to ? 0 : from;
  const rows = [...days.keys()].filter((i) => days[i]! >= start - 1e-9 && days[i]! <= to + 1e-9);
  const hours = rows.map((i) => 24 * (days[i]! - start));
  return Float64Array.from(series.get(analyte) ?? [], (values) => {
    const levels = rows.map((i) => values[i]!);
    const top = levels.reduce((best, v, i) => (v > levels[best]! ? i : best), 0);
    if (what === "cmax") return levels[top]!;
    if (what === "tmax") return hours[top]!;
    if (what === "auc") return levels.slice(1).reduce((sum, v, i) => sum + ((v + levels[i]!) / 2) * (hours[i + 1]! - hours[i]!), 0);
    return halfLife(hours, levels, top);
  });
}

function halfLife(hours: readonly number[], levels: readonly number[], top: number): number {
  const first = Math.max(top + 1, Math.ceil(levels.length - (levels.length - top) / 3));
  const tail = levels.flatMap((v, i) => (i >= first && v > 1e-6 * levels[top]! ? [[hours[i]!, log(v)] as const] : []));
  const n = tail.length;
  if (n < 2) return Number.NaN;
  const [mx, my] = [tail.reduce((s, [x]) => s + x, 0) / n, tail.reduce((s, [, y]) => s + y, 0) / n];
  const slope = tail.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / tail.reduce((s, [x]) => s + (x - mx) * (x - mx), 0);
  return log(2) / -slope;
}
