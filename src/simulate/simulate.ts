/** One man through a course of treatment: the call everything else is made of. */
import type { Man } from "../people/index.ts";
import type { Course } from "./course/index.ts";
import type { SimulateOptions } from "./plan.ts";
import { simulateMany } from "./simulate-many.ts";
import type { Trajectory } from "./trajectory.ts";

/**
 * Simulates one man through a course of treatment, day by day.
 *
 * He starts at rest, untreated, or after the history that his condition brings. The same man, course and
 * options give the same bits, alone or among others, on every machine. Each value is the mean
 * over the time since the sample before it, unless instants are asked for.
 *
 * @param man    - Who; see {@link Man}.
 * @param course - What he takes, from day 0.
 *
 * @returns days from 0, and for each analyte its unit and one value a day (or as `every` says).
 *
 * @throws SimulateError `simulate/bad-span`, `simulate/bad-spacing`, `simulate/too-many-doses`, `simulate/bad-value`; SolveError when his equations cannot be solved,
 *   naming the hour and the pool; `solve/cancelled` when the signal says so.
 *
 * @example
 * const { analytes } = simulate(man(), parseCourse("enclomiphene 25 mg daily"), { weeks: 6 });
 * const lh = analytes["lh"]!.values;
 * lh.at(-1)! > 1.5 * lh[0]! // => true
 */
export function simulate(man: Man, course: Course, options: SimulateOptions): Trajectory {
  let result: Trajectory | undefined;
  simulateMany([man], course, {
    ...options,
    onTrajectory: (_, trajectory) => {
      result = trajectory;
    },
    onError: (_, error) => {
      throw error;
    },
  });
  return result!;
}
