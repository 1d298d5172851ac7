/** A limit on something measured, read once: in the unit of the reading, as a question, and in words. */
import { ClinicError, observationOf } from "../clinic/index.ts";
import { analyteTitle, printedUnit } from "../figures/index.ts";
import { readings } from "../simulate/index.ts";
import { type AnalyteKey, convert, nearest } from "../units/index.ts";
import { badNumber, noLimit, unknownAnalyte } from "./errors.ts";
import type { Criterion } from "./plan.ts";

export interface ReadCriterion {
  readonly analyte: string;
  /** `Total testosterone at most 300 ng/dL`. */
  readonly inWords: string;
  /** Of a value in the unit of the reading. */
  isMet(value: number): boolean;
}

const names = readings.map(({ key }) => key);
const unitOf = new Map(readings.map(({ key, unit }) => [key, unit]));

/** The unit a reading is reported in. */
export const unitOfReading = (analyte: string): string => unitOf.get(analyte)!;

/** @throws TrialError `trials/unknown-analyte` for what no laboratory or examination measures. */
export function demandMeasurable(where: string, analyte: string): void {
  try {
    observationOf({ day: 0, measurements: [{ analyte, value: 1 }] });
  } catch (error) {
    if (!(error instanceof ClinicError)) throw error;
    throw unknownAnalyte(where, analyte, nearest(analyte, names));
  }
}

/** A value in another unit of the same analyte. */
export const inUnit = (analyte: string, value: number, unit: string): number =>
  unit === unitOfReading(analyte) ? value : convert(value, unitOfReading(analyte), unit, analyte as AnalyteKey);

/**
 * Reads a limit.
 *
 * @throws TrialError `trials/unknown-analyte`, `trials/no-limit`, `trials/bad-number`; UnitError for a unit it cannot have.
 *
 * @example
 * readCriterion("rule", { analyte: "testosterone_total", unit: "nmol/L", atMost: 10.4 }).isMet(290) // => true
 */
export function readCriterion(where: string, { analyte, unit, atLeast, atMost }: Criterion): ReadCriterion {
  demandMeasurable(where, analyte);
  for (const limit of [atLeast, atMost])
    if (limit !== undefined && !(limit >= 0 && limit < Infinity)) throw badNumber(where, limit, "a limit from 0 up");
  if ((atLeast === undefined && atMost === undefined) || (atLeast ?? 0) > (atMost ?? Infinity)) throw noLimit(where);
  const [own, written] = [unitOfReading(analyte), unit ?? unitOfReading(analyte)];
  const read = (limit: number | undefined, otherwise: number): number =>
    limit === undefined ? otherwise : written === own ? limit : convert(limit, written, own, analyte as AnalyteKey);
  const [low, high] = [read(atLeast, -Infinity), read(atMost, Infinity)];
  const words = [...(atLeast === undefined ? [] : [`at least ${atLeast}`]), ...(atMost === undefined ? [] : [`at most ${atMost}`])];
  return {
    analyte,
    inWords: `${analyteTitle(analyte)} ${words.join(" and ")} ${printedUnit(written)}`,
    isMet: (value) => value >= low && value <= high,
  };
}
