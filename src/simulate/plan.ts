/** What a simulation is asked for, checked and worked out before anybody is integrated. */
import { type Drug, findDrug } from "../drugs/index.ts";
import type { Condition } from "../people/index.ts";
import { type Course, countDoses } from "./course/index.ts";
import { refuseUnreasonableDoses } from "./course-warnings.ts";
import { parseCourse } from "./courses.ts";
import { givenOneByOne } from "./deliver.ts";
import { badDay, badSpacing, badSpan, tooManyDoses } from "./errors.ts";
import type { Reference } from "./kernels.ts";

/** How long, how dense, how exactly. */
export interface SimulateOptions {
  /** Length of the simulation from the first day of the course. */
  readonly weeks: number;
  /** Days between two samples; 1 unless told, or the whole of less than a day. */
  readonly every?: number;
  /** Days of the samples after day 0, increasing, in place of evenly spaced ones; a mean is over the day that ends there. */
  readonly on?: readonly number[];
  /**
   * `mean` (unless told): each value is the mean over the time since the sample before it, as a level taken at no
   * particular hour is on average. `instant`: the value at the sample's own hour; at the hour of a dose, the trough before it.
   */
  readonly values?: "mean" | "instant";
  /** Relative tolerance of the integration; 1e-6 unless told. */
  readonly tolerance?: number;
  /** Other values for parameters of the reference man or of drugs, or other rates for flows; see {@link Reference}. */
  readonly reference?: Reference;
  /** Stops the simulation between two steps. */
  readonly signal?: { readonly aborted: boolean };
}

const mostWeeks = 2600;
const mostSamples = 100_000;
const week = 168;
/** Five years of a pump's pulses, were they given one by one; as many as a minute of work can bear. */
const mostDoses = 50_000;

/** What is kept when, and where the integration ends. */
export interface Span {
  /** Days of the samples; shape `[n]`, from 0. */
  readonly days: Float64Array;
  /** Hours at which the man is looked at: at 0, then `looks` times for each sample. */
  readonly at: Float64Array;
  readonly looks: number;
  readonly until: number;
}

/** Days between two looks when a mean is asked for: often enough for doses three times a day. */
const closestLooks = 0.25;

/**
 * Checks a span and a course against what can be simulated.
 *
 * @throws SimulateError `simulate/bad-span`, `simulate/bad-spacing`, `simulate/bad-day`, `simulate/too-many-doses`, `simulate/dose-beyond-reason`.
 */
export function planSpan(course: Course, options: SimulateOptions): Span {
  const { weeks, every = Math.min(1, weeks * 7), on, values = "mean" } = options;
  if (!(weeks > 0 && weeks <= mostWeeks)) throw badSpan(weeks);
  refuseUnreasonableDoses(course);
  const span = weeks * 7;
  if (!(every > 0 && every <= span && span / every <= mostSamples)) throw badSpacing(every, span);
  const doses = course.treatments.filter(givenOneByOne).reduce((sum, t) => sum + countDoses(t, span * 24), 0);
  if (doses > mostDoses) throw tooManyDoses(doses, mostDoses);
  if (on !== undefined) return onDays(on, span, values === "instant" ? 1 : looksADay);
  const samples = Math.floor(span / every + 1e-9);
  const days = Float64Array.from({ length: samples + 1 }, (_, i) => i * every);
  const looks = values === "instant" ? 1 : looksIn(every);
  // Several looks stand in the middles of equal parts of the interval, a single one at its end.
  const shift = looks === 1 ? 1 : 0.5;
  const at = Float64Array.from({ length: samples * looks + 1 }, (_, i) => (i === 0 ? 0 : ((i - 1 + shift) / looks) * every * 24));
  return { days, at, looks, until: Math.max(span * 24, at.at(-1)!) };
}

/**
 * How often a man is looked at for one mean. Over several days no two looks fall on the same hour: a day's rhythm and that of its
 * doses are then met at many hours by a little more than one look a day, where the same hours each day would need as many every day.
 */
function looksIn(days: number): number {
  if (days < 2 || !Number.isInteger(days)) return Math.max(1, Math.ceil(days / closestLooks - 1e-9));
  let looks = Math.max(fewestHours, Math.ceil((days * fewestHours) / 7));
  while (greatestCommonDivisor(looks, days) > 1) looks++;
  return looks;
}

/** Hours of the day at which a week is met. */
const fewestHours = 10;

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

const looksADay = 1 / closestLooks;
const rounding = 1e-12;

/** Only some days are looked at; the first may be as long as what lies before it. */
function onDays(on: readonly number[], span: number, looks: number): Span {
  on.forEach((day, i) => {
    const before = on[i - 1] ?? 0;
    // Weeks are a seventh of days, and seven times as many not always the same days again.
    if (!(day > before && day <= span * (1 + rounding))) throw badDay(day, before, span);
  });
  const at = on.flatMap((day, i) => {
    const length = Math.min(1, day - (on[i - 1] ?? 0));
    const shift = looks === 1 ? 1 : 0.5;
    return Array.from({ length: looks }, (_, k) => (day - length + (length * (k + shift)) / looks) * 24);
  });
  return { days: Float64Array.of(0, ...on), at: Float64Array.of(0, ...at), looks, until: Math.max(span * 24, at.at(-1)!) };
}

/** What a condition brings from before day 0: the course, and its length in hours. */
export function pastOf({ history }: Condition): { readonly course: Course; readonly hours: number } | undefined {
  return history && { course: parseCourse(history.course), hours: history.weeks * week };
}

/** Every drug of these courses, each once. */
export function drugsOf(...courses: readonly (Course | undefined)[]): readonly Drug[] {
  const names = new Set(courses.flatMap((c) => c?.treatments ?? []).map((t) => t.drug));
  return [...names].map((name) => findDrug(name)!);
}
