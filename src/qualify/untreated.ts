/** What a population of untreated men shows, for the calibration of how men differ. */
import { log, sqrt, stream, weightedQuantiles } from "../numerics/index.ts";
import { population } from "../people/index.ts";
import { restOf } from "../simulate/index.ts";
import { cohortRequest } from "./arm-cohort.ts";
import { chanceOf } from "./cohort.ts";
import { measured } from "./measurement.ts";
import type { Study } from "./study.ts";

/** One published figure of a spread beside that of the population. */
export interface UntreatedFigure {
  /** Study, analyte and centile. */
  readonly name: string;
  readonly observed: number;
  readonly predicted: number;
  /** Correlation of the logarithms of two analytes in the same men, single measurements. */
  correlate(a: string, b: string): number;
}

/**
 * Centiles and standard deviations of the untreated men of a study, as the population has them before any
 * weighting to a baseline.
 *
 * @param spreads - Other coefficients of variation than those declared.
 */
export function untreatedFigures(
  study: Study,
  { spreads, men = 256, seed = 1 }: { readonly spreads?: Readonly<Record<string, number>>; readonly men?: number; readonly seed?: number },
): readonly UntreatedFigure[] {
  return study.arms.flatMap((arm) => {
    const rows = study.observations.filter(
      (row) =>
        (row.arm ?? arm.name) === arm.name && row.day.to <= 0 && row.simulated && (row.statistic === "centile" || row.statistic === "sd"),
    );
    if (rows.length === 0 || arm.course.treatments.length > 0) return [];
    const { inclusion, ...who } = cohortRequest(study, arm, men, seed);
    const draw = population({ ...who, ...(spreads && { spreads }) }, seed);
    const rests = Array.from({ length: men }, (_, i) => restOf(draw.man(i)));
    const weights = Float64Array.from(rests, (rest) => chanceOf(rest, inclusion));
    const seen = (analyte: string, k: number): Float64Array =>
      Float64Array.from(rests, (rest, i) => measured(analyte, rest[analyte]!, stream(seed, i, "assay"), k));
    const correlate = (a: string, b: string): number => correlation(seen(a, 1).map(logOf), seen(b, 2).map(logOf), weights);
    return rows.map((row, k) => {
      const values = seen(row.analyte, k + 1);
      const predicted = row.statistic === "sd" ? sdOf(values, weights) : weightedQuantiles(values, weights, [row.centile! / 100])[0]!;
      return {
        name: `${study.name} ${row.analyte} ${row.statistic === "sd" ? "sd" : row.centile}`,
        observed: row.value,
        predicted,
        correlate,
      };
    });
  });
}

const logOf = (v: number): number => log(Math.max(v, 1e-9));

function moments(values: Float64Array, weights: Float64Array): { readonly mean: number; readonly variance: number } {
  const total = weights.reduce((a, b) => a + b, 0);
  const mean = values.reduce((sum, v, i) => sum + weights[i]! * v, 0) / total;
  return { mean, variance: values.reduce((sum, v, i) => sum + weights[i]! * (v - mean) * (v - mean), 0) / total };
}

const sdOf = (values: Float64Array, weights: Float64Array): number => sqrt(moments(values, weights).variance);

function correlation(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  const [ma, mb] = [moments(a, weights), moments(b, weights)];
  const total = weights.reduce((x, y) => x + y, 0);
  const shared = a.reduce((sum, v, i) => sum + weights[i]! * (v - ma.mean) * (b[i]! - mb.mean), 0) / total;
  return shared / sqrt(ma.variance * mb.variance);
}
