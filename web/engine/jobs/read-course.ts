/** Reads a course as somebody wrote it; the library says what it cannot understand. */
import { parseCourse, printCourse } from "openhpg";

export function run(written: string): { readonly text: string; readonly treatments: number } {
  const course = parseCourse(written);
  return { text: printCourse(course), treatments: course.treatments.length };
}
