/** Reads a man from text of any form: by the end of the file's name, or by what the text looks like. */
import { type PatientPlan, parsePatient } from "./patient-plan.ts";

type Parse = (text: string, name: string) => Promise<PatientPlan>;

const csv: Parse = async (text, name) => (await import("../csv/parse-patient-csv.ts")).parsePatientCsv(text, name);
const fhir: Parse = async (text, name) => (await import("../fhir/parse-fhir.ts")).parseFhir(text, name);

/** Every resource of FHIR says what it is; other JSON is YAML as well. */
const json: Parse = async (text, name) =>
  /\.fhir\.json$/i.test(name) || /"resourceType"\s*:/.test(text) ? fhir(text, name) : parsePatient(text, name);

/** By the end of the name. */
const parsers: Readonly<Record<string, Parse>> = {
  ".yaml": parsePatient,
  ".yml": parsePatient,
  ".csv": csv,
  ".tsv": csv,
  ".json": json,
  ".xml": fhir,
};

/** Where the name says nothing: braces and tags are FHIR's where they say so, cells without a key before them a table's. */
function byContent(text: string): Parse {
  const first = /^\uFEFF?\s*([^\r\n]*)/.exec(text)![1]!;
  if (first.startsWith("<")) return fhir;
  if (first.startsWith("{")) return json;
  return /[,;\t]/.test(first) && !/^[#%[-]|^["']?[\w ]+["']?\s*:/.test(first) ? csv : parsePatient;
}

/**
 * Reads a man from text: CSV where the name ends in .csv or .tsv, FHIR R4 where it ends in .json and the text has a
 * resourceType, YAML where it ends in .yaml, .yml or .json. Under any other name, as of what was pasted, the text itself
 * tells. Nothing is read from disk, and no clock is read.
 *
 * @param fileName - Named in errors and warnings.
 *
 * @throws {@link ExchangeError} those of {@link parsePatient}, {@link parsePatientCsv} and {@link parseFhir}.
 *
 * @example
 * (await parsePatientText("what\tvalue\tunit\nLH\t3.2\tIU/L", "pasted")).record.results[0]!.written // => "3.2 IU/L"
 */
export function parsePatientText(text: string, fileName: string): Promise<PatientPlan> {
  const end = /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? "";
  const parse = Object.hasOwn(parsers, end) ? parsers[end]! : byContent(text);
  return parse(text, fileName);
}
