/** The value of an Observation or of a component, in the words of a report. */
import type { Path } from "../form-document.ts";
import { digits, flag, object, type Part, plain, quoted, text, wordsOf } from "./part.ts";
import { type InWords, quantityInWords } from "./quantity-in-words.ts";

export type Value =
  | { readonly path: Path; readonly quantity: InWords }
  | { readonly path: Path; readonly words: string }
  | { readonly path: Path; readonly digits: string }
  | { readonly path: Path; readonly flag: boolean };

export const hasValue = ({ value }: Part): boolean => Object.keys(value).some((key) => /^value[A-Z]/.test(key));

/** The value; undefined, with a warning, where there is none or one of a kind that is not read. */
export function valueIn(part: Part): Value | undefined {
  const { places } = part.file;
  const quantity = object(part, "valueQuantity");
  if (quantity) {
    const read = quantityInWords(quantity);
    if (read) return { path: quantity.path, quantity: read };
  }
  const words = text(part, "valueString") ?? (object(part, "valueCodeableConcept") && wordsOf(object(part, "valueCodeableConcept")));
  // What is longer is a report in itself, and of no use as a result.
  if (words !== undefined && words.trim() !== "")
    return { path: [...part.path, "valueString" in part.value ? "valueString" : "valueCodeableConcept"], words };
  const integer = digits(part, "valueInteger");
  if (integer !== undefined) return { path: [...part.path, "valueInteger"], digits: integer };
  const yes = flag(part, "valueBoolean");
  if (yes !== undefined) return { path: [...part.path, "valueBoolean"], flag: yes };
  const absent = object(part, "dataAbsentReason");
  const other = Object.keys(part.value).find((key) => /^value[A-Z]/.test(key));
  places.warn(
    other ? [...part.path, other] : part.path,
    absent
      ? `there is no value${wordsOf(absent) ? ` (${quoted(wordsOf(absent))})` : ""}; it is left out.`
      : other === undefined || quantity
        ? "there is no value; it is left out."
        : `${quoted(other)} is a kind of value that is not read; it is left out.`,
  );
  return undefined;
}

/** As a result is written in a file of a man; a number without a unit stays one. */
export function resultIn(value: Value): string {
  if ("quantity" in value) return value.quantity.words;
  if ("words" in value) return plain(value.words, 150);
  return "digits" in value ? value.digits : String(value.flag);
}
