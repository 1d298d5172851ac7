/** Reads a course as somebody wrote it; the library says what it cannot understand, and which doses nobody can take. */
import { man, parseCourse, printCourse, simulate } from "openhpg";

export function run(written: string): { readonly text: string; readonly treatments: number } {
  const course = parseCourse(written);
  // Doses are judged where a course is simulated; a day of it is enough, and quick.
  simulate(man(), course, { weeks: 1 / 7, every: 1 / 7, values: "instant", tolerance: 1e-3 });
  return { text: printCourse(course), treatments: course.treatments.length };
}
