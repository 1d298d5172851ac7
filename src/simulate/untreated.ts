/** A man at rest, before anything is given to him. */
import type { Kernel } from "../compile/index.ts";
import type { Man } from "../people/index.ts";
import { continueToRest, steadyState, type Term, type Tolerance } from "../solve/index.ts";
import { badValue } from "./errors.ts";
import { asDeclared, changesRates, kernelWith, type Reference } from "./kernels.ts";

/**
 * Parameters of this man, followed by inputs at zero, for a kernel with or without drugs.
 *
 * @throws SimulateError `simulate/bad-value` naming the parameter.
 */
export function valuesOf(man: Man, kernel: Pick<Kernel, "parameters" | "reference">): Float64Array {
  const values = Float64Array.from(kernel.reference);
  kernel.parameters.forEach((path, i) => {
    const own = man.parameters.get(path);
    if (own !== undefined) values[i] = finite(path, own);
  });
  return values;
}

/** A read-out would carry on in silence with what is no number. */
function finite(path: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw badValue(path, value);
}

/**
 * How exactly the state of a kernel is followed: a millionth of each pool, and of what it holds in the
 * reference man at rest; of a drug's pools a millionth of a milligram or of a unit.
 */
export const toleranceOf = (kernel: Pick<Kernel, "startAtRest">, relative = 1e-6): Tolerance & { readonly absolute: Float64Array } => ({
  relative,
  absolute: kernel.startAtRest.map((start) => relative * (start || 1e-2)),
});

/** By man, then by reference; both are let go with whoever made them. */
const rests = new WeakMap<Man, WeakMap<Reference, Float64Array>>();

/**
 * What the pools of his body hold untreated; shape `[pools]` of the kernel without drugs.
 *
 * @throws SolveError `solve/no-steady-state` naming the pool that drifts most; SimulateError `simulate/bad-value`.
 *
 * @example
 * untreated(man())[0] // => 1
 */
export function untreated(man: Man, reference: Reference = asDeclared): Float64Array {
  const known = rests.get(man) ?? new WeakMap<Reference, Float64Array>();
  rests.set(man, known);
  const before = known.get(reference);
  if (before) return before;
  const kernel = kernelWith([], reference);
  const start = Float64Array.from(kernel.startAtRest);
  kernel.pools.forEach((path, i) => {
    const own = man.starts.get(path);
    if (own !== undefined) start[i] = finite(path, own);
  });
  const differs = man.parameters.size > 0 || man.starts.size > 0 || changesRates(reference);
  const rest = differs ? restFrom(kernel.bind(valuesOf(man, kernel)), start, kept(man, kernel), toleranceOf(kernel).absolute) : start;
  known.set(reference, rest);
  return rest;
}

/** Places of the pools that keep what he starts with. */
const kept = (man: Man, { pools }: Kernel): readonly number[] => pools.flatMap((path, i) => (man.starts.has(path) ? [i] : []));

/** As far as rest is sought: change per hour as a fraction of a pool. */
const still = 1e-12;

/**
 * Where he rests. What he keeps is set back once the rest of him has come down from the reference man's levels: those
 * he never had, and they did not mature him.
 */
function restFrom(him: Term, start: Float64Array, keeps: readonly number[], absolute: Float64Array): Float64Array {
  const once = (from: Float64Array): Float64Array =>
    continueToRest(him, from, absolute, still) ?? steadyState(him, from, { tolerance: { relative: 1e-3, absolute }, acceptable: still }).y;
  const rest = once(start);
  if (keeps.length === 0) return rest;
  const again = Float64Array.from(rest);
  for (const i of keeps) again[i] = start[i]!;
  return once(again);
}

/** The state of one kernel carried over to another: pools by path, others as at rest. */
export function carryOver(from: Pick<Kernel, "pools">, state: Float64Array, to: Pick<Kernel, "pools" | "startAtRest">): Float64Array {
  const place = new Map(from.pools.map((path, i) => [path, i]));
  return to.startAtRest.map((rest, i) => {
    const at = place.get(to.pools[i]!);
    return at === undefined ? rest : state[at]!;
  });
}
