/** Days and hours as they are written in a file. */
import { convert, quantity } from "../../units/index.ts";
import { invalid } from "../errors.ts";
import type { Path } from "../form-document.ts";
import type { Places } from "./places.ts";

const dayMs = 86_400_000;
const twoDigits = (n: number | string): string => String(n).padStart(2, "0");

/** Days of the month, of the Gregorian calendar. */
const lengthOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Other ways to write a day, with what each would be here; those that two countries read differently are not guessed. */
function inIso(text: string): string {
  const yearFirst = /^(\d{4})[./ -]?(\d{1,2})[./ -]?(\d{1,2})(?:T.*|\s.*)?$/.exec(text);
  if (yearFirst) return `Did you mean ${yearFirst[1]}-${twoDigits(yearFirst[2]!)}-${twoDigits(yearFirst[3]!)}?`;
  const yearLast = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text);
  if (!yearLast) return "Write year, month and day, as in 2026-03-02.";
  const [, a, b, year] = yearLast;
  const european = `${year}-${twoDigits(b!)}-${twoDigits(a!)}`;
  const american = `${year}-${twoDigits(a!)}-${twoDigits(b!)}`;
  if (Number(a) > 12 || a === b) return `Did you mean ${european}?`;
  if (Number(b) > 12) return `Did you mean ${american}?`;
  return `Write ${european} or ${american}, whichever is meant.`;
}

/**
 * Days from 1970-01-01 to a day written as in 2026-03-02; no clock and no time zone has a say in it.
 *
 * @throws {@link ExchangeError} `exchange/invalid-panel` for another form, suggesting this one, and for a day that is in no calendar.
 */
export function dayOfDate(text: string, path: Path, places: Places): number {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  const shown = text.slice(0, 40);
  if (y === undefined)
    throw invalid(places.where(path), `${JSON.stringify(shown)} is not a day as it is written here.`, inIso(text.trim()));
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (year < 1900 || year > 2200) throw invalid(places.where(path), `the year ${year} is not one of a measurement.`, "Look at the year.");
  if (month < 1 || month > 12) throw invalid(places.where(path), `${shown}: there is no month ${month}.`, "Write year, month and day.");
  const last = lengthOfMonth(year, month);
  if (day < 1 || day > last)
    throw invalid(places.where(path), `${shown}: this month has ${last} days.`, `Write a day from ${y}-${m}-01 to ${y}-${m}-${last}.`);
  return Date.UTC(year, month - 1, day) / dayMs;
}

/**
 * A length of time such as 3 days, in days or weeks. One that is written in that unit is that number, to the last bit.
 *
 * @throws {@link UnitError} as {@link quantity} and {@link convert} do.
 */
export function timeIn(unit: "d" | "wk", text: string): number {
  const read = quantity(text);
  return read.unit.text === unit ? read.value : convert(read.value, read.unit, unit);
}

/**
 * Hours from midnight.
 *
 * @throws {@link ExchangeError} `exchange/invalid-panel`.
 */
export function hourOfClock(text: string, path: Path, places: Places): number {
  const [, h, m] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? [];
  if (h !== undefined) return (Number(h) * 60 + Number(m)) / 60;
  const [, hour, minute = "00", half] = /^(\d{1,2})(?:[.:h](\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(text.trim()) ?? [];
  const of24 = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === "p" ? 12 : 0);
  const readable = hour !== undefined && Number(hour) <= (half ? 12 : 23) && Number(minute) < 60;
  throw invalid(
    places.where(path),
    `${JSON.stringify(text.slice(0, 40))} is not a time of day as it is written here.`,
    readable ? `Did you mean "${twoDigits(of24)}:${minute}"?` : 'Write hours and minutes of 24 hours, as in "08:10".',
  );
}

/** A time of day as it is written here, from hours. */
export function clockOfHour(hour: number): string {
  const minutes = Math.round(hour * 60) % 1440;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
