/** Days of a study: one, or a span. */
import { wrong } from "./errors.ts";
import type { Days } from "./study.ts";

/** A decimal number, as a cell of a table and as a part of a larger form. */
export const number = "[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?";

const form = new RegExp(`^(${number})(?:\\.\\.(${number}))?$`);

/** No study that is simulated is followed longer. */
const longest = 20 * 365.25;

/**
 * Reads a day, or a span of days.
 *
 * @param first - The first day on which anything is known of the men; 0 where they come without a history.
 *
 * @throws QualifyError `qualify/day`.
 *
 * @example
 * parseDays("75..84", 0) // => { from: 75, to: 84 }
 */
export function parseDays(text: string, first: number): Days {
  const [, a, b] = form.exec(text) ?? [];
  if (a === undefined) throw wrong("day", `"${text}" is not a day.`, "Write the days after the first dose: 84, or 75..84 for a span.");
  const [from, to] = [Number(a), Number(b ?? a)];
  if (to < from) throw wrong("day", `${text} runs backwards.`, `Write ${to}..${from}.`);
  if (from < Math.max(first, -longest))
    throw wrong(
      "day",
      first < 0 ? `day ${from} lies before anything is known of these men.` : `day ${from} lies before the first dose.`,
      first < 0 ? "Say in history_weeks how long they were treated before." : "Day 0 is the baseline; treatment before it is a history.",
    );
  if (to > longest) throw wrong("day", `day ${to} is later than any that is simulated, ${longest}.`, "Write days, not hours.");
  return { from, to };
}
