/** From when, for how long, and without which doses. */
import { type Cursor, type Place, phrase, since, take } from "./cursor.ts";
import { badCount, badMissing, badTime } from "./errors.ts";
import { mostDoses } from "./schedule.ts";
import { hoursOf, longestHours, numberOf, numeral, timeUnit } from "./time-words.ts";

/** What ends a treatment: a length, an instant, or a number of doses. */
export type Ending =
  | { readonly kind: "for"; readonly hours: number }
  | { readonly kind: "until"; readonly hours: number }
  | { readonly kind: "doses"; readonly count: number };

const instant = `(?:(${timeUnit})\\s*(${numeral})|(${numeral})\\s*(${timeUnit})|the start|the beginning|baseline)`;
const start = phrase(`(?:(?:from|starting|beginning|starts|after)(?: (?:in|at|on|from|with))? |(?:in|at|on) )${instant}`);
const until = phrase(`(?:until|till|to|up to) ${instant}`);
const span = phrase(`(?:for\\s+|x\\s*|×\\s*)(?:(${numeral})\\s*|an? )(${timeUnit})`);
const count = phrase(`(?:for\\s+|x\\s*|×\\s*)?(${numeral}) doses?`);

function checked(place: Place, hours: number): number {
  if (!(hours >= 0 && hours <= longestHours)) throw badTime(place);
  return hours;
}

/** Elapsed time: day 10 is 240 h after the start, and week 4 is 28 days after it. */
const hoursAt = ([, word, n, m, unit]: RegExpExecArray): number =>
  word !== undefined ? hoursOf(n!, word) : unit !== undefined ? hoursOf(m!, unit) : 0;

/** Reads from when, if that stands next; hours. */
export function readStart(cursor: Cursor): number | undefined {
  const from = cursor.at;
  const found = take(cursor, start);
  return found && checked(since(cursor, from), hoursAt(found));
}

/** Reads how long, if that stands next. */
export function readEnding(cursor: Cursor): Ending | undefined {
  const from = cursor.at;
  const doses = take(cursor, count)?.[1];
  if (doses !== undefined) {
    const n = numberOf(doses);
    if (!(Number.isInteger(n) && n >= 1)) throw badCount(since(cursor, from));
    return { kind: "doses", count: n };
  }
  const last = take(cursor, until);
  if (last) return { kind: "until", hours: checked(since(cursor, from), hoursAt(last)) };
  const length = take(cursor, span);
  return length && { kind: "for", hours: checked(since(cursor, from), hoursOf(length[1] ?? "1", length[2]!)) };
}

const range = "\\d+(?:\\s*(?:-|–|to)\\s*\\d+)?";
const missing = phrase("(?:missing|skipping|omitting)(?: doses?)?");
const list = new RegExp(`\\s*(${range}(?:\\s*(?:,\\s*and|,|and|&)\\s*${range})*)(?![\\p{L}\\p{N}%]|[.]\\d)`, "iuy");
const mostMissed = 100_000;

/** Reads which doses are not taken, if that stands next; indices from 0, increasing. */
export function readMissed(cursor: Cursor): readonly number[] | undefined {
  const from = cursor.at;
  if (!take(cursor, missing)) return undefined;
  const numbers = take(cursor, list)?.[1];
  const place = since(cursor, from);
  if (numbers === undefined) throw badMissing(place, "it does not say which doses are not taken.");
  const indices = new Set<number>();
  for (const [, a, b] of numbers.matchAll(/(\d+)(?:\s*(?:-|–|to)\s*(\d+))?/giu)) {
    const first = Number(a);
    const last = Number(b ?? a);
    if (first === 0) throw badMissing(place, "there is no dose 0.");
    if (last < first) throw badMissing(place, `${first} to ${last} runs backwards.`);
    if (last > mostDoses) throw badMissing(place, `no treatment has more than ${mostDoses} doses.`);
    if (last - first >= mostMissed || indices.size + last - first >= mostMissed)
      throw badMissing(place, `more than ${mostMissed} doses are missed.`);
    for (let dose = first; dose <= last; dose++) indices.add(dose - 1);
  }
  return [...indices].sort((x, y) => x - y);
}

/** Missed doses in words: doses 3, 5-7. */
export function missedInWords(missed: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < missed.length; ) {
    let j = i;
    while (missed[j + 1] === missed[j]! + 1) j++;
    runs.push(i === j ? `${missed[i]! + 1}` : `${missed[i]! + 1}-${missed[j]! + 1}`);
    i = j + 1;
  }
  return `${missed.length === 1 ? "dose" : "doses"} ${runs.join(", ")}`;
}
