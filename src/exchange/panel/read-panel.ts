/** Reads the files of one man from disk. */
import { readText } from "../read-text.ts";
import type { NamedCourse } from "./courses-of-file.ts";
import { mostBytes, type PatientPlan, parseCourses, parsePatient } from "./patient-plan.ts";

type Read = (text: string, name: string) => Promise<PatientPlan>;

const csv: Read = async (text, name) => (await import("../csv/parse-patient-csv.ts")).parsePatientCsv(text, name);
const fhir: Read = async (text, name) => (await import("../fhir/parse-fhir.ts")).parseFhir(text, name);

/** Every resource of FHIR says what it is; other JSON is YAML as well. */
const json: Read = async (text, name) =>
  /\.fhir\.json$/i.test(name) || /"resourceType"\s*:/.test(text) ? fhir(text, name) : parsePatient(text, name);

/** By the end of the name; everything else is YAML. */
const readers: Readonly<Record<string, Read>> = {
  ".csv": csv,
  ".tsv": csv,
  ".json": json,
  ".xml": fhir,
};

/**
 * Reads the file of a man, up to one megabyte: CSV where the name ends in .csv or .tsv, FHIR R4 where it ends in .json and
 * the text has a resourceType, YAML otherwise.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, `exchange/not-text`, and those of
 *   {@link parsePatient}, {@link parsePatientCsv} and {@link parseFhir}.
 *
 * @example
 * (await readPatient("examples/secondary-hypogonadism.yaml")).patient.visits.length // => 1
 */
export async function readPatient(path: string): Promise<PatientPlan> {
  const end = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? "";
  const read = Object.hasOwn(readers, end) ? readers[end]! : parsePatient;
  return read(await readText(path, mostBytes), path);
}

/**
 * Reads a file of candidate courses, up to one megabyte.
 *
 * @throws {@link ExchangeError} `exchange/cannot-read`, `exchange/too-large`, `exchange/not-text`, and those of
 *   {@link parseCourses}.
 */
export const readCourses = async (path: string): Promise<readonly NamedCourse[]> => parseCourses(await readText(path, mostBytes), path);
