/** The courses that are drawn: asked of several workers at once, the latest only, each remembered. */
import { tick, untrack } from "svelte";
import { ask } from "../engine/ask.ts";
import type { AxisCourse, AxisInput } from "../engine/jobs/axis.ts";
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

export function liveCourses() {
  let shown = $state.raw<readonly AxisCourse[]>([]);
  let error = $state.raw<unknown>();
  let busy = $state(false);
  let next: { readonly courses: readonly Treated[]; readonly began: number } | undefined;
  const remembered = new Map<string, AxisCourse>();

  async function courseOf(treated: Treated): Promise<AxisCourse> {
    const input = inputOf(treated);
    const key = JSON.stringify(input);
    const found = remembered.get(key) ?? (await ask("axis", input));
    remembered.delete(key);
    remembered.set(key, found);
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    return found;
  }

  async function go({ courses, began }: NonNullable<typeof next>): Promise<void> {
    busy = true;
    try {
      shown = await Promise.all(courses.map(courseOf));
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
    /** The man in view first, then those kept; the last that could be computed. */
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
    want(courses: readonly Treated[], began: number): void {
      untrack(() => {
        if (busy) next = { courses, began };
        else void go({ courses, began });
      });
    },
  };
}
