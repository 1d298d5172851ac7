/** Writes a course in the course language, in its one canonical form. */
import type { Course, Treatment } from "./course.ts";
import { missedInWords } from "./duration.ts";
import { frequencyInWords } from "./frequency.ts";
import { instantInWords, spanInWords } from "./time-words.ts";

/** "for 12 weeks" where that reads back as the same instant to the last bit, else "until week 20". */
function endInWords(start: number, end: number): readonly string[] {
  if (end === Number.POSITIVE_INFINITY) return [];
  const length = end - start;
  return [start + length === end ? `for ${spanInWords(length)}` : `until ${instantInWords(end)}`];
}

/**
 * A treatment in the course language, from its numbers; its `text` is not looked at.
 *
 * @throws {@link CourseError} `course/not-printable` for a pattern of doses that the language cannot say.
 */
export function printTreatment(treatment: Omit<Treatment, "text">): string {
  const { drug, amount, unit, route, mode, pattern, startHours, endHours, missed } = treatment;
  return [
    unit === "1" ? drug : `${drug} ${amount} ${unit} ${route}`,
    mode === "infusion" ? "continuously" : frequencyInWords(pattern, drug),
    ...(startHours === 0 ? [] : [`from ${instantInWords(startHours)}`]),
    ...endInWords(startHours, endHours),
    ...(missed.length === 0 ? [] : [`missing ${missedInWords(missed)}`]),
  ].join(" ");
}

/**
 * A course in the course language; reading it gives the same course.
 *
 * @throws {@link CourseError} `course/not-printable` for a pattern of doses that the language cannot say.
 *
 * @example
 * printCourse(parseCourse("Enclomiphene 25mg every 24 h, 7 doses", drugs)) // => "enclomiphene 25 mg oral daily for 1 week"
 */
export const printCourse = ({ treatments }: Pick<Course, "treatments">): string =>
  treatments.length === 0 ? "none" : treatments.map(printTreatment).join("; ");
