/** Where what he took before has left a man. */
import type { Man } from "../people/index.ts";
import { interruptions } from "./engine-interruptions.ts";
import { asDeclared, engineWith, kernelWith, type Reference } from "./kernels.ts";
import { drugsOf, type pastOf } from "./plan.ts";
import { carryOver, toleranceOf, untreated, valuesOf } from "./untreated.ts";

type Past = NonNullable<ReturnType<typeof pastOf>>;

/** By man, then by reference, then by what he took, for how long, how exactly: he may go on to many courses from there. */
const known = new WeakMap<Man, WeakMap<Reference, Map<string, Float64Array>>>();

/**
 * What his pools hold after his past; shape `[pools]` of the engine with the drugs of that past alone.
 *
 * @throws SolveError as the simulation of the past does.
 */
export function afterPast(man: Man, { course, hours }: Past, tolerance: number, reference: Reference = asDeclared): Float64Array {
  const ofMan = known.get(man) ?? new WeakMap<Reference, Map<string, Float64Array>>();
  known.set(man, ofMan);
  const ends = ofMan.get(reference) ?? new Map<string, Float64Array>();
  ofMan.set(reference, ends);
  const key = `${course.text}|${hours}|${tolerance}`;
  const before = ends.get(key);
  if (before) return before;
  const many = engineWith(drugsOf(course), reference);
  const values = valuesOf(man, many);
  let y = carryOver(kernelWith([], reference), untreated(man, reference), many);
  many.run([{ values, y0: y, interruptions: interruptions(many, values, course, hours) }], {
    tolerance: toleranceOf(many, tolerance),
    until: hours,
    at: Float64Array.of(hours),
    keep: "state",
    onSample: (_man, _index, _t, row) => {
      y = Float64Array.from(row);
    },
    onError: (_, error) => {
      throw error;
    },
  });
  ends.set(key, y);
  return y;
}
