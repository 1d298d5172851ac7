/** Weibull draws: waiting times whose hazard falls, stays or rises with time (shape below, at, above 1). */
import { log, pow } from "./elementary.ts";
import { badDistribution } from "./errors.ts";
import { gamma } from "./gamma.ts";
import type { Stream } from "./stream.ts";

export interface Weibull {
  readonly shape: number;
  /** In the unit of the draws. */
  readonly mean: number;
}

/**
 * Draw k of a stream, Weibull with the given shape and mean; large uniform numbers give long times.
 *
 * @throws {@link NumericsError} `numerics/bad-distribution` unless the mean is positive and finite and the shape at least 0.01.
 *
 * @example
 * weibull(stream(1, 7, "pulses"), 0, { shape: 2, mean: 90 }) > 0 // => true
 */
export function weibull(numbers: Stream, k: number, { shape, mean }: Weibull): number {
  if (!(shape >= 0.01 && shape < Infinity && mean > 0 && mean < Infinity))
    throw badDistribution(
      "Weibull",
      `shape ${shape} and mean ${mean} describe none.`,
      "Give a shape of at least 0.01 and a positive mean.",
    );
  // 1 − u is exact for the 53-bit numbers of a stream.
  return (mean / gamma(1 + 1 / shape)) * pow(-log(1 - numbers.uniform(k)), 1 / shape);
}
