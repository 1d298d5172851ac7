/** What he takes or took: the course, when it began, and when it ended. */
import { type Course, parseCourse, printCourse } from "../../simulate/index.ts";
import { invalid } from "../errors.ts";
import type { Path } from "../form-document.ts";
import { dayOfDate, timeIn } from "./calendar.ts";
import type { WrittenPanel } from "./panel-schema.ts";
import type { Places } from "./places.ts";

/** What is taken from day 0. */
export interface Taken {
  /** As it was prescribed. */
  readonly course: Course;
  /** Day 0, as in 2026-03-10. */
  readonly from?: string;
  /** For how long he took it; while he does, absent. */
  readonly weeks?: number;
}

const longestWeeks = 1043;

/**
 * A course broken off: no dose at or after this time.
 *
 * @example
 * endedAfter(parseCourse("clomiphene 25 mg daily"), 12).text // => "clomiphene 25 mg oral daily for 12 weeks"
 */
export function endedAfter({ treatments }: Course, weeks: number): Course {
  const end = weeks * 168;
  const taken = treatments
    .filter(({ startHours }) => startHours < end)
    .map((treatment) => {
      const single = treatment.mode !== "infusion" && treatment.pattern.periodHours === Number.POSITIVE_INFINITY;
      const cut = { ...treatment, endHours: single ? treatment.endHours : Math.min(treatment.endHours, end) };
      return { ...cut, text: printCourse({ treatments: [cut] }) };
    });
  return { treatments: taken, text: printCourse({ treatments: taken }) };
}

/** Weeks from the start until a day, or for a time such as 12 weeks. */
function weeksUntil(written: string, from: number | undefined, path: Path, places: Places): number {
  const dated = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*$/.test(written);
  if (dated && from === undefined)
    throw invalid(
      places.where(path),
      `${written} is a day, and it is not said when this began.`,
      "Add from, or write a time such as 12 weeks.",
    );
  const weeks = dated ? (dayOfDate(written, path, places) - from!) / 7 : places.reading(path, () => timeIn("wk", written));
  if (!(weeks > 0))
    throw invalid(
      places.where(path),
      `${written} is not after the start.`,
      "Give a later day, or a time above 0; while he takes it, leave it out.",
    );
  if (weeks > longestWeeks) throw invalid(places.where(path), `${written} is more than 20 years after the start.`, "Look at the year.");
  return weeks;
}

/**
 * Reads `taken`; `dayZero` in days since 1970.
 *
 * @throws {@link ExchangeError} `exchange/invalid-panel`, and the codes of a course or time that cannot be read.
 */
export function takenOfFile(
  { taken }: WrittenPanel,
  places: Places,
): { readonly taken: Taken | undefined; readonly dayZero: number | undefined } {
  if (!taken) return { taken: undefined, dayZero: undefined };
  const course = places.reading(["taken", "course"], () => parseCourse(taken.course));
  const dayZero = taken.from === undefined ? undefined : dayOfDate(taken.from, ["taken", "from"], places);
  const weeks = taken.until === undefined ? undefined : weeksUntil(taken.until, dayZero, ["taken", "until"], places);
  if (course.treatments.length === 0) {
    places.warn(["taken", "course"], "he takes nothing; every visit is read as untreated.");
    // Nothing begins on that day, and a plan without what is taken could not say it.
    return { taken: undefined, dayZero: undefined };
  }
  if (weeks !== undefined && endedAfter(course, weeks).treatments.length === 0)
    throw invalid(places.where(["taken", "until"]), "it ends before the first dose.", "Look at both times, or leave taken out.");
  return {
    taken: { course, ...(taken.from !== undefined && { from: taken.from.trim() }), ...(weeks !== undefined && { weeks }) },
    dayZero,
  };
}
