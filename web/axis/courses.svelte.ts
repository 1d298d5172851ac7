/** The courses that are drawn: asked of several workers at once, the latest only, each remembered. */

import type { Figure } from "openhpg";
import { tick, untrack } from "svelte";
import { ask } from "../engine/ask.ts";
import { type Failure, failureOf } from "../engine/failure.ts";
import type { AxisCourse } from "../engine/jobs/axis.ts";
import type { AxisInput } from "../engine/jobs/axis-year.ts";
import { courseText, type Treated, traitsOf, weeksShown } from "./scenario.ts";

/** As the worker, and anybody with the library, is asked. */
export const inputOf = ({ who, doses }: Treated): AxisInput => ({
  condition: who.condition,
  traits: traitsOf(who),
  course: courseText(doses),
  weeks: weeksShown,
});

/** Enough to undo and redo at once. */
const mostRemembered = 40;

/** Says in the performance timeline how long it took from an input to the frame that shows it. */
async function measureRedraw(began: number): Promise<void> {
  await tick();
  requestAnimationFrame(() => {
    performance.measure("axis:redraw", { start: began, end: performance.now() });
  });
}

/** The scenario in view, then those kept. */
type Courses = readonly [Treated, ...Treated[]];

/** Answers to questions asked before, the last asked last. */
function remembering<T>(answer: (input: AxisInput) => Promise<T>): (treated: Treated) => Promise<T> {
  const remembered = new Map<string, T>();
  return async (treated) => {
    const input = inputOf(treated);
    const key = JSON.stringify(input);
    const found = remembered.get(key) ?? (await answer(input));
    remembered.delete(key);
    remembered.set(key, found);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    return found;
  };
}

/** The curves of a kept course, or why it has none. */
export type Beside = Figure | { readonly failed: Failure };

/** What is drawn: the scenario in view in full, the curves of those beside it. */
interface Shown {
  readonly course: AxisCourse;
  readonly beside: readonly Beside[];
}

export function liveCourses() {
  let shown = $state.raw<Shown>();
  let error = $state.raw<unknown>();
  let busy = $state(false);
  let next: { readonly courses: Courses; readonly began: number } | undefined;
  const courseOf = remembering((input) => ask("axis", input));
  const curvesOf = remembering((input) => ask("axisYear", input));
  /** One that cannot be drawn leaves the others theirs. */
  const besideOf = (treated: Treated): Promise<Beside> => curvesOf(treated).catch((error: unknown) => ({ failed: failureOf(error) }));

  async function go({ courses, began }: NonNullable<typeof next>): Promise<void> {
    busy = true;
    try {
      const [first, ...others] = courses;
      const [course, ...beside] = await Promise.all([courseOf(first), ...others.map(besideOf)]);
      shown = { course, beside };
      error = undefined;
      void measureRedraw(began);
    } catch (failure) {
      error = failure;
    }
    busy = false;
    const waiting = next;
    next = undefined;
    if (waiting) void go(waiting);
  }

  return {
    /** The last that could be computed. */
    get shown() {
      return shown;
    },
    get error() {
      return error;
    },
    get busy() {
      return busy;
    },
    /** @param began - When the reader moved, on the clock of `performance`. */
    want(courses: Courses, began: number): void {
      untrack(() => {
        if (busy) next = { courses, began };
        else void go({ courses, began });
      });
    },
  };
}
