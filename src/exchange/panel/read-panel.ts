/** Reads the files of one man from disk. */
import { readText } from "../read-text.ts";
import type { NamedCourse } from "./courses-of-file.ts";
import { parsePatientText } from "./parse-patient-text.ts";
import { mostBytes, type PatientPlan, parseCourses } from "./patient-plan.ts";

/**
 * Reads the file of a man, up to one megabyte, in the form that {@link parsePatientText} finds it in.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, `exchange/not-text`, and those of
 *   {@link parsePatientText}.
 *
 * @example
 * (await readPatient("examples/secondary-hypogonadism.yaml")).patient.visits.length // => 1
 */
export async function readPatient(path: string): Promise<PatientPlan> {
  return parsePatientText(await readText(path, mostBytes), path);
}

/**
 * Reads a file of candidate courses, up to one megabyte.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, `exchange/not-text`, and those of
 *   {@link parseCourses}.
 */
export const readCourses = async (path: string): Promise<readonly NamedCourse[]> => parseCourses(await readText(path, mostBytes), path);
