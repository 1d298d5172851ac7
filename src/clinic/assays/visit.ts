/** What was measured of a man, when and how: a draw of blood, an ejaculate, an orchidometer. */

/** How steroids were measured. */
export type Assay = "immunoassay" | "mass-spectrometry";

/** One result. */
export interface Measurement {
  /** Name of a reading, such as `testosterone_total`. */
  readonly analyte: string;
  /** In the unit of the reading; with a limit, that limit. Zero is azoospermia, for what is counted. */
  readonly value: number;
  /** Printed as `<0.1` or `>1500`: the result lies beyond the value. */
  readonly limit?: "below" | "above";
}

/** Results that were obtained together: one tube of blood, one ejaculate, one examination. */
export interface Visit {
  /** Days from the start of what he takes; until 0 he is untreated. */
  readonly day: number;
  /** Hour of the day of the draw, 0 to 24; when absent, some hour of the morning. */
  readonly hour?: number;
  /** False after a meal; when absent, not known. */
  readonly fasting?: boolean;
  readonly assay?: Assay;
  /** Draws, 20 minutes or more apart, that were pooled or averaged; 1 unless told. */
  readonly pooled?: number;
  /** Days of abstinence before the ejaculate. */
  readonly abstinence?: number;
  /** How many men the values are the mean of; 1 unless told. */
  readonly of?: number;
  readonly measurements: readonly Measurement[];
}

/**
 * A mean of many men is no man: it counts as that of so many at most, however many they were. Assumed; of a hundred and
 * more men the mean would be known better than the model follows how it came about.
 */
const mostMen = 25;

/** How many men the values of a visit stand for, as far as they are held to them. */
export const menBehind = ({ of = 1 }: Visit): number => Math.min(mostMen, of);
