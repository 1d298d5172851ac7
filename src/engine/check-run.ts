/** Is what the caller asks of a run possible at all? Asked once, in the words of the solver. */
import { absolutePerPool, solveErrors } from "../solve/index.ts";
import type { EngineRun } from "./man.ts";

/** Refuses spans, instants, steps and tolerances that make no sense. Returns the absolute tolerance of each pool. */
export function checkRun(pools: readonly string[], run: EngineRun & { readonly from: number }): Float64Array {
  const { from, until, at, tolerance } = run;
  if (!(from <= until && Number.isFinite(from) && Number.isFinite(until))) throw solveErrors.badSpan(from, until);
  for (const step of ["mostSteps", "leastStep"] as const) {
    const value = run[step];
    if (value !== undefined && !(value > 0)) throw solveErrors.badStep(step, value);
  }
  at.forEach((instant, i) => {
    if (!(instant >= from && instant <= until))
      throw solveErrors.badInstant("save.at", i, instant, `lies outside the span from ${from} to ${until}`);
    if (i > 0 && !(instant > at[i - 1]!)) throw solveErrors.badInstant("save.at", i, instant, `does not come after ${at[i - 1]!}`);
  });
  return absolutePerPool(tolerance, pools.length, (pool) => pools[pool]!);
}
