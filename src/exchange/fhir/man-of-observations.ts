/** What Observations say of the man himself: age, weight for height, traits, findings, and how his file is called. */
import { type Finding, findings } from "../../clinic/index.ts";
import { convert, OpenHpgError, quantity } from "../../units/index.ts";
import type { Path } from "../form-document.ts";
import { badElement } from "./errors.ts";
import type { FormDraft } from "./form-draft.ts";
import type { Observed } from "./observations.ts";
import type { Part } from "./part.ts";
import { resultIn } from "./value-in.ts";

type Name = Extract<Observed["about"], { readonly kind: "man" }>["name"];

/** Where in a man's file it stands. */
const pathOf = (name: Name): Path => {
  if (name === "title" || name === "country") return [name];
  if (name === "cite" || name === "pmid" || name === "note") return ["source", name];
  if (name === "fshb" || name === "fshr" || name === "ar_repeats") return ["man", "genotype", name];
  return name in findings ? [findings[name as keyof typeof findings].group, name] : ["man", name];
};

/** A number in this unit; one that is written in it is that number, to the last bit. */
function numberIn(unit: string, called: string, { value, part }: Observed): number {
  if ("digits" in value) return Number(value.digits);
  const { places } = part.file;
  if (!("quantity" in value) || value.quantity.comparator !== "")
    throw badElement(places.where(value.path), "this must be a number.", `Give a valueQuantity in ${called}.`);
  const { digits, unit: written } = value.quantity;
  if (written === "" || written === unit) return Number(digits);
  try {
    const read = quantity(`${digits} ${written}`);
    return read.unit.text === unit ? read.value : convert(read.value, read.unit, unit);
  } catch (error) {
    if (error instanceof OpenHpgError)
      throw badElement(places.where(value.path), `this is no number of ${called}.`, `Give it in ${called}.`);
    throw error;
  }
}

/** As it is written in a man's file. */
function written(name: Name, observed: Observed): unknown {
  const { value, part } = observed;
  if (name === "age") return numberIn("a", "years", observed);
  if (name === "bmi") return numberIn("kg/m2", "kg/m2", observed);
  if (name === "insulin_resistance" || name === "of" || name === "ar_repeats")
    return "quantity" in value ? Number(value.quantity.digits) : "digits" in value ? Number(value.digits) : resultIn(value);
  // What no text may hold is refused where every form of file is read.
  if (!(name in findings)) return "words" in value ? value.words : resultIn(value);
  const finding: Finding = findings[name as keyof typeof findings];
  if ("flag" in value) return value.flag;
  if ("words" in value) return value.words;
  if ("digits" in value) return Number(value.digits);
  if (finding.kind !== "number") return resultIn(value);
  const { unit } = value.quantity;
  if (unit !== "" && unit !== finding.unit)
    throw badElement(part.file.places.where(value.path), `${name} is a number of ${finding.unit}.`, `Give it in ${finding.unit}.`);
  return Number(value.quantity.digits);
}

const dayOf = ({ when }: Observed): string => when?.date ?? "";

/** Writes what is known of the man into the form; of several values the last counts, and it is said. */
export function writeMan(all: readonly Observed[], form: FormDraft): void {
  const byName = new Map<Name, Observed[]>();
  for (const observed of all)
    if (observed.about.kind === "man") byName.set(observed.about.name, [...(byName.get(observed.about.name) ?? []), observed]);
  for (const [name, several] of byName) {
    const last = several.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)).at(-1)!;
    const value = written(name, last);
    if (several.some((other) => JSON.stringify(written(name, other)) !== JSON.stringify(value)))
      last.part.file.places.warn(last.part.path, `${name} is there ${several.length} times; this one, the last, is taken.`);
    form.set(pathOf(name), value, last.value.path);
  }
}

/** How a man is called of whom no title is known: never by his name. */
export function writeTitle(root: Part, form: FormDraft, age: unknown): void {
  form.set(["title"], typeof age === "number" ? `Patient of ${Math.floor(age)}` : "Patient", root.path);
}
