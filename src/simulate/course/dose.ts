/** The amount of one dose, or the rate of an infusion, in a unit this drug is dosed in. */
import { dimensionOf, quantity, sameDimension, type Unit, UnitError, unit } from "../../units/index.ts";
import type { CataloguedDrug } from "./catalogue.ts";
import { type Cursor, type Place, phrase, since, take } from "./cursor.ts";
import { badDose, doseNotPositive, doseWithoutUnit, operationNotDosed, wrongUnit } from "./errors.ts";
import { hoursOf, timeUnit } from "./time-words.ts";

/** An amount; `per` when it is written as an amount per time. */
export interface Dose {
  readonly amount: number;
  readonly unit: string;
  readonly per?: { readonly unit: string; readonly hours: number };
}

const leadIn = phrase("(?:at|of|at a rate of|dose|a dose of)");
/** Taken with its commas, so that quantity can say what is wrong with 1,500. */
const number = /[+\-−]?(?:(?:\d|\.\d)[\d.,'’]*(?:e[+-]?\d+)?|(?:nan|infinity|inf)(?!\p{L}))/iuy;
const unitWord = "[\\p{L}\\[%][\\p{L}\\[\\]]*\\d?";
const unitText = new RegExp(
  `\\s*(${unitWord}(?:\\s*/\\s*${unitWord})*)(?:\\s*(?:/|\\s(?:per|an?))\\s*(?:24\\s*(h)|1?\\s*(${timeUnit})))?(?:\\s+per\\s+(?:pulse|dose|injection))?(?![\\p{L}\\p{N}])`,
  "iuy",
);
const denominator = new RegExp(`^(.*?)\\s*/\\s*(${timeUnit})$`, "iu");
/** A dose followed at once by these has no unit. */
const noUnit = phrase(
  "daily|once|twice|thrice|every|each|times|weekly|monthly|hourly|continuous(?:ly)?|from|for|until|till|starting|missing|oral(?:ly)?|by|at|bid|tid|qid|eod|doses?|x",
);

/** Where a number is, if one stands next; a course names its drug before it. */
export const startsLikeNumber = (text: string): boolean => /^[+\-−]?(?:\.?\d|(?:nan|infinity|inf)$)/i.test(text);

const plain = (text: string): string => text.replaceAll("[IU]", "IU");

function read(place: Place, number: string, written: string): { readonly value: number; readonly unit: Unit } {
  try {
    return quantity(`${number} ${written}`);
  } catch (error) {
    if (error instanceof UnitError) throw badDose(place, error.what, error.next);
    throw error;
  }
}

/**
 * Reads a dose, if a number stands next.
 *
 * @throws {@link CourseError} `course/bad-dose` for a number or unit that cannot be read, and for zero or less;
 *   `course/wrong-unit` for a unit that measures something else than this drug's doses.
 */
export function readDose(cursor: Cursor, drug: CataloguedDrug): Dose | undefined {
  const from = cursor.at;
  if (take(cursor, leadIn)) take(cursor, /\s+/y);
  const digits = take(cursor, number)?.[0];
  if (digits === undefined) {
    cursor.at = from;
    return undefined;
  }
  const units = drug.units.join(" or ");
  const afterNumber = cursor.at;
  take(cursor, /\s+/y);
  const bare = take({ text: cursor.text, at: cursor.at }, noUnit) !== undefined;
  cursor.at = afterNumber;
  const found = bare ? undefined : take(cursor, unitText);
  const place = since(cursor, from);
  if (!found) throw doseWithoutUnit(place, drug.name, units);
  const [, written = "", day, word] = found;
  const split = day || word ? undefined : denominator.exec(written);
  const time = day ? "d" : (word ?? split?.[2]);
  const spelling = split?.[1] ?? written;
  // MG could be a million grams; written of a drug that is dosed in mg, it is not.
  const usual = drug.units.find((known) => known.toLowerCase() === spelling.toLowerCase());
  const { value, unit: amountUnit } = read(place, digits, usual ?? spelling);
  if (!drug.units.some((known) => sameDimension(dimensionOf(known), amountUnit.dimension)))
    throw drug.units.every((known) => known === "1")
      ? operationNotDosed(place, drug.name)
      : wrongUnit(place, drug.name, units, plain(amountUnit.text));
  if (!(value > 0)) throw doseNotPositive(place, value);
  const dose = { amount: value, unit: plain(amountUnit.text) };
  return time === undefined
    ? dose
    : { ...dose, per: { unit: unit(/^w$/i.test(time) ? "wk" : time.toLowerCase()).text, hours: hoursOf("1", time) } };
}
