/** What can be wrong with a course, in sentences. */
import { OpenHpgError } from "../../units/index.ts";
import type { Place } from "./cursor.ts";

export class CourseError extends OpenHpgError {}

/** Foreign text made fit for one line of a message. */
function shown(text: string): string {
  const line = [...text.slice(0, 60)].map((c) => (/[\p{C}\p{Zl}\p{Zp}]/u.test(c) ? (/\s/.test(c) ? " " : "\uFFFD") : c)).join("");
  return line.trim() === "" ? "(nothing)" : text.length > 60 ? `${line.trim()}…` : line.trim();
}

/** Characters are counted from 1, as editors do. */
const where = ({ text, from, to }: Place): string => {
  const blanks = /^\s*/.exec(text.slice(from, to))![0].length;
  return `course, character ${from + blanks + 1}, "${shown(text.slice(from, to))}"`;
};

const example = "enclomiphene 25 mg daily for 12 weeks";
const often = "Say how often: daily, twice daily, every other day, every 90 min, 3 times a week, every 2 weeks, monthly, once; ";

export const notText = (value: unknown): CourseError =>
  new CourseError(
    "course/not-text",
    "course",
    `this is ${value === null ? "null" : typeof value}, not text.`,
    `Write none, or as in: ${example}.`,
  );

export const tooLong = (length: number, most: number): CourseError =>
  new CourseError(
    "course/too-long",
    "course",
    `it has ${length} characters, and ${most} are read.`,
    `Say how often a dose repeats instead of listing each, as in: ${example}.`,
  );

export const missingDrug = (place: Place): CourseError =>
  new CourseError(
    "course/missing-drug",
    where(place),
    "a treatment starts with the name of its drug.",
    `Write the name first, as in: ${example}.`,
  );

export const unknownDrug = (place: Place, near: string | undefined, known: readonly string[]): CourseError => {
  return new CourseError(
    "course/unknown-drug",
    where(place),
    "this is not a drug known here.",
    near === undefined ? `Known are ${known.join(", ") || "none"}. Write it as in: ${example}.` : `Did you mean ${near}?`,
  );
};

export const missingDose = (place: Place, drug: string, unit: string): CourseError =>
  new CourseError(
    "course/missing-dose",
    where(place),
    "it does not say how much is given.",
    `Write the amount of one dose of ${drug} in ${unit}, as in: ${example}.`,
  );

export const badDose = (place: Place, what: string, next: string): CourseError =>
  new CourseError("course/bad-dose", where(place), what, next);

export const doseWithoutUnit = (place: Place, drug: string, units: string): CourseError =>
  new CourseError(
    "course/bad-dose",
    where(place),
    "the dose has no unit.",
    `${drug} is dosed in ${units}; write the unit after the number, as in: ${example}.`,
  );

export const doseNotPositive = (place: Place, value: number): CourseError =>
  new CourseError(
    "course/bad-dose",
    where(place),
    value === 0 ? "a dose of zero is no dose." : "a dose cannot be negative.",
    `Write an amount above 0, as in: ${example}; or leave the treatment out.`,
  );

export const wrongUnit = (place: Place, drug: string, units: string, found: string): CourseError =>
  new CourseError(
    "course/wrong-unit",
    where(place),
    `${drug} is dosed in ${units}, not ${found}.`,
    `Give the amount of one dose in ${units}.`,
  );

export const operationNotDosed = (place: Place, operation: string): CourseError =>
  new CourseError(
    "course/operation-not-dosed",
    where(place),
    `${operation} is done once, or not at all; it has no dose and does not repeat.`,
    `Write it alone: ${operation}, or ${operation} from week 4.`,
  );

export const unknownRoute = (place: Place, drug: string, routes: readonly string[], example: string): CourseError =>
  new CourseError(
    "course/unknown-route",
    where(place),
    `${drug} is known here by these routes only: ${routes.join(", ")}.`,
    `Write one of them, or none for the usual one, as in: ${drug} ${example}.`,
  );

export const notInfused = (place: Place, route: string): CourseError =>
  new CourseError(
    "course/not-infused",
    where(place),
    `a drug given by the route ${route} is not infused.`,
    "Name a route that a needle takes, as in: gonadorelin 5 ug/h subcutaneous continuously; or say how often a dose is given.",
  );

