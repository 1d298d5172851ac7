/** One man through a course of treatment: the call everything else is made of. */
import { type Drug, findDrug } from "../drugs/index.ts";
import type { Man } from "../people/index.ts";
import { solve } from "../solve/index.ts";
import { type Course, countDoses } from "./course/index.ts";
import { parseCourse } from "./courses.ts";
import { deliver, givenOneByOne, type Patient } from "./deliver.ts";
import { badSpacing, badSpan, tooManyDoses } from "./errors.ts";
import { kernelWith, type Reference } from "./kernels.ts";
import { mergeByTime } from "./merge.ts";
import { beginTrajectory, type Trajectory } from "./trajectory.ts";
import { carryOver, toleranceOf, untreated, valuesOf } from "./untreated.ts";

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

/**
 * Simulates one man through a course of treatment, day by day.
 *
 * He starts at rest, untreated, or after the history that his condition brings. Deterministic: the same man,
 * course and options give the same numbers. A sample at the hour of a dose is the trough before it.
 *
 * @param man    - Who; see {@link Man}.
 * @param course - What he takes, from day 0.
 *
 * @returns days from 0, and for each analyte its unit and one value a day (or as `every` says).
 *
 * @throws SimulateError `simulate/bad-span`, `simulate/bad-spacing`; SolveError when his equations cannot be solved,
 *   naming the hour and the pool; `solve/cancelled` when the signal says so.
 *
 * @example
 * const { analytes } = simulate(man(), parseCourse("enclomiphene 25 mg daily"), { weeks: 6 });
 * const lh = analytes["lh"]!.values;
 * lh.at(-1)! > 1.5 * lh[0]! // => true
 */
export function simulate(man: Man, course: Course, { weeks, every = 1, tolerance = 1e-6, reference, signal }: SimulateOptions): Trajectory {
  if (!(weeks > 0 && weeks <= mostWeeks)) throw badSpan(weeks);
  const spanDays = weeks * 7;
  if (!(every > 0 && every <= spanDays && spanDays / every <= mostSamples)) throw badSpacing(every, spanDays);

  const history = man.condition.history;
  const past = history && parseCourse(history.course);
  const doses = course.treatments.filter(givenOneByOne).reduce((sum, t) => sum + countDoses(t, spanDays * 24), 0);
  if (doses > mostDoses) throw tooManyDoses(doses, mostDoses);
  const drugs = drugsOf(course, past);
  const kernel = kernelWith(drugs, reference);
  const values = valuesOf(man, kernel);
  const patient: Patient = { kernel, values, bound: kernel.bind(values) };
  const start = carryOver(kernelWith([], reference), untreated(man, reference), kernel);
  const common = { tolerance: toleranceOf(kernel, tolerance), ...(signal && { signal }) };
  const given = (what: Course, until: number) => mergeByTime(what.treatments.map((t) => deliver(patient, t, until)));

  let y0 = start;
  if (past) {
    const until = history.weeks * week;
    y0 = solve(patient.bound, { ...common, from: 0, until, y0, interruptions: given(past, until) }).y;
    // Whatever pump or infusion still ran belongs to the past; what it left in the pools stays.
    values.set(valuesOf(man, kernel));
    patient.bound.refresh();
  }
  const at = Array.from({ length: Math.floor(spanDays / every + 1e-9) + 1 }, (_, i) => i * every * 24);
  const until = Math.max(spanDays * 24, at.at(-1)!);
  const { trajectory, keep } = beginTrajectory(at, kernel, drugsOf(course));
  const into = new Float64Array(kernel.outputs.length);
  solve(patient.bound, {
    ...common,
    from: 0,
    until,
    y0,
    interruptions: given(course, until),
    save: { at },
    onSave: (i, t, y) => {
      patient.bound.outputs(t, y, into);
      keep(i, into);
    },
  });
  return trajectory;
}

/** Every drug of these courses, each once. */
function drugsOf(...courses: readonly (Course | undefined)[]): readonly Drug[] {
  const names = new Set(courses.flatMap((c) => c?.treatments ?? []).map((t) => t.drug));
  return [...names].map((name) => findDrug(name)!);
}
