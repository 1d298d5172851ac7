/** Where a man is when his pulses begin to be followed: what averaged fidelity made of him until then. */
import type { Kernel } from "../../compile/index.ts";
import type { Man } from "../../people/index.ts";
import { solve } from "../../solve/index.ts";
import type { Course } from "../course/index.ts";
import { deliver } from "../deliver.ts";
import { kernelWith, type Reference } from "../kernels.ts";
import { mergeByTime } from "../merge.ts";
import { drugsOf, pastOf } from "../plan.ts";
import { carryOver, toleranceOf, untreated, valuesOf } from "../untreated.ts";

/** A stretch of treatment: what he takes, from which hour to which; hour 0 is the start of the course proper. */
export interface Stretch {
  readonly course: Course;
  readonly from: number;
  readonly until: number;
}

/** His past, if his condition brings one, and then the course, until this hour. */
export function stretchesOf(man: Man, course: Course, until: number): readonly Stretch[] {
  const past = pastOf(man.condition);
  return [...(past ? [{ course: past.course, from: -past.hours, until: 0 }] : []), { course, from: 0, until }];
}

/** What the pools of the kernel hold at hour `at`, at averaged fidelity; pools it alone has as in the reference man. */
export function before(man: Man, stretches: readonly Stretch[], at: number, to: Kernel, reference?: Reference): Float64Array {
  const healthy = kernelWith([], reference);
  const passed = stretches.filter(({ from }) => from < at);
  const averaged = kernelWith(drugsOf(...passed.map(({ course }) => course)), reference);
  let y = carryOver(healthy, untreated(man, reference), averaged);
  for (const { course, from, until } of passed) {
    const values = valuesOf(man, averaged);
    const bound = averaged.bind(values);
    const span = Math.min(at, until) - from;
    const interruptions = mergeByTime(course.treatments.map((t) => deliver({ kernel: averaged, values, refresh: bound.refresh }, t, span)));
    y = solve(bound, { from: 0, until: span, y0: y, tolerance: toleranceOf(averaged, 1e-5), interruptions }).y;
  }
  return carryOver(averaged, y, to);
}
