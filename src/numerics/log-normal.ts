/** Draws that are normal in the logarithm: what is positive and varies by factors. */
import { exp, log, sqrt } from "./elementary.ts";
import { badDistribution } from "./errors.ts";
import type { Stream } from "./stream.ts";

/** Where a log-normal lies, by its median or its mean, and its coefficient of variation (standard deviation over mean). */
export type LogNormal = { readonly median: number; readonly cv: number } | { readonly mean: number; readonly cv: number };

/** Standard deviation of the logarithm, √ln(1 + cv²). */
export function logSpread(cv: number): number {
  const square = cv * cv;
  const u = 1 + square;
  // ln(u)·square/(u − 1) undoes what the sum rounded off (Kahan).
  return u === 1 ? cv : sqrt((log(u) * square) / (u - 1));
}

/**
 * Draw k of a stream, log-normal, in the unit of the median or mean given.
 *
 * @throws {@link NumericsError} `numerics/bad-distribution` unless the median or mean is positive and cv at least 0, both finite.
 *
 * @example
 * logNormal(stream(1, 7, "parameters"), 0, { median: 5, cv: 0 }) // => 5
 */
export function logNormal(numbers: Stream, k: number, distribution: LogNormal): number {
  const { cv } = distribution;
  const centre = "median" in distribution ? distribution.median : distribution.mean;
  if (!(centre > 0 && centre < Infinity && cv >= 0 && cv < Infinity))
    throw badDistribution(
      "log-normal",
      `centre ${centre} and coefficient of variation ${cv} describe none.`,
      "Give a positive centre and a coefficient of variation of at least 0.",
    );
  const median = "median" in distribution ? centre : centre / sqrt(1 + cv * cv);
  return median * exp(logSpread(cv) * numbers.normal(k));
}
