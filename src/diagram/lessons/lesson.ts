/** What a lesson is: steps that each look at one simulation and ask what it shows; the simulation answers. */
import { type Direction, directionOf } from "../in-words.ts";

/** What a step looks at. */
export interface Scenario {
  readonly condition: string;
  readonly age?: number;
  readonly bmi?: number;
  /** One course, or several to be compared. */
  readonly courses: readonly string[];
  readonly weeks: number;
  /** The day that the question is about, the last of a week: values are means of the week before it. */
  readonly day: number;
  /** Analytes to be drawn. */
  readonly plots: readonly string[];
}

/** The simulated values that a question is answered from. */
export interface Seen {
  /** An analyte on a day, under the first course unless told. */
  at(analyte: string, day: number, course?: number): number;
  /** On the day of the scenario. */
  now(analyte: string, course?: number): number;
  /** On day 0. */
  before(analyte: string, course?: number): number;
  /** First end of a week from `from` on at which the analyte has come at least to this; undefined when it does not. */
  firstDay(analyte: string, least: number, course?: number, from?: number): number | undefined;
}

/** One answer to choose, and whether the simulation bears it out. */
export interface Choice {
  readonly text: string;
  readonly holds: (seen: Seen) => boolean;
}

/** A number of an explanation, in the usual unit of its analyte where it is of one. */
export interface NumberOfStep {
  (seen: Seen): number;
  readonly analyte?: string;
}

export interface LessonStep {
  readonly text: string;
  readonly scenario: Scenario;
  readonly asks: string;
  /** Two to four, of which exactly one holds. */
  readonly choices: readonly Choice[];
  /** With {names} in place of numbers, and {in:analyte} in place of that analyte's unit. */
  readonly explanation: string;
  /** The numbers, each of the simulation. */
  readonly numbers: Readonly<Record<string, NumberOfStep>>;
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly steps: readonly LessonStep[];
}

/** It rises, falls or stays, from day 0 to the day of the scenario. */
export const risesFallsOrStays = (analyte: string, course = 0): readonly Choice[] => {
  const choice = (text: string, direction: Direction): Choice => ({
    text,
    holds: (seen) => directionOf(seen.now(analyte, course), seen.before(analyte, course)) === direction,
  });
  return [choice("It rises.", "rises"), choice("It falls.", "falls"), choice("It stays as it is, within 5 %.", "stays")];
};

/** More under the first course, more under the second, or the same within 5 %. */
export const moreUnder = (analyte: string, first: string, second: string): readonly Choice[] => {
  const choice = (text: string, direction: Direction): Choice => ({
    text,
    holds: (seen) => directionOf(seen.now(analyte, 0), seen.now(analyte, 1)) === direction,
  });
  return [choice(first, "rises"), choice(second, "falls"), choice("Both alike, within 5 %.", "stays")];
};

/** Either this is so or it is not. */
export const soOrNot = (so: string, not: string, holds: (seen: Seen) => boolean): readonly Choice[] => [
  { text: so, holds },
  { text: not, holds: (seen) => !holds(seen) },
];

export const now = (analyte: string, course = 0): NumberOfStep =>
  Object.assign((seen: Seen): number => seen.now(analyte, course), { analyte });
export const before = (analyte: string, course = 0): NumberOfStep =>
  Object.assign((seen: Seen): number => seen.before(analyte, course), { analyte });
