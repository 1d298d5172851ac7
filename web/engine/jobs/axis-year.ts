/** A year of one man on one course as the page Axis shows it: every value a mean over a week, or over the weeks between doses. */
import {
  type Course,
  type Figure,
  hormonePanel,
  type Man,
  man,
  parseCourse,
  type QuantitiesOverTime,
  readings,
  simulateQuantities,
  type Traits,
} from "openhpg";

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

/** Between doses further apart than this, weekly values show the swing themselves. */
const longestMean = 4;

/** How many weeks a value is the mean of: the longest time between two doses, else every other week would stand for all. */
export function meanWeeksOf({ treatments }: Course): number {
  const gaps = treatments.map(({ pattern }) => pattern.periodHours / pattern.offsetsHours.length / (24 * week));
  return Math.max(1, ...gaps.filter((weeks) => weeks <= longestMean).map(Math.ceil));
}

/** Each value the mean of so many that end with it; the first is the man before treatment and enters none. */
function meansOf(values: Float64Array, weeks: number): Float64Array {
  if (weeks === 1) return values;
  return values.map((first, i) => {
    if (i === 0) return first;
    const these = values.subarray(Math.max(1, i - weeks + 1), i + 1);
    return these.reduce((sum, value) => sum + value, 0) / these.length;
  });
}

/** @param paths - Followed beside what a laboratory measures. */
export function yearOf(who: Man, course: Course, weeks: number, paths: readonly string[] = []): QuantitiesOverTime {
  const { days, quantities } = simulateQuantities(who, course, [...paths, ...measured], { weeks, every: week, tolerance });
  const over = meanWeeksOf(course);
  const means = Object.entries(quantities).map(([path, { unit, values }]) => [path, { unit, values: meansOf(values, over) }] as const);
  return { days, quantities: Object.fromEntries(means) };
}

export function figureOf(who: Man, course: Course, { days, quantities }: QuantitiesOverTime): Figure {
  const analytes = Object.fromEntries(readings.map(({ key, path }) => [key, quantities[path]!]));
  return hormonePanel(who, course, { days, analytes, warnings: [] }, { meansOf: week * meanWeeksOf(course) });
}

/** The curves alone: for a course that is drawn beside another. */
export function run(input: AxisInput): Figure {
  const [who, course] = whoOf(input);
  return figureOf(who, course, yearOf(who, course, input.weeks));
}
