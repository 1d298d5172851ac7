/** Where treatments start and stop within the span of a figure, as vertical lines. */
import type { Course } from "../simulate/index.ts";
import type { RuleLayer } from "./figure.ts";
import { shortNumber } from "./in-words.ts";
import type { TimeScale } from "./time-axis.ts";

type Event = "starts" | "stops" | "is given once";

/**
 * One rule for each instant inside the span at which something starts or stops; starts at 0 are the
 * edge of the panel and need none.
 *
 * @param days - End of the span.
 */
export function treatmentRules(
  courses: readonly { readonly name?: string; readonly course: Course }[],
  days: number,
  daysPerUnit: number,
): readonly RuleLayer[] {
  const events = new Map<number, Map<string, Set<Event>>>();
  const note = (hours: number, what: string, event: Event): void => {
    const day = hours / 24;
    if (!(day > 0 && day < days)) return;
    const there = events.get(day) ?? new Map<string, Set<Event>>();
    events.set(day, there.set(what, (there.get(what) ?? new Set<Event>()).add(event)));
  };
  for (const { name, course } of courses)
    for (const { drug, pattern, startHours, endHours } of course.treatments) {
      const what = name === undefined ? drug : `${name}: ${drug}`;
      note(startHours, what, pattern.periodHours === Infinity ? "is given once" : "starts");
      note(endHours, what, "stops");
    }
  return [...events]
    .sort(([a], [b]) => a - b)
    .map(([day, there]) => ({
      kind: "rule",
      x: day / daysPerUnit,
      label: [...there].map(([what, event]) => `${what} ${event.size > 1 ? "changes" : [...event][0]}`).join(", "),
    }));
}

/** More than these would fill the caption. */
const mostInWords = 8;

/** An instant as it was prescribed: in weeks where it is a whole number of them, else in the axis's unit. */
function instant(x: number, { axis, daysPerUnit }: TimeScale): string {
  const weeks = (x * daysPerUnit) / 7;
  if (Math.abs(weeks - Math.round(weeks)) < 1e-6) return `Week ${Math.round(weeks)}`;
  return `${axis.unit.charAt(0).toUpperCase()}${axis.unit.slice(1).replace(/s$/, "")} ${shortNumber(x)}`;
}

/** The rules in words, for the caption: "Week 12: enclomiphene stops." */
export const rulesInWords = (rules: readonly RuleLayer[], scale: TimeScale): string =>
  [
    ...rules.slice(0, mostInWords).map(({ label, x }) => `${instant(x, scale)}: ${label}.`),
    ...(rules.length > mostInWords ? [`And ${rules.length - mostInWords} more.`] : []),
  ].join(" ");
