/** Quantiles of a sample: what bands are drawn from. */
import { badSample } from "./errors.ts";

/** A value and how much it counts. */
type Weighted = readonly [value: number, weight: number];

const between = (low: number, high: number, share: number): number => (low === high ? low : low + share * (high - low));

function checkProbabilities(probabilities: readonly number[]): void {
  const bad = probabilities.find((p) => !(p >= 0 && p <= 1));
  if (bad !== undefined) throw badSample(`${bad} is not a probability.`, "Give numbers from 0 to 1.");
}

/**
 * Quantiles of a sample in any order, by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996).
 *
 * @throws {@link NumericsError} `numerics/bad-sample` when the sample is empty, holds a NaN, or a probability is outside 0 to 1.
 *
 * @example
 * quantiles([4, 1, 3, 2], [0, 0.5, 1]) // => [ 1, 2.5, 4 ]
 */
export function quantiles(sample: Iterable<number>, probabilities: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(sample).sort();
  checkProbabilities(probabilities);
  // A typed array sorts NaN to its end.
  if (sorted.length === 0 || Number.isNaN(sorted.at(-1)))
    throw badSample("the sample is empty or holds a NaN.", "Leave out what is missing first.");
  return probabilities.map((p) => {
    const place = p * (sorted.length - 1);
    const below = Math.floor(place);
    return between(sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!, place - below);
  });
}

/**
 * Quantiles of a weighted sample; with equal weights those of {@link quantiles}.
 *
 * Weights count by their ratios, and a value of weight zero is as good as absent. Quantile p is the mean of the sample's
 * step-shaped inverse distribution over a window of one nth, where n = (Σw)²/Σw² is the effective number of values
 * (Akinshin 2023, arXiv:2304.07265).
 *
 * @throws {@link NumericsError} `numerics/bad-sample` also when a weight is negative or not finite, or all are zero.
 *
 * @example
 * weightedQuantiles([1, 2, 9], [1, 1, 0], [0.5]) // => [ 1.5 ]
 */
export function weightedQuantiles(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  probabilities: readonly number[],
): readonly number[] {
  checkProbabilities(probabilities);
  const all = Array.from(values, (value, i): Weighted => [value, weights[i] ?? Number.NaN]);
  const bad = all.find(([value, weight]) => Number.isNaN(value) || !(weight >= 0 && weight < Infinity));
  if (bad) throw badSample(`the value ${bad[0]} has weight ${bad[1]}.`, "Give every value a finite weight of at least 0, and no NaN.");
  // Ties are sorted by weight too, so that sums round the same in whatever order the sample came.
  const sorted = all.filter(([, weight]) => weight > 0).sort(([a, v], [b, w]) => a - b || v - w);
  const total = sorted.reduce((sum, [, w]) => sum + w, 0);
  if (!(total > 0 && total < Infinity)) throw badSample(`the weights sum to ${total}.`, "Give at least one value a weight above 0.");
  const effective = 1 / sorted.reduce((sum, [, w]) => sum + (w / total) * (w / total), 0);
  return probabilities.map((p) => windowMean(sorted, total, p * (effective - 1), effective));
}

/** Mean of the step-shaped inverse distribution over [start, start + 1]/n. */
function windowMean(sorted: readonly Weighted[], total: number, start: number, n: number): number {
  const covered = (upTo: number): number => Math.min(1, Math.max(0, (upTo / total) * n - start));
  let mean = 0;
  let mass = 0;
  let share = 0;
  for (const [i, [value, weight]] of sorted.entries()) {
    mass += weight;
    // The last ends at 1, whatever rounding made of the sum.
    const next = i === sorted.length - 1 ? 1 : covered(mass);
    if (next > share) mean += (next - share) * value;
    share = next;
  }
  return Math.min(sorted.at(-1)![0], Math.max(sorted[0]![0], mean));
}
