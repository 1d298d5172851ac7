/** How a drug is dosed, in the words of a course: from the text of a dosage, or from its dose and timing. */

import { type Course, parseCourse } from "../../simulate/index.ts";
import { OpenHpgError } from "../../units/index.ts";
import { digits, flag, object, objects, type Part, plain, text, wordsOf } from "./part.ts";
import { quantityInWords } from "./quantity-in-words.ts";

/** What FHIR calls a unit of time. */
const periods: Readonly<Record<string, string>> = { h: "hour", d: "day", wk: "week", mo: "month", min: "minute" };

/** The course that a text says, or why it says none. */
export function courseOr(words: string): Course | OpenHpgError {
  try {
    return parseCourse(words);
  } catch (error) {
    if (error instanceof OpenHpgError) return error;
    throw error;
  }
}

function frequencyInWords(dosage: Part): string | undefined {
  const timing = object(dosage, "timing");
  if (!timing) return undefined;
  const repeat = object(timing, "repeat");
  if (!repeat) return plain(wordsOf(object(timing, "code")));
  const [times, every, unit] = [
    digits(repeat, "frequency") ?? "1",
    digits(repeat, "period") ?? "1",
    periods[text(repeat, "periodUnit") ?? ""],
  ];
  if (unit === undefined) return undefined;
  if (times === "1") return every === "1" ? `every ${unit}` : `every ${every} ${unit}s`;
  return every === "1" ? `${times} times a ${unit}` : undefined;
}

/** Dose, route and frequency from what is structured. */
function structured(dosage: Part): string | undefined {
  const [rate] = objects(dosage, "doseAndRate");
  const dose = rate && object(rate, "doseQuantity");
  const words = dose && quantityInWords(dose)?.words;
  const frequency = frequencyInWords(dosage);
  if (!words || !frequency) return undefined;
  const route = plain(wordsOf(object(dosage, "route"))).replace(/ (route|use)$/i, "");
  return [words, route, frequency].filter((part) => part !== "").join(" ");
}

/** The course of a dosage; an error, not thrown, that says what could not be read, or nothing where nothing is said. */
export function dosageInWords(drug: string | undefined, dosage: Part): Course | OpenHpgError | undefined {
  if (flag(dosage, "asNeededBoolean"))
    dosage.file.places.warn([...dosage.path, "asNeededBoolean"], "it is taken as needed; here it is taken as if always needed.");
  const said = text(dosage, "text");
  const form = drug === undefined ? undefined : structured(dosage);
  const ways = [
    ...(said === undefined ? [] : [plain(said, 1000)]),
    ...(said === undefined || drug === undefined ? [] : [`${drug} ${plain(said, 1000)}`]),
    ...(form === undefined ? [] : [`${drug} ${form}`]),
  ];
  const read = ways.map(courseOr);
  return read.find((one) => !(one instanceof OpenHpgError) && one.treatments.length > 0) ?? read.at(-1);
}
