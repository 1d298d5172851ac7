/** Integral control: the next step is the one at which this error would have been just tolerable. */
import { pow } from "../../numerics/index.ts";
import type { Controller } from "../controller.ts";

/**
 * The classical rule: growth by `safety · error^(-1/order)`, within bounds. It has no memory.
 *
 * @param limits - `safety`: aim this far below the tolerance. `shrink`, `grow`: bounds of one change.
 *
 * @example
 * integral().judge(1, 0.1, 5, undefined) // => { accept: true, next: 0.09000000000000001 }
 */
export function integral({ safety = 0.9, shrink = 0.2, grow = 5 } = {}): Controller<undefined> {
  return {
    begin: () => undefined,
    judge(error, h, order) {
      const accept = error <= 1;
      const factor = safety * pow(error, -1 / order);
      const most = accept ? grow : 1;
      return { accept, next: h * Math.min(most, Math.max(shrink, factor)) };
    },
  };
}
