/** Reads the files of one man from disk. */
import { readText } from "../read-text.ts";
import type { NamedCourse } from "./courses-of-file.ts";
import { mostBytes, type PatientPlan, parseCourses, parsePatient } from "./patient-plan.ts";

/**
 * Reads a panel file, up to one megabyte.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, `exchange/not-text`, and those of
 *   {@link parsePatient}.
 *
 * @example
 * (await readPatient("examples/secondary-hypogonadism.yaml")).patient.visits.length // => 1
 */
export const readPatient = async (path: string): Promise<PatientPlan> => parsePatient(await readText(path, mostBytes), path);

/**
 * Reads a file of candidate courses, up to one megabyte.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, `exchange/not-text`, and those of
 *   {@link parseCourses}.
 */
export const readCourses = async (path: string): Promise<readonly NamedCourse[]> => parseCourses(await readText(path, mostBytes), path);
