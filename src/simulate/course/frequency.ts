/** How often, in words: reads daily, 3 times a week, every 90 min; and writes them. */
import type { Pattern } from "./course.ts";
import { type Cursor, phrase, since, take } from "./cursor.ts";
import { badInterval, notPrintable, unknownFrequency } from "./errors.ts";
import { hoursOf, longestHours, numberOf, numeral, spanInWords, timeUnit } from "./time-words.ts";

export const once: Pattern = { periodHours: Number.POSITIVE_INFINITY, offsetsHours: [0] };

/** Evenly, from the period's start. */
export const every = (periodHours: number): Pattern => ({ periodHours, offsetsHours: [0] });

/**
 * Days of the week for n times a week, counted from the treatment's first. Injections keep to whole
 * days: three times is Monday, Wednesday, Friday if the first is a Monday. Only twice is split
 * evenly, every 3.5 days, as twice-weekly regimens are.
 */
const daysOfWeek: readonly (readonly number[])[] = [
  [],
  [0],
  [0, 3.5],
  [0, 2, 4],
  [0, 2, 4, 6],
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4, 5],
  [0, 1, 2, 3, 4, 5, 6],
];

function timesADay(n: number): Pattern | undefined {
  if (!Number.isInteger(n) || n < 1 || n > 24) return undefined;
  return 24 % n === 0 ? every(24 / n) : { periodHours: 24, offsetsHours: Array.from({ length: n }, (_, i) => (24 * i) / n) };
}

function timesAWeek(n: number): Pattern | undefined {
  const days = daysOfWeek[n];
  if (!days || n === 0) return undefined;
  return n === 7 ? every(24) : { periodHours: 168, offsetsHours: days.map((day) => 24 * day) };
}

const times = { once: 1, twice: 2, thrice: 3 } as const;
const per = "(?: ?(?:/|a|an|per|each|every))? ?".replaceAll(" ?", "\\s*");

type Reader = (words: RegExpExecArray) => Pattern | "continuous" | undefined;

/** First match wins: "once a week" stands before "once". */
const phrases: readonly (readonly [RegExp, Reader])[] = [
  [
    phrase(`(?:(once|twice|thrice)|(${numeral})\\s*(?:times|time|x|×))${per}(daily|days?|d|weekly|weeks?|wk|w|monthly|months?)`),
    ([, word, digits, period]) => {
      const n = word ? times[word.toLowerCase() as keyof typeof times] : numberOf(digits!);
      if (/^d/i.test(period!)) return timesADay(n);
      if (/^w/i.test(period!)) return timesAWeek(n);
      return n === 1 ? every(hoursOf("1", "month")) : undefined;
    },
  ],
  [phrase("(?:on )?(?:every (?:other|second|alternate) day|alternate days)|eod|qod"), () => every(48)],
  [phrase("every (?:other|second|alternate) week|fortnightly"), () => every(336)],
  [phrase("every (?:other|second|alternate) month"), () => every(hoursOf("2", "month"))],
  [phrase(`(?:every|each|q) (?:third) (day|week|month)`), ([, word]) => every(hoursOf("3", word!))],
  [phrase(`(?:every|each)\\s*(${numeral})\\s*(${timeUnit})`), ([, n, word]) => every(hoursOf(n!, word!))],
  [phrase(`q\\s*(\\d+)\\s*(${timeUnit})`), ([, n, word]) => every(hoursOf(n!, word!))],
  [phrase(`(?:every|each|a|per) (minute|hour|day|week|month|year)`), ([, word]) => every(hoursOf("1", word!))],
  [phrase("daily|qd|od"), () => every(24)],
  [phrase("bid|b\\.i\\.d\\.?|bd"), () => every(12)],
  [phrase("tid|t\\.i\\.d\\.?|tds"), () => every(8)],
  [phrase("qid|q\\.i\\.d\\.?|qds"), () => every(6)],
  [phrase("tiw|t\\.i\\.w\\.?"), () => timesAWeek(3)],
  [phrase("hourly"), () => every(1)],
  [phrase("weekly"), () => every(168)],
  [phrase("monthly"), () => every(hoursOf("1", "month"))],
  [phrase("yearly|annually"), () => every(hoursOf("1", "year"))],
  [
    phrase("(?:as |by |in )?(?:a |an )?(?:continuous(?:ly)? infusion|continuously|infusion(?: continuously)?)|continuously infused"),
    () => "continuous",
  ],
  [phrase("(?:as )?(?:a |one )?single dose|(?:one|1) dose|once(?: only)?"), () => once],
];

const ambiguous = phrase("biweekly|bimonthly|bi-weekly|bi-monthly");
const shortestHours = 1 / 3600;

/**
 * Reads how often, if that stands next.
 *
 * @throws {@link CourseError} `course/bad-interval` for a zero, negative or endless interval;
 *   `course/unknown-frequency` for a number of times that cannot be spread, and for biweekly, which means two things.
 */
export function readFrequency(cursor: Cursor): Pattern | "continuous" | undefined {
  const from = cursor.at;
  if (take(cursor, ambiguous)) throw unknownFrequency(since(cursor, from), "this means twice in one to some, and once in two to others.");
  for (const [words, means] of phrases) {
    const found = take(cursor, words);
    if (!found) continue;
    const pattern = means(found);
    if (pattern === undefined)
      throw unknownFrequency(since(cursor, from), "doses are given 1 to 24 times a day, 1 to 7 times a week, or once a month.");
    if (pattern === "continuous" || pattern === once) return pattern;
    if (!(pattern.periodHours >= shortestHours && pattern.periodHours <= longestHours)) throw badInterval(since(cursor, from));
    return pattern;
  }
  return undefined;
}

const named: ReadonlyMap<number, string> = new Map([
  [Number.POSITIVE_INFINITY, "once"],
  [8, "three times daily"],
  [12, "twice daily"],
  [24, "daily"],
  [48, "every other day"],
  [168, "weekly"],
  [730.5, "monthly"],
]);

const same = (a: Pattern, b: Pattern | undefined): boolean =>
  b !== undefined &&
  a.periodHours === b.periodHours &&
  a.offsetsHours.length === b.offsetsHours.length &&
  a.offsetsHours.every((o, i) => o === b.offsetsHours[i]);

/**
 * How often, in words that read back as the same pattern.
 *
 * @throws {@link CourseError} `course/not-printable` for a pattern the course language cannot say.
 */
export function frequencyInWords(pattern: Pattern, drug: string): string {
  const n = pattern.offsetsHours.length;
  if (same(pattern, every(pattern.periodHours))) return named.get(pattern.periodHours) ?? `every ${spanInWords(pattern.periodHours)}`;
  if (same(pattern, timesAWeek(n))) return n === 2 ? "twice weekly" : `${n} times a week`;
  if (same(pattern, timesADay(n))) return `${n} times daily`;
  throw notPrintable(drug);
}
