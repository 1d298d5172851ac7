/** Numbers as written on a command line: how long to simulate, how often to look, how many men. */
import { convert, OpenHpgError, quantity } from "openhpg";
import { notANumber, notASpacing, notAWholeNumber } from "./errors.ts";

/** Weeks, and days between samples, as numbers; whether such a span can be simulated is not for a command to say. */
export function readSpan(weeksText: string, everyText: string | undefined): { readonly weeks: number; readonly every?: number } {
  const weeks = readNumber("--weeks", weeksText, "26");
  if (everyText === undefined) return { weeks };
  try {
    const { value, unit } = quantity(everyText);
    return { weeks, every: convert(value, unit, "d") };
  } catch (error) {
    if (!(error instanceof OpenHpgError)) throw error;
    throw notASpacing("--every", everyText);
  }
}

/** A number; whether it suits is not for a command to say. */
export function readNumber(flag: string, text: string, example: string): number {
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) throw notANumber(flag, text, example);
  return number;
}

/** A whole number from the least, 0 unless told, to the most that makes sense. */
export function wholeNumber(flag: string, text: string, most: number, least = 0): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isInteger(number) || number < least || number > most) throw notAWholeNumber(flag, text, least, most);
  return number;
}
