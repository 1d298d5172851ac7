/** Reads the course language: treatments in everyday clinical English, separated by semicolons. */
import type { Catalogue } from "./catalogue.ts";
import type { Course, Treatment } from "./course.ts";
import { notText, tooLong } from "./errors.ts";
import { parseTreatment } from "./parse-treatment.ts";
import { printCourse } from "./print-course.ts";

const mostCharacters = 10_000;
const nothing = /^\s*(?:none|no treatment|untreated)?\s*$/i;
/** A plus separates only before a word: 1e+3 is a number. */
const separator = /;|\n|\+(?=\s*\p{L})/gu;

/**
 * Several courses taken together, each counted from the same start.
 *
 * @example
 * const drugs = { names: [], find: (name) => ({ name, routes: ["oral"], defaultRoute: "oral", units: ["mg", "IU"] }) };
 * joinCourses(parseCourse("hcg 1500 IU weekly", drugs), parseCourse("none", drugs)).treatments.length // => 1
 */
export function joinCourses(...courses: readonly Course[]): Course {
  const treatments = courses.flatMap((course) => course.treatments);
  return { treatments, text: printCourse({ treatments }) };
}

/**
 * Reads a course of treatment.
 *
 * `DRUG DOSE [ROUTE] FREQUENCY [FROM …] [FOR … | UNTIL …] [MISSING …]`, in capitals or not, treatments separated by
 * `;`, a new line, or `+`. What follows the drug may stand in any order.
 *
 * - Frequency: `daily`, `twice daily`, `bid`, `every other day`, `every 90 min`, `weekly`, `3 times a week` (days 0, 2 and 4
 *   of each week), `twice a week` (days 0 and 3.5), `every 2 weeks`, `monthly` (30.4375 days), `once`, and
 *   `continuous infusion at 5 ug/h`. `25 mg/d` is 25 mg once daily.
 * - Start and end count elapsed time from the start of the course: `from day 10` (after 240 h), `from week 4` (28 days),
 *   `for 12 weeks`, `until week 20`, `for 6 doses`. The end itself is excluded.
 * - Missed doses are numbered from 1: `missing doses 3, 5-7`.
 *
 * The empty text, `none` and `no treatment` are the course without treatments.
 *
 * @throws {@link CourseError} `course/…`, naming the character, the words, and what could stand there.
 *
 * @example
 * const drugs = { names: [], find: (name) => ({ name, routes: ["oral"], defaultRoute: "oral", units: ["mg", "IU"] }) };
 * parseCourse("enclomiphene 25 mg daily for 12 weeks; hcg 1500 IU 3 times a week from week 4", drugs).treatments[1]!.startHours // => 672
 */
export function parseCourse(text: string, catalogue: Catalogue): Course {
  if (typeof text !== "string") throw notText(text);
  if (text.length > mostCharacters) throw tooLong(text.length, mostCharacters);
  const treatments: Treatment[] = [];
  let from = 0;
  for (const to of [...[...text.matchAll(separator)].map((found) => found.index), text.length]) {
    // The treatment is read in place, so that errors count characters from the start of the course.
    if (!nothing.test(text.slice(from, to))) treatments.push(parseTreatment({ text: text.slice(0, to), at: from }, catalogue));
    from = to + 1;
  }
  return { treatments, text: printCourse({ treatments }) };
}

/**
 * The course builder over a list of drugs: each argument is read by itself, and all are taken together.
 *
 * @example
 * const drugs = { names: [], find: (name) => ({ name, routes: ["oral"], defaultRoute: "oral", units: ["mg", "IU"] }) };
 * const course = courseBuilder(drugs);
 * course("enclomiphene 25 mg daily for 12 weeks", "hcg 1500 IU twice weekly").treatments.length // => 2
 */
export const courseBuilder =
  (catalogue: Catalogue): ((...texts: readonly string[]) => Course) =>
  (...texts) =>
    joinCourses(...texts.map((text) => parseCourse(text, catalogue)));
