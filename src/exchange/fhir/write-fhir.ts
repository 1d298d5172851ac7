/** Writes a man as a Bundle of FHIR R4 in JSON. */
import type { PatientPlan } from "../panel/patient-plan.ts";
import { drugCodes } from "./drug-codes.ts";
import { atcSystem, conditionSystem, extensions, questionsSystem, rxnormSystem } from "./own-codes.ts";
import { printJson } from "./print-json.ts";
import { man, observationsOfFile, observationsOfMan, observationsOfVisit, type VisitForm } from "./write-observations.ts";

type Json = Readonly<Record<string, unknown>>;

/** No such place: what is named under it exists in this file alone. */
const base = "http://openhpg.invalid";

function statementsOf({ taken }: Pick<PatientPlan, "taken">): readonly Json[] {
  if (!taken) return [];
  const { course, from, weeks } = taken;
  // A day says when he stopped only where the weeks make whole days, to the last bit.
  const days = weeks === undefined ? undefined : Math.round(weeks * 7);
  const end =
    from !== undefined && days !== undefined && days / 7 === weeks
      ? new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
      : undefined;
  return course.treatments.map(({ drug, text }) => {
    const codes = drugCodes.filter((code) => code.drug === drug);
    const [atc, rxnorm] = [codes.find((code) => code.atc)?.atc, codes.find((code) => code.rxnorm)?.rxnorm];
    const coding = [...(atc ? [{ system: atcSystem, code: atc }] : []), ...(rxnorm ? [{ system: rxnormSystem, code: rxnorm }] : [])];
    return {
      resourceType: "MedicationStatement",
      ...(weeks !== undefined && end === undefined && { extension: [{ url: extensions.until, valueString: `${weeks} weeks` }] }),
      status: weeks === undefined ? "active" : "completed",
      medicationCodeableConcept: { ...(coding.length > 0 && { coding }), text: drug },
      subject: man,
      ...(from !== undefined && { effectivePeriod: { start: from, ...(end !== undefined && { end }) } }),
      dosage: [{ text }],
    };
  });
}

/** What FHIR has no place for. */
function questionsOf({ courses = [], priorities = {}, outcomes, at }: Json): Json {
  return {
    resourceType: "Basic",
    extension: [
      ...(courses as readonly Json[]).map(({ name, course }) => ({
        url: extensions.course,
        extension: [
          { url: "name", valueString: name },
          { url: "course", valueString: course },
        ],
      })),
      ...Object.entries(priorities as Json).map(([name, weight]) => ({
        url: extensions.priority,
        extension: [
          { url: "name", valueString: name },
          { url: "weight", valueDecimal: weight },
        ],
      })),
      ...(outcomes as readonly string[]).map((outcome) => ({ url: extensions.outcome, valueString: outcome })),
      ...(at as readonly string[]).map((time) => ({ url: extensions.at, valueString: time })),
    ],
    code: { coding: [{ system: questionsSystem, code: "questions", display: "What is asked of this man" }] },
    subject: man,
  };
}

/**
 * Writes a man as a Bundle, a collection; {@link parseFhir} reads it to the same plan. Numbers keep their digits.
 *
 * A time of day stands in an extension, for a file of a man has no time zone, and a dateTime needs one.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34, panel: {lh: 3.20 IU/L}}", "panel.yaml");
 * (await parseFhir(await writeFhir(plan), "labs.fhir.json")).record.results[0]!.written // => "3.20 IU/L"
 */
export async function writeFhir(plan: Omit<PatientPlan, "warnings">): Promise<string> {
  const { patientForm } = await import("../panel/patient-form.ts");
  const form = patientForm(plan);
  const { condition } = plan.patient;
  const resources: readonly Json[] = [
    ...observationsOfFile(form),
    ...(condition === "healthy"
      ? []
      : [{ resourceType: "Condition", code: { coding: [{ system: conditionSystem, code: condition }] }, subject: man }]),
    ...observationsOfMan(form),
    ...((form.visits ?? []) as readonly VisitForm[]).flatMap((visit, i) => observationsOfVisit(visit, i + 1)),
    ...statementsOf(plan),
    questionsOf(form),
  ];
  const numbered = resources.map(({ resourceType, ...rest }, i) => ({ resourceType, id: String(i + 1), ...rest }));
  const entry = [{ resourceType: "Patient", id: "man", gender: "male" }, ...numbered].map((resource) => ({
    fullUrl: `${base}/${String(resource.resourceType)}/${resource.id}`,
    resource,
  }));
  return `${printJson({ resourceType: "Bundle", type: "collection", entry })}\n`;
}
