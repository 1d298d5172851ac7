/** Several courses of treatment for one man, side by side, with how sure we are. */

import { type Agreement, mostProbableMan, type Panel } from "../fit/index.ts";
import { exp, log, quantiles, sqrt, stream } from "../numerics/index.ts";
import { type Man, man } from "../people/index.ts";
import { type Course, simulateMany, type Trajectory } from "../simulate/index.ts";
import { drugVariations } from "./drug-variation.ts";

/** Who, what, and when to look. */
export interface ComparisonRequest {
  readonly man: {
    readonly condition: string;
    readonly age?: number;
    readonly bmi?: number;
    /** How many men the panel is the mean of; 1 unless told. */
    readonly of?: number;
    readonly panel: Panel;
  };
  readonly courses: readonly { readonly name: string; readonly course: Course }[];
  readonly outcomes: readonly string[];
  /** Days from the start, increasing. */
  readonly at: readonly number[];
}

/** An outcome as the mean of the week, or of the time between two doses where that is longer, that ends at `day`: of the most probable man, and the middle 90 % of men who fit the panel about as well. */
export interface OutcomeAt {
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One course's outcomes. */
export interface ComparedRow {
  readonly course: string;
  readonly outcomes: Readonly<Record<string, { readonly unit: string; readonly baseline: number; readonly at: readonly OutcomeAt[] }>>;
}

/** The middle 90 % of one analyte, on the days of the trajectory. */
export interface Band {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface Comparison {
  readonly man: { readonly label: string };
  /** The panel beside what the fitted man has; empty without a panel. */
  readonly agreement: readonly Agreement[];
  /** How many men the bands are made of. */
  readonly draws: number;
  /** What a reader must know before he believes the rest. */
  readonly warnings: readonly string[];
  readonly rows: readonly ComparedRow[];
  /** Of the most probable man, a value every `spacing` days; one a course, in order. */
  readonly trajectories: readonly Trajectory[];
  /** By outcome; one record a course, in order. */
  readonly bands: readonly Readonly<Record<string, Band>>[];
}

export interface ComparisonOptions {
  /** Men drawn for the bands; 40 unless told, 0 for none. */
  readonly draws?: number;
  /** 1 unless told. */
  readonly seed?: number;
  readonly signal?: { readonly aborted: boolean };
  /** Called after every simulated year of a man, with the share done. */
  readonly onProgress?: (done: number) => void;
}

/** Days between the samples kept, each a mean; an instant between two is read at the nearer. */
const spacing = 1;
/** A measurement so many standard deviations from the fitted man's was not fitted. */
const tooFar = 3;
/** And one whose level lies further off than this share of the measured one is another man, whatever the spread. */
const tooFarShare = 0.2;
const ownTolerance = 1e-6;
/** Bands need no six digits. */
const bandTolerance = 1e-4;

/**
 * Fits the man to his panel and simulates every course for him and for others like him.
 *
 * Deterministic for a seed. The bands hold what the panel leaves open and what differs between men in
 * handling a drug; they hold neither what the model gets wrong nor the scatter of single samples.
 *
 * @throws PeopleError, FitError, SimulateError, SolveError as the steps do.
 *
 * @example
 * const request = { man: { condition: "healthy", panel: {} }, courses: [{ name: "none", course: parseCourse("none") }], outcomes: ["lh"], at: [28] };
 * compare(request, { draws: 0 }).rows[0]!.outcomes["lh"]!.at[0]!.value // => 4.5
 */
export function compare(request: ComparisonRequest, { draws = 40, seed = 1, signal, onProgress }: ComparisonOptions = {}): Comparison {
  const { condition, age, bmi, of, panel } = request.man;
  const base = man({ condition, ...(age !== undefined && { age }), ...(bmi !== undefined && { bmi }) });
  const fitted = mostProbableMan(base, panel, of);
  const weeks = Math.ceil(Math.max(...request.at) / 7);
  const options = { weeks, every: spacing, ...(signal && { signal }) };
  const total = request.courses.length * (1 + draws);
  let done = 0;
  const run = (men: readonly Man[], course: Course, tolerance: number): readonly Trajectory[] => {
    const trajectories: Trajectory[] = [];
    simulateMany(men, course, {
      ...options,
      tolerance,
      onTrajectory: (i, trajectory) => {
        trajectories[i] = trajectory;
        onProgress?.(++done / total);
      },
      onError: (_, error) => {
        throw error;
      },
    });
    return trajectories;
  };

  const men = Array.from({ length: draws }, (_, i) => fitted.draw(seed, i));
  const results = request.courses.map(({ name, course }) => {
    const trajectory = run([fitted.man], course, ownTolerance)[0]!;
    const others = run(
      men.map((m, i) => withOwnPharmacokinetics(m, course, seed, i)),
      course,
      bandTolerance,
    );
    const bands = Object.fromEntries(request.outcomes.map((outcome) => [outcome, bandOf(trajectory, others, outcome)]));
    return { trajectory, bands, row: rowOf(name, course, trajectory, bands, request) };
  });
  return {
    man: { label: fitted.man.label },
    agreement: fitted.agreement,
    draws,
    warnings: [
      ...fitted.agreement
        .filter(({ deviations, measured, fitted: has }) => Math.abs(deviations) > tooFar || Math.abs(has / measured - 1) > tooFarShare)
        .map(
          ({ analyte, measured, fitted: has, unit }) =>
            `no man of this model has this panel: ${analyte} is ${measured} ${unit}, and the nearest man has ${Number(has.toPrecision(3))}.`,
        ),
      ...(fitted.converged ? [] : ["the search for the man of this panel did not settle; the man shown may not be the most probable one."]),
    ],
    rows: results.map((r) => r.row),
    trajectories: results.map((r) => r.trajectory),
    bands: results.map((r) => r.bands),
  };
}

/** The same man with clearances and the like drawn from how men differ. */
function withOwnPharmacokinetics(who: Man, course: Course, seed: number, index: number): Man {
  const numbers = stream(seed, index, "pharmacokinetics");
  const parameters = new Map(who.parameters);
  drugVariations(course.treatments.map((t) => t.drug)).forEach(({ path, coherent, cv }, k) => {
    parameters.set(path, coherent * exp(sqrt(log(1 + cv * cv)) * numbers.normal(k)));
  });
  return { ...who, parameters };
}

function bandOf(own: Trajectory, others: readonly Trajectory[], outcome: string): Band {
  const values = own.analytes[outcome]!.values;
  if (others.length === 0) return { low: values, high: values };
  const all = others.map((t) => t.analytes[outcome]!.values);
  const low = new Float64Array(values.length);
  const high = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const middle = quantiles(
      all.map((v) => v[i]!),
      [0.05, 0.95],
    );
    low[i] = middle[0]!;
    high[i] = middle[1]!;
  }
  return { low, high };
}

/** Days over which a level is meant: a week, or the time between two doses where that is longer. */
export const meantOver = ({ treatments }: Course): number =>
  Math.max(7, ...treatments.map(({ pattern }) => pattern.periodHours / pattern.offsetsHours.length / 24).filter(Number.isFinite));

function rowOf(
  name: string,
  course: Course,
  trajectory: Trajectory,
  bands: Readonly<Record<string, Band>>,
  { outcomes, at }: ComparisonRequest,
): ComparedRow {
  const samples = Math.round(meantOver(course) / spacing);
  const meanUntil = (values: Float64Array, day: number): number => {
    const last = Math.min(trajectory.days.length - 1, Math.round(day / spacing));
    const meant = values.slice(Math.max(0, last - samples + 1), last + 1);
    return meant.reduce((sum, v) => sum + v, 0) / meant.length;
  };
  return {
    course: name,
    outcomes: Object.fromEntries(
      outcomes.map((outcome) => {
        const { unit, values } = trajectory.analytes[outcome]!;
        const { low, high } = bands[outcome]!;
        const there = (day: number) => ({ day, value: meanUntil(values, day), low: meanUntil(low, day), high: meanUntil(high, day) });
        return [outcome, { unit, baseline: values[0]!, at: at.map(there) }];
      }),
    ),
  };
}
