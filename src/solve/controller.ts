/** Was the step good enough, and how long may the next one be? */

/** A rule for step lengths. */
export interface Controller<Memory = unknown> {
  /** Called at the start and again after every interruption, where the past says nothing. */
  begin(): Memory;
  /**
   * Judges one step.
   *
   * @param errorNorm - 1 is just tolerable; Infinity when the step could not be made at all.
   * @param h         - The length tried.
   * @param order     - The method's order.
   * @returns `next`: the length to try next, from where the step ends if accepted, else from where it began.
   */
  judge(errorNorm: number, h: number, order: number, memory: Memory): { readonly accept: boolean; readonly next: number };
}
