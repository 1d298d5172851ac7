/** What a trial can measure: readings that a laboratory, an examination or a semen analysis gives. */
import { analyteTitle } from "../figures/index.ts";
import { readings } from "../simulate/index.ts";
import { type AnalyteKey, analytes } from "../units/index.ts";
import { demandMeasurable } from "./criterion.ts";
import { TrialError } from "./errors.ts";

export interface TrialAnalyte {
  readonly key: string;
  readonly title: string;
  /** In which limits and endpoints can be given, that of the reading first. */
  readonly units: readonly string[];
}

function isMeasurable(analyte: string): boolean {
  try {
    demandMeasurable("", analyte);
    return true;
  } catch (error) {
    if (error instanceof TrialError) return false;
    throw error;
  }
}

/**
 * In the order of a report.
 *
 * @example
 * trialAnalytes.find(({ key }) => key === "estradiol")?.units // => ["pg/mL", "pmol/L"]
 */
export const trialAnalytes: readonly TrialAnalyte[] = readings
  .filter(({ key }) => isMeasurable(key))
  .map(({ key, unit }) => {
    const si = analytes.get(key as AnalyteKey)?.siUnit;
    return { key, title: analyteTitle(key), units: [...new Set([unit, ...(si === undefined ? [] : [si])])] };
  });
