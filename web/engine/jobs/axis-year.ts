/** A year of one man on one course as the page Axis shows it: every value a mean over a week. */
import { type Course, type Figure, hormonePanel, type Man, man, parseCourse, readings, simulateQuantities, type Traits } from "openhpg";

export interface AxisInput {
  readonly condition: string;
  readonly traits: Traits;
  readonly course: string;
  readonly weeks: number;
}

export const whoOf = ({ condition, traits, course }: AxisInput): readonly [Man, Course] => [
  man({ condition, ...traits }),
  parseCourse(course),
];

/** Exact enough for the eye, and faster than the terminal's. */
const tolerance = 1e-4;
const week = 7;
const measured = readings.map(({ path }) => path);

/** @param paths - Followed beside what a laboratory measures. */
export const yearOf = (who: Man, course: Course, weeks: number, paths: readonly string[] = []) =>
  simulateQuantities(who, course, [...paths, ...measured], { weeks, every: week, tolerance });

export function figureOf(who: Man, course: Course, { days, quantities }: ReturnType<typeof yearOf>): Figure {
  const analytes = Object.fromEntries(readings.map(({ key, path }) => [key, quantities[path]!]));
  return hormonePanel(who, course, { days, analytes, warnings: [] });
}

/** The curves alone: for a course that is drawn beside another. */
export function run(input: AxisInput): Figure {
  const [who, course] = whoOf(input);
  return figureOf(who, course, yearOf(who, course, input.weeks));
}
