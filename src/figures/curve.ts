/** A simulated analyte as a curve a page can carry: positions on the time axis, values, no more points than pixels. */
import type { Trajectory } from "../simulate/index.ts";
import { notFinite, nothingToDraw, unknownAnalyte } from "./errors.ts";

export interface Curve {
  readonly unit: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** More points than this lie closer than a third of a pixel in the widest panel. */
export const mostPoints = 1200;

/**
 * The curve of one analyte.
 *
 * @param where    - Named in an error: which figure, which course.
 * @param meanOver - Days over which values are averaged; 0 leaves them as they are.
 *
 * @throws {@link FigureError} `figures/unknown-analyte`, `figures/nothing-to-draw`, `figures/not-finite`.
 */
export function curve(where: string, trajectory: Trajectory, analyte: string, daysPerUnit: number, meanOver = 0): Curve {
  const series = trajectory.analytes[analyte];
  if (!series) throw unknownAnalyte(where, analyte, Object.keys(trajectory.analytes));
  if (series.values.length === 0) throw nothingToDraw(`${where}, ${analyte}`);
  const bad = series.values.findIndex((v) => !Number.isFinite(v));
  if (bad >= 0) throw notFinite(`${where}, ${analyte}`, trajectory.days[bad] ?? bad);
  const values = meanOver > 0 ? runningMeans(trajectory.days, series.values, meanOver) : series.values;
  const kept = outline(values, mostPoints);
  return { unit: series.unit, x: kept.map((i) => trajectory.days[i]! / daysPerUnit), y: kept.map((i) => values[i]!) };
}

/**
 * Each value replaced by the mean over so many days around it. The window narrows towards the start, whose value
 * is the man before treatment and stays what it is; at the end it stops moving, so that the last values are the
 * mean of the last days and not one of them.
 *
 * @example
 * runningMeans(Float64Array.of(0, 1, 2, 3), Float64Array.of(0, 3, 3, 6), 3) // => Float64Array [0, 2, 4, 4]
 */
export function runningMeans(days: Float64Array, values: Float64Array, width: number): Float64Array {
  const last = days.length - 1;
  return values.map((_, i) => {
    let [from, to] = [i, i];
    while (from > 0 && to < last && days[to + 1]! - days[from - 1]! < width) [from, to] = [from - 1, to + 1];
    if (to === last) while (from > 0 && days[last]! - days[from - 1]! < width) from--;
    let sum = 0;
    for (let j = from; j <= to; j++) sum += values[j]!;
    return sum / (to - from + 1);
  });
}

/**
 * The lowest and the highest value within so many days around each: what doses a few times a week make of a level.
 *
 * @example
 * swings(Float64Array.of(0, 1, 2, 3), Float64Array.of(0, 3, 2, 6), 3).high // => Float64Array [3, 3, 6, 6]
 */
export function swings(
  days: Float64Array,
  values: Float64Array,
  width: number,
): { readonly low: Float64Array; readonly high: Float64Array } {
  const low = Float64Array.from(values);
  const high = Float64Array.from(values);
  for (let i = 0, from = 0; i < values.length; i++) {
    while (days[i]! - days[from]! > width / 2) from++;
    for (let j = from; j < values.length && days[j]! - days[i]! <= width / 2; j++) {
      low[i] = Math.min(low[i]!, values[j]!);
      high[i] = Math.max(high[i]!, values[j]!);
    }
  }
  return { low, high };
}

/**
 * Indices that keep the outline of a long record: of each stretch its first, lowest and highest value, and the end.
 *
 * @example
 * outline(Float64Array.of(1, 2, 3), 1200) // => [0, 1, 2]
 */
export function outline(values: ArrayLike<number>, most: number): number[] {
  const n = values.length;
  if (n <= most) return Array.from({ length: n }, (_, i) => i);
  const stretches = Math.floor((most - 1) / 3);
  const kept: number[] = [];
  for (let s = 0; s < stretches; s++) {
    const from = Math.floor((s * (n - 1)) / stretches);
    const until = Math.floor(((s + 1) * (n - 1)) / stretches);
    let low = from;
    let high = from;
    for (let i = from; i < until; i++) {
      if (values[i]! < values[low]!) low = i;
      if (values[i]! > values[high]!) high = i;
    }
    for (const i of [from, ...[low, high].sort((a, b) => a - b)]) if (kept.at(-1) !== i) kept.push(i);
  }
  kept.push(n - 1);
  return [...new Set(kept)].sort((a, b) => a - b);
}
