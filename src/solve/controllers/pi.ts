/** Proportional–integral control: grow on a small error, shrink on a large one, and remember the last. */
import { pow } from "../../numerics/index.ts";
import type { Controller } from "../controller.ts";

interface Memory {
  previous: number;
}

/** Below this an error says only that the step was cut short, and would spoil the next choice. */
const leastRemembered = 1e-4;

/**
 * Gustafsson's rule in the form of Hairer & Wanner (1996), Solving ODEs II, section IV.2: smoother than
 * {@link integral} where stability and not accuracy limits the step.
 *
 * @param limits - `safety`: aim this far below the tolerance. `shrink`, `grow`: bounds of one change.
 *   `beta`: weight of the previous error; 0 is integral control.
 *
 * @example
 * const control = pi();
 * control.judge(Infinity, 0.1, 5, control.begin()) // => { accept: false, next: 0.020000000000000004 }
 */
export function pi({ safety = 0.9, shrink = 0.2, grow = 5, beta = 0.04 } = {}): Controller<Memory> {
  return {
    begin: () => ({ previous: 1 }),
    judge(error, h, order, memory) {
      const accept = error <= 1;
      const factor = safety * pow(error, -1 / order + 0.75 * beta) * pow(memory.previous, beta);
      if (accept) memory.previous = Math.max(error, leastRemembered);
      const most = accept ? grow : 1;
      return { accept, next: h * Math.min(most, Math.max(shrink, factor)) };
    },
  };
}
