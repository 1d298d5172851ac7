/** One man as he is known: who he is, what he takes, and what was measured of him. */
import type { Visit } from "../clinic/index.ts";
import type { Traits } from "../people/index.ts";
import type { Course } from "../simulate/index.ts";

/** Who is to be fitted. */
export interface Patient extends Traits {
  readonly label?: string;
  /** Name of a condition. */
  readonly condition: string;
  /** What he takes, or took, from day 0. */
  readonly taken?: Course;
  /** In any order. */
  readonly visits: readonly Visit[];
  /** Day on which it is asked what next; that of the last visit, or 0, unless told. */
  readonly today?: number;
}

/** The same man, the size of his testes not told as a trait but found by an examination before any treatment, with its error. */
export function asMeasured({ testisVolume, ...patient }: Patient): Patient {
  const examined = patient.visits.some(({ measurements }) => measurements.some((m) => m.analyte === "testicular_volume"));
  // Told twice, it was found once.
  if (testisVolume === undefined || examined) return patient;
  const day = Math.min(0, ...patient.visits.map((v) => v.day));
  return { ...patient, visits: [{ day, measurements: [{ analyte: "testicular_volume", value: testisVolume }] }, ...patient.visits] };
}
