/** Where treatments start and stop within the span of a figure, as vertical lines. */
import type { Course } from "../simulate/index.ts";
import type { RuleLayer } from "./figure.ts";
import { shortNumber } from "./in-words.ts";

/**
 * One rule for each instant inside the span at which something starts or stops; starts at 0 are the
 * edge of the panel and need none.
 *
 * @param days - End of the span.
 */
export function treatmentRules(courses: readonly { readonly name?: string; readonly course: Course }[], days: number, daysPerUnit: number): readonly RuleLayer[] {
  const events = new Map<number, Set<string>>();
  const note = (day: number, text: string): void => {
    if (!(day > 0 && day < days)) return;
    events.set(day, (events.get(day) ?? new Set()).add(text));
  };
  for (const { name, course } of courses)
    for (const { drug, startHours, endHours } of course.treatments) {
      const what = name === undefined ? drug : `${name}: ${drug}`;
      note(startHours / 24, `${what} starts`);
      note(endHours / 24, `${what} stops`);
    }
  return [...events]
    .sort(([a], [b]) => a - b)
    .map(([day, texts]) => ({ kind: "rule", x: day / daysPerUnit, label: [...texts].join(", ") }));
}

/** The rules in words, for the caption: "Week 12: enclomiphene stops." */
export const rulesInWords = (rules: readonly RuleLayer[], unit: string): string =>
  rules.map(({ label, x }) => `${unit.charAt(0).toUpperCase()}${unit.slice(1).replace(/s$/, "")} ${shortNumber(x)}: ${label}.`).join(" ");
