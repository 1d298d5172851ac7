/** What one measurement adds to a man's mean: biology within the man and the assay together. */
import { countable, withinMan } from "../clinic/index.ts";
import { exp, logSpread, type Stream } from "../numerics/index.ts";

/** For analytes of which nothing is known; the middle of the others. */
const usual = 0.15;

/** Coefficient of variation of one measurement around the man's mean. */
export const cvOfOneMeasurement = (analyte: string): number => withinMan[analyte]?.cv ?? usual;

/** What is counted under the microscope. */
export const isSperm = (analyte: string): boolean =>
  ["sperm_concentration", "sperm_total", "total_motile_count", "motile_sperm_concentration"].includes(analyte);

/**
 * One measurement of a man: his level times a log-normal error of mean one; of sperm too few to be counted, none.
 *
 * @param numbers - His stream of assay errors.
 * @param k       - Which measurement; the same number gives the same error.
 *
 * @example
 * measured("fsh", 0, stream(1, 1, "assay"), 0) // => 0
 */
export function measured(analyte: string, level: number, numbers: Stream, k: number): number {
  const sd = logSpread(cvOfOneMeasurement(analyte));
  const value = level * exp(sd * numbers.normal(k) - (sd * sd) / 2);
  return isSperm(analyte) && value < countable ? 0 : value;
}
