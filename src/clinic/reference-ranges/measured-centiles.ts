/** Centiles of single measurements of men whose levels are known. */
import { exp, log, logSpread, normalCdf } from "../../numerics/index.ts";

/** Levels that stand for all of them: enough for a centile to the fourth digit once every level is smeared by its error. */
const most = 1000;

/** Levels in order, many of them gathered into one with their mean logarithm. */
function gathered(levels: ArrayLike<number>, weights: ArrayLike<number>): readonly (readonly [log: number, weight: number])[] {
  const order = Float64Array.from({ length: levels.length }, (_, i) => i).sort((a, b) => levels[a]! - levels[b]!);
  const block = Math.ceil(order.length / most);
  const out: (readonly [number, number])[] = [];
  for (let i = 0; i < order.length; i += block) {
    let [sum, weight, none] = [0, 0, 0];
    for (let j = i; j < Math.min(i + block, order.length); j++) {
      const [level, w] = [levels[order[j]!]!, weights[order[j]!]!];
      if (level > 0) {
        sum += w * log(level);
        weight += w;
      } else none += w;
    }
    // Who has none of it is measured to have none.
    if (none > 0) out.push([-Infinity, none]);
    if (weight > 0) out.push([sum / weight, weight]);
  }
  return out;
}

/**
 * Centiles of what one measurement of each man would show: his level times a log-normal error of mean one. No error is
 * drawn, so that a thousand men give smooth centiles.
 *
 * @param levels  - One of each man.
 * @param weights - How much each counts; not all zero.
 * @param cv      - Of one measurement around a man's level; above zero.
 * @param percent - Which centiles, 0 to 100.
 *
 * @returns In the unit of the levels; 0 where so many have none.
 *
 * @example
 * centilesOfMeasurements([5, 5], [1, 1], 0.1, [50]).map((v) => v.toFixed(3)) // => ["4.975"]
 */
export function centilesOfMeasurements(
  levels: ArrayLike<number>,
  weights: ArrayLike<number>,
  cv: number,
  percent: readonly number[],
): readonly number[] {
  const points = gathered(levels, weights);
  const sd = logSpread(cv);
  const total = points.reduce((sum, [, w]) => sum + w, 0);
  const shareBelow = (l: number): number => points.reduce((sum, [m, w]) => sum + w * normalCdf((l - m + (sd * sd) / 2) / sd), 0) / total;
  const least = points.reduce((l, [m]) => (m > -Infinity ? Math.min(l, m) : l), Infinity);
  const greatest = points.reduce((l, [m]) => Math.max(l, m), -Infinity);
  return percent.map((p) => {
    let [low, high] = [least - 8 * sd, greatest + 8 * sd];
    if (!(low < high) || shareBelow(low) >= p / 100) return 0;
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (shareBelow(middle) < p / 100) low = middle;
      else high = middle;
    }
    return exp((low + high) / 2);
  });
}
