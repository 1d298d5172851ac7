/** Courses that can be chosen: what the library offers this man, what the reader wrote, and what an address brought along. */
import type { Candidates, Offered } from "../engine/jobs/candidates.ts";
import type { Course } from "./choices.ts";

export interface OfferedCourse extends Omit<Offered, "from"> {
  readonly from: Offered["from"] | "written";
}

/** Nothing is among them always, and never chosen. */
export function offeredCourses({ courses }: Candidates, written: readonly Course[], chosen: readonly string[]): readonly OfferedCourse[] {
  const own = courses.filter(({ nothing }) => !nothing);
  const known = new Set([...own, ...written].map(({ text }) => text));
  const brought = chosen.filter((text) => !known.has(text)).map((text): Course => ({ name: text, text }));
  return [
    ...own,
    ...[...written, ...brought].map(
      ({ name, text }): OfferedCourse => ({ name, text, from: "written", nothing: false, denied: [], unspoken: [], until: [] }),
    ),
  ];
}

/** What is compared unless chosen: his own courses, or the usual ones where his file names none. */
export const usuallyChosen = ({ courses, ownCourses }: Candidates, most: number): readonly string[] =>
  courses
    .filter(({ from, nothing }) => !nothing && from === (ownCourses > 0 ? "his file" : "usual"))
    .slice(0, most)
    .map(({ text }) => text);

/**
 * What the library is to compare in place of what it would by itself; undefined where that is just what was chosen, so that
 * the terminal gives the same for the file alone.
 */
export function inPlaceOfOwn(
  candidates: Candidates,
  offered: readonly OfferedCourse[],
  chosen: readonly string[],
): readonly Course[] | undefined {
  const usual = usuallyChosen(candidates, Number.POSITIVE_INFINITY);
  if (chosen.length === usual.length && usual.every((text) => chosen.includes(text))) return undefined;
  const nothing = candidates.courses.filter((course) => course.nothing && course.from === "his file");
  return [...nothing, ...offered.filter(({ text }) => chosen.includes(text))].map(({ name, text }) => ({ name, text: text || "none" }));
}
