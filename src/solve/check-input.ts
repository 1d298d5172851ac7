/** Is what the caller asked for possible at all? Asked once, before the first step, and in the same words for every method. */
import { absolutePerPool } from "./error-norm.ts";
import { badInstant, badSpan, badStep, notFinite, wrongSize } from "./errors.ts";
import type { SolveOptions } from "./solve.ts";
import type { Term } from "./term.ts";

/** What a pool is called in an error message. */
export const poolName = (term: Term, pool: number): string => term.names?.[pool] ?? `pool ${pool}`;

/** Refuses sizes, instants, steps and tolerances that make no sense. Returns the absolute tolerance of each pool. */
export function checkInput(term: Term, options: SolveOptions): Float64Array {
  const { from, until, y0, tolerance, save } = options;
  if (y0.length !== term.size) throw wrongSize("y0", y0.length, term.size);
  if (!(from <= until && Number.isFinite(from) && Number.isFinite(until))) throw badSpan(from, until);
  y0.forEach((value, pool) => {
    if (!Number.isFinite(value)) throw notFinite(poolName(term, pool), from);
  });
  for (const step of ["firstStep", "mostSteps", "leastStep"] as const) {
    const value = options[step];
    if (value !== undefined && !(value > 0)) throw badStep(step, value);
  }
  checkInstants(save?.at ?? [], from, until);
  return absolutePerPool(tolerance, term.size, (pool) => poolName(term, pool));
}

/** Refuses initial sensitivities that are not one vector for each parameter. */
export function checkSensitivities(given: readonly Float64Array[] | undefined, parameters: number, size: number): void {
  if (given === undefined) return;
  if (given.length !== parameters) throw wrongSize("sensitivities0", given.length, parameters, "parameter");
  given.forEach((s, j) => {
    if (s.length !== size) throw wrongSize(`sensitivities0[${j}]`, s.length, size);
  });
}

function checkInstants(at: readonly number[], from: number, until: number): void {
  at.forEach((instant, i) => {
    if (!(instant >= from && instant <= until)) throw badInstant("save.at", i, instant, `lies outside the span from ${from} to ${until}`);
    if (i > 0 && !(instant > at[i - 1]!)) throw badInstant("save.at", i, instant, `does not come after ${at[i - 1]!}`);
  });
}
