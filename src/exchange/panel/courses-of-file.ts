/** Candidate courses as a file lists them. */
import { type Course, parseCourse } from "../../simulate/index.ts";
import { invalid } from "../errors.ts";
import type { Places } from "./places.ts";

export interface NamedCourse {
  readonly name: string;
  readonly course: Course;
}

/** @throws {@link ExchangeError} `exchange/invalid-panel` for two of one name; the code of a course that cannot be read. */
export function coursesOfFile(
  written: readonly { readonly name: string; readonly course: string }[],
  places: Places,
): readonly NamedCourse[] {
  const seen = new Set<string>();
  return written.map(({ name, course }, i) => {
    if (seen.has(name)) throw invalid(places.where(["courses", i, "name"]), `two courses are called ${name}.`, "Give each its own name.");
    seen.add(name);
    return { name, course: places.reading(["courses", i, "course"], () => parseCourse(course)) };
  });
}