export const onlyPulses = (place: Place, route: string): CourseError =>
  new CourseError(
    "course/only-pulses",
    where(place),
    `the route ${route} gives a dose again and again, or none.`,
    "Say how often, as in: gonadorelin 10 ug every 90 min.",
  );

export const missingRate = (place: Place): CourseError =>
  new CourseError(
    "course/missing-rate",
    where(place),
    "an infusion needs an amount per time.",
    "Write the rate, as in: gonadorelin continuous infusion at 5 ug/h.",
  );

export const missingFrequency = (place: Place): CourseError =>
  new CourseError("course/missing-frequency", where(place), "it does not say how often the dose is given.", `${often}as in: ${example}.`);

export const unknownFrequency = (
  place: Place,
  why = "this is neither a route nor a way to say how often that is known here.",
): CourseError => new CourseError("course/unknown-frequency", where(place), why, `${often}as in: ${example}.`);

export const unknownName = (place: Place, drug: string, near: string | undefined): CourseError =>
  new CourseError(
    "course/unexpected-words",
    where(place),
    `after ${drug}, this is neither a dose, nor a route, nor the rest of a drug's name known here.`,
    near === undefined ? `Write the dose after the name, as in: ${example}.` : `Did you mean ${near}?`,
  );

export const unexpectedWords = (place: Place): CourseError =>
  new CourseError(
    "course/unexpected-words",
    where(place),
    "nothing known here starts like this.",
    "After drug, dose, route and frequency may stand from week 4, for 12 weeks, until week 20, for 6 doses, missing doses 3, 5-7; ; separates treatments.",
  );

export const saidTwice = (place: Place, what: string): CourseError =>
  new CourseError(
    "course/said-twice",
    where(place),
    `${what} has been said before.`,
    `Say it once, and separate treatments with ;, as in: ${example}; anastrozole 1 mg daily.`,
  );

export const badInterval = (place: Place): CourseError =>
  new CourseError(
    "course/bad-interval",
    where(place),
    "an interval lasts from one second to 200 years.",
    "Write the time between two doses, as in: gonadorelin 10 ug every 90 min.",
  );

export const badTime = (place: Place): CourseError =>
  new CourseError(
    "course/bad-time",
    where(place),
    "a time lies between 0 and 200 years after the start.",
    "Times count from the start of the course: from day 0, from week 4 (28 days after the start), for 12 weeks.",
  );

export const endsBeforeStart = (place: Place, end: string, start: string): CourseError =>
  new CourseError(
    "course/end-before-start",
    where(place),
    `it ends at ${end}, and starts at ${start}.`,
    "Let it end after it starts, as in: hcg 1500 IU weekly from week 4 until week 20.",
  );

export const onceHasNoEnd = (place: Place): CourseError =>
  new CourseError("course/once-has-no-end", where(place), "a single dose neither lasts nor repeats.", `${often}as in: ${example}.`);

export const badCount = (place: Place): CourseError =>
  new CourseError(
    "course/bad-count",
    where(place),
    "this is not a number of doses.",
    "Write a whole number from 1, with how often, as in: triptorelin 3.75 mg every 4 weeks for 6 doses.",
  );

export const badMissing = (place: Place, why: string): CourseError =>
  new CourseError("course/bad-missing", where(place), why, `Number the doses from 1, as in: ${example} missing doses 3, 5-7.`);

export const tooManyDoses = (place: Place | string, most: number): CourseError =>
  new CourseError(
    "course/too-many-doses",
    typeof place === "string" ? shown(place) : where(place),
    `it has more than ${most / 1e6} million doses.`,
    "Give it an end, or give as an infusion what is given that often: gonadorelin 5 ug/h continuously for 12 weeks.",
  );

export const badUntil = (treatment: string, until: number): CourseError =>
  new CourseError(
    "course/bad-until",
    shown(treatment),
    `${until} is no time to count doses up to.`,
    "Give a number of hours from the start of the course.",
  );

export const notPrintable = (drug: string): CourseError =>
  new CourseError(
    "course/not-printable",
    drug,
    "the course language has no words for its pattern of doses.",
    "Give it a pattern that can be said: at even intervals, several times a day, or several times a week.",
  );
