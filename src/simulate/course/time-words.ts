/** Numbers and times in words: 90 min, three months, week 4. */
import { convert } from "../../units/index.ts";

const counting = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A number in digits, or in words up to twelve, for use inside a pattern. */
export const numeral = `(?:[+\\-−]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:e[+\\-]?\\d+)?|${counting.join("|")})`;

/** The value of a {@link numeral}. */
export const numberOf = (text: string): number => {
  const word = counting.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text.replace("−", "-"));
};

/** A unit of time, for use inside a pattern. Seconds are left out: "every second day" means something else. */
export const timeUnit = "(?:min(?:ute)?s?|h|hrs?|hours?|d|days?|wks?|w|weeks?|mo|months?|yrs?|years?)";

/** The unit of time as src/units spells it. A month is 30.4375 d, a year 365.25 d. */
const spelt = (word: string): string => (/^w$/i.test(word) ? "wk" : word.toLowerCase());

/** A time in hours; `Infinity` when it is too long for a number. */
export function hoursOf(numeral: string, word: string): number {
  const value = numberOf(numeral);
  return Number.isFinite(value) ? convert(value, spelt(word), "h") : value;
}

/** No man is simulated for longer; beyond, instants close together could no longer be told apart. */
export const longestHours = 200 * 8766;

const inWords = [
  ["week", "wk"],
  ["month", "mo"],
  ["day", "d"],
  ["hour", "h"],
  ["minute", "min"],
] as const;

/** The largest unit in which it is a whole number, else hours; reading it gives the same hours to the last bit. */
function largestUnit(hours: number): readonly [string, number] {
  for (const [word, unit] of inWords) {
    const value = Math.round(convert(hours, "h", unit));
    if (convert(value, unit, "h") === hours) return [word, value];
  }
  return ["hour", hours];
}

/**
 * A length of time in words.
 *
 * @example
 * spanInWords(1.5) // => "90 minutes"
 */
export function spanInWords(hours: number): string {
  const [word, value] = largestUnit(hours);
  return `${value} ${word}${value === 1 ? "" : "s"}`;
}

/**
 * An instant in words, counted in elapsed time.
 *
 * @example
 * instantInWords(672) // => "week 4"
 */
export function instantInWords(hours: number): string {
  const [word, value] = hours === 0 ? ["day", 0] : largestUnit(hours);
  return `${word} ${value}`;
}
