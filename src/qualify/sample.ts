/** What a sample of men shows: means, medians, spreads; each takes an array of one value a man. */
import { exp, log, quantiles, sqrt } from "../numerics/index.ts";

export const meanOf = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;

export const medianOf = (values: Float64Array): number => quantiles(values, [0.5])[0]!;

/** Standard deviation of a sample. */
export function sdOf(values: Float64Array): number {
  const mean = meanOf(values);
  return sqrt(values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / Math.max(1, values.length - 1));
}

export const geometricMeanOf = (values: Float64Array): number => exp(meanOf(values.map((v) => log(Math.max(v, 1e-300)))));

/** The middle that a statistic names. */
export function middleOf(values: Float64Array, statistic: string): number {
  if (statistic === "median") return medianOf(values);
  return statistic === "geometric-mean" ? geometricMeanOf(values) : meanOf(values);
}
