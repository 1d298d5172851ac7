/** Reads a man from FHIR R4 in JSON. */
import { tooLarge } from "../errors.ts";
import { readJson } from "../json-document.ts";
import { mostBytes, type PatientPlan, patientOfDocument } from "../panel/patient-plan.ts";
import { placesIn, spelled } from "../panel/places.ts";
import { checkMan, writeCondition } from "./condition-of-man.ts";
import { badElement, isXml } from "./errors.ts";
import { formDraft } from "./form-draft.ts";
import { writeMan, writeTitle } from "./man-of-observations.ts";
import { medicationsIn } from "./medications.ts";
import { observationsIn } from "./observations.ts";
import { quoted } from "./part.ts";
import { writeQuestions } from "./questions.ts";
import { resourcesIn } from "./resources.ts";
import { writeTaken } from "./taken-of-medications.ts";
import { writeVisits } from "./visits-of-observations.ts";

/** More than any man has results; a Bundle with more is of many. */
const mostObservations = 4000;

/** In the order of the file. */
function byLine(warnings: readonly string[], name: string): readonly string[] {
  const line = (warning: string): number => Number.parseInt(warning.slice(name.length + 1), 10);
  return [...new Set(warnings)].toSorted((a, b) => line(a) - line(b));
}

/**
 * Reads a man from a Bundle of FHIR R4, or from one resource, in JSON: docs/fhir.md says what is read. Nothing of who
 * he is is kept: no name, birth date, address or identifier.
 *
 * @param name - The file's name; errors read `name:line Bundle.entry[3].resource.valueQuantity: what`.
 *
 * @throws {@link ExchangeError} `fhir/…`, `exchange/malformed-json`, and those of {@link parsePatient}.
 *
 * @example
 * const labs = { resourceType: "Observation", status: "final", effectiveDateTime: "2026-03-02T08:10:00+01:00",
 *   code: { coding: [{ system: "http://loinc.org", code: "10501-5" }] },
 *   valueQuantity: { value: 3.2, unit: "mIU/mL", system: "http://unitsofmeasure.org", code: "m[IU]/mL" } };
 * (await parseFhir(JSON.stringify(labs), "labs.fhir.json")).record.results[0]!.written // => "3.2 mIU/mL"
 */
export async function parseFhir(text: string, name: string): Promise<PatientPlan> {
  if (text.length > mostBytes) throw tooLarge(name, mostBytes);
  if (/^\uFEFF?\s*</.test(text)) throw isXml(name);
  const json = readJson(text, name);
  const type = (json.data as { readonly resourceType?: unknown } | null)?.resourceType;
  const root = typeof type === "string" ? quoted(type) : "";
  const called = (path: Parameters<typeof spelled>[0]): string => [root, spelled(path)].filter((part) => part !== "").join(".");
  const places = placesIn({ ...json, nameOf: called }, name);
  const file = { json, places, said: new Set<string>() };

  const resources = resourcesIn(file);
  checkMan(resources);
  const observed = observationsIn(resources);
  if (observed.length > mostObservations)
    throw badElement(
      places.where([]),
      `${observed.length} observations are more than ${mostObservations}.`,
      "Ask for fewer, or for one patient.",
    );
  const form = formDraft(json.lineOf);
  form.set(["man"], {}, []);
  writeCondition(resources, form);
  writeMan(observed, form);
  const { man, title } = form.document(root).data as { readonly man: { readonly age?: unknown }; readonly title?: unknown };
  if (title === undefined) writeTitle(resources.root, form, man.age);
  writeVisits(observed, form);
  const dated = observed.some(({ about, when }) => about.kind === "result" && when?.date !== undefined);
  writeTaken(medicationsIn(resources), dated, file, form);
  writeQuestions(resources, form);
  const plan = await patientOfDocument(form.document(root), name);
  return { ...plan, warnings: byLine([...places.warnings(), ...plan.warnings], name) };
}
