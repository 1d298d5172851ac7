/** The person and what he has: from Patient nothing but that he is a man, from Condition the one that the model knows. */
import { conditions } from "../../people/index.ts";
import { badElement, notAMan, twoPeople } from "./errors.ts";
import type { FormDraft } from "./form-draft.ts";
import { conditionSystem, icd10Systems } from "./own-codes.ts";
import { codeIn, object, objects, type Part, quoted, text, wordsOf } from "./part.ts";
import type { Resources } from "./resources.ts";

/** Codes whose name, as published, is that of a condition here and of nothing wider. */
export const conditionCodes: readonly { readonly code: string; readonly name: string; readonly condition: string }[] = [
  { code: "Q98.4", name: "Klinefelter syndrome, unspecified", condition: "klinefelter" },
];

/**
 * Sees that the file is of one man. Name, birth date, address and identifiers are never looked at.
 *
 * @throws {@link ExchangeError} `fhir/not-a-man`, `fhir/two-people`.
 */
export function checkMan(resources: Resources): void {
  const people = resources.of("Patient");
  for (const person of people) {
    const gender = text(person, "gender");
    const { places } = person.file;
    if (gender === "female") throw notAMan(places.where([...person.path, "gender"]));
    if (gender !== undefined && gender !== "male")
      places.warn([...person.path, "gender"], "he is taken for a man; the model knows men alone.");
  }
  const subjects = resources.of("Observation", "MedicationStatement", "MedicationRequest", "Condition").flatMap((resource) => {
    const reference = object(resource, "subject");
    const to = reference && text(reference, "reference");
    return to === undefined ? [] : [{ to: resources.referred(reference!)?.path.join(".") ?? to, path: [...resource.path, "subject"] }];
  });
  const other = subjects.find(({ to }) => to !== subjects[0]!.to);
  const { places } = resources.root.file;
  if (other) throw twoPeople(places.where(other.path));
  if (people[1]) throw twoPeople(places.where(people[1].path));
}

const unsaid: ReadonlySet<string> = new Set(["refuted", "entered-in-error", "inactive", "resolved", "remission", "differential"]);

/** False of a condition that he has not, or no more. */
function has(condition: Part): boolean {
  const status = ["clinicalStatus", "verificationStatus"].flatMap((key) =>
    objects(object(condition, key) ?? condition, "coding").map((coding) => text(coding, "code") ?? ""),
  );
  const no = status.find((code) => unsaid.has(code));
  if (no) condition.file.places.warn(condition.path, `this is ${no}; it is left out.`);
  return no === undefined;
}

/**
 * Writes the condition into the form; those that the model does not know are said to be left out.
 *
 * @throws {@link ExchangeError} `fhir/bad-element` for two.
 */
export function writeCondition(resources: Resources, form: FormDraft): void {
  let known: string | undefined;
  for (const condition of resources.of("Condition").filter(has)) {
    const { places } = condition.file;
    const concept = object(condition, "code");
    const icd = codeIn(concept, ...icd10Systems);
    const name = codeIn(concept, conditionSystem) ?? conditionCodes.find(({ code }) => code === icd)?.condition;
    const path = [...condition.path, "code"];
    if (name === undefined) {
      const said = [icd ?? "", wordsOf(concept)].filter((word) => word !== "").map(quoted);
      places.warn(path, `the model has no condition of this code${said.length > 0 ? ` (${said.join(" ")})` : ""}; it is left out.`);
      continue;
    }
    if (known !== undefined && known !== name)
      throw badElement(
        places.where(path),
        `he has ${quoted(name)} here and ${quoted(known)} before.`,
        `The model takes one: ${conditions.map((each) => each.name).join(", ")}.`,
      );
    known = name;
    form.set(["man", "condition"], name, path);
  }
}
