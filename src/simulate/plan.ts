/** What a simulation is asked for, checked and worked out before anybody is integrated. */
import { type Drug, findDrug } from "../drugs/index.ts";
import type { Condition } from "../people/index.ts";
import { type Course, countDoses } from "./course/index.ts";
import { parseCourse } from "./courses.ts";
import { givenOneByOne } from "./deliver.ts";
import { badSpacing, badSpan, tooManyDoses } from "./errors.ts";
import type { Reference } from "./kernels.ts";

/** How long, how dense, how exactly. */
export interface SimulateOptions {
  /** Length of the simulation from the first day of the course. */
  readonly weeks: number;
  /** Days between two samples; 1 unless told. */
  readonly every?: number;
  /** Relative tolerance of the integration; 1e-6 unless told. */
  readonly tolerance?: number;
  /** Other values for parameters of the reference man or of drugs, for calibration; see {@link Reference}. */
  readonly reference?: Reference;
  /** Stops the simulation between two steps. */
  readonly signal?: { readonly aborted: boolean };
}

const mostWeeks = 2600;
const mostSamples = 100_000;
const week = 168;
/** Five years of a pump's pulses, were they given one by one; as many as a minute of work can bear. */
const mostDoses = 50_000;

/** Hours at which samples are kept, and where the integration ends. */
export interface Span {
  readonly at: Float64Array;
  readonly until: number;
}

/**
 * Checks a span and a course against what can be simulated.
 *
 * @throws SimulateError `simulate/bad-span`, `simulate/bad-spacing`, `simulate/too-many-doses`.
 */
export function planSpan(course: Course, { weeks, every = 1 }: SimulateOptions): Span {
  if (!(weeks > 0 && weeks <= mostWeeks)) throw badSpan(weeks);
  const days = weeks * 7;
  if (!(every > 0 && every <= days && days / every <= mostSamples)) throw badSpacing(every, days);
  const doses = course.treatments.filter(givenOneByOne).reduce((sum, t) => sum + countDoses(t, days * 24), 0);
  if (doses > mostDoses) throw tooManyDoses(doses, mostDoses);
  const at = Float64Array.from({ length: Math.floor(days / every + 1e-9) + 1 }, (_, i) => i * every * 24);
  return { at, until: Math.max(days * 24, at.at(-1)!) };
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
