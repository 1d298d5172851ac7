/** No control: every step is as long as the first. For measuring orders, never for results. */
import type { Controller } from "../controller.ts";

/**
 * Accepts every step that can be made and repeats its length; one that cannot be made ends the integration.
 *
 * @example
 * constant().judge(1e9, 0.1, 5, undefined) // => { accept: true, next: 0.1 }
 */
export function constant(): Controller<undefined> {
  return {
    begin: () => undefined,
    judge: (error, h) => ({ accept: error < Infinity, next: h }),
  };
}
