/** How long to simulate and how often to look, as written on a command line. */
import { convert, quantity } from "openhpg";
import { notANumber, outOfRange } from "./errors.ts";

/** A lifetime; beyond it a typing error is likelier than a question. */
const mostWeeks = 5200;
const mostSamples = 100_000;

/** Weeks and days between samples; refuses what is not positive, not finite, or too much to keep. */
export function readSpan(weeksText: string, everyText: string): { readonly weeks: number; readonly every: number } {
  const weeks = Number(weeksText);
  if (weeksText.trim() === "" || Number.isNaN(weeks)) throw notANumber("--weeks", weeksText, "26");
  if (!(weeks > 0 && weeks <= mostWeeks)) throw outOfRange("--weeks", weeksText, "weeks cannot be simulated", `Give a number above 0, at most ${mostWeeks}.`);
  const { value, unit } = quantity(everyText);
  const every = convert(value, unit, "d");
  if (!(every > 0 && every <= weeks * 7)) throw outOfRange("--every", everyText, "is no time between samples", "Give a time above 0, such as 1d or 6h, and no longer than what is simulated.");
  if ((weeks * 7) / every > mostSamples) throw outOfRange("--every", everyText, `would give more than ${mostSamples} samples`, "Sample less often, or simulate fewer weeks.");
  return { weeks, every };
}
