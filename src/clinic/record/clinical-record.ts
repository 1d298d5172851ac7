/** All that is known of one man, as it was sent: results with their day, hour, assay and limits; findings; what he takes. */
import type { Traits } from "../../people/index.ts";
import type { Course } from "../../simulate/index.ts";
import type { Assay, Measurement } from "../assays/index.ts";
import type { Findings } from "./findings.ts";

/** One result, with all that was said of it. */
export interface Result extends Measurement {
  /** As it was written, with its unit: `8.1 nmol/L`. */
  readonly written: string;
  /** Results of one number were obtained together: one tube, one ejaculate, one examination. */
  readonly visit?: number;
  /** Days from the start of what he takes; until 0 he is untreated. */
  readonly day: number;
  /** The calendar day, where one was given. */
  readonly date?: string;
  /** Hour of the day of the draw, 0 to 24. */
  readonly hour?: number;
  readonly fasting?: boolean;
  readonly assay?: Assay;
  /** Draws that were pooled or averaged. */
  readonly pooled?: number;
  /** Days of abstinence, of an ejaculate. */
  readonly abstinence?: number;
  /** How many men the value is the mean of. */
  readonly of?: number;
  /** The limits that the laboratory itself prints, in the unit of the analyte. */
  readonly laboratoryLimits?: { readonly low?: number; readonly high?: number };
}

/** Where he lives decides what is approved. */
export const countries = ["US", "EU"] as const;
export type Country = (typeof countries)[number];

/** What a clinician would have in front of him. */
export interface ClinicalRecord {
  readonly title: string;
  /** The condition that the file names, as `klinefelter`; `healthy` where it names none. */
  readonly condition: string;
  readonly traits: Traits;
  readonly findings: Findings;
  readonly country?: Country;
  /** By day and hour; those the model does not simulate included. Analytes by their key, values in the analyte's unit. */
  readonly results: readonly Result[];
  /** What he takes or took, from day 0. */
  readonly taken?: { readonly course: Course; readonly from?: string; readonly weeks?: number };
}

/**
 * Results of one analyte, in the order of the record.
 *
 * @example
 * resultsOf({ results: [] }, "lh") // => []
 */
export const resultsOf = ({ results }: Pick<ClinicalRecord, "results">, ...analytes: readonly string[]): readonly Result[] =>
  results.filter(({ analyte }) => analytes.includes(analyte));
