/** Where what he took before has left a man. */
import type { EngineMan } from "../engine/index.ts";
import type { Man } from "../people/index.ts";
import { interruptions } from "./engine-interruptions.ts";
import { asDeclared, engineWith, kernelWith, type Reference } from "./kernels.ts";
import { drugsOf, pastOf } from "./plan.ts";
import { restIfAny } from "./rest-if-any.ts";
import { carryOver, toleranceOf, untreated, valuesOf } from "./untreated.ts";

type Past = NonNullable<ReturnType<typeof pastOf>>;

/** By man, then by reference, then by what he took, for how long, how exactly: he may go on to many courses from there. */
const known = new WeakMap<Man, WeakMap<Reference, Map<string, Float64Array>>>();

const endsOf = (man: Man, reference: Reference): Map<string, Float64Array> => {
  const ofMan = known.get(man) ?? new WeakMap<Reference, Map<string, Float64Array>>();
  known.set(man, ofMan);
  const ends = ofMan.get(reference) ?? new Map<string, Float64Array>();
  ofMan.set(reference, ends);
  return ends;
};

const keyOf = ({ course, hours }: Past, tolerance: number): string => `${course.text}|${hours}|${tolerance}`;

/**
 * What his pools hold after his past; shape `[pools]` of the engine with the drugs of that past alone.
 *
 * @throws SolveError as the simulation of the past does.
 */
export function afterPast(man: Man, past: Past, tolerance: number, reference: Reference = asDeclared): Float64Array {
  const before = endsOf(man, reference).get(keyOf(past, tolerance));
  if (before) return before;
  follow([man], past, tolerance, reference, (error) => {
    throw error;
  });
  return endsOf(man, reference).get(keyOf(past, tolerance))!;
}

/**
 * Follows the pasts of many men together, which costs half of following each alone and gives the same bits. Who cannot be
 * followed is left for {@link afterPast} to fail on.
 */
export function rememberPasts(men: readonly Man[], tolerance = 1e-6, reference: Reference = asDeclared): void {
  const pasts = new Map<string, { readonly past: Past; readonly men: Man[] }>();
  for (const who of men) {
    const past = pastOf(who.condition);
    if (!past || endsOf(who, reference).has(keyOf(past, tolerance))) continue;
    const group = pasts.get(keyOf(past, tolerance)) ?? { past, men: [] };
    pasts.set(keyOf(past, tolerance), group);
    group.men.push(who);
  }
  for (const { past, men: group } of pasts.values()) {
    const able = group.filter((who) => restIfAny(who, reference));
    if (able.length > 0) follow(able, past, tolerance, reference, () => {});
  }
}

function follow(men: readonly Man[], past: Past, tolerance: number, reference: Reference, onError: (error: Error) => void): void {
  const { course, hours } = past;
  const many = engineWith(drugsOf(course), reference);
  const healthy = kernelWith([], reference);
  function* prepared(): Generator<EngineMan> {
    for (const who of men) {
      const values = valuesOf(who, many);
      yield { values, y0: carryOver(healthy, untreated(who, reference), many), interruptions: interruptions(many, values, course, hours) };
    }
  }
  many.run(prepared(), {
    tolerance: toleranceOf(many, tolerance),
    until: hours,
    at: Float64Array.of(hours),
    keep: "state",
    onSample: (i, _index, _t, row) => void endsOf(men[i]!, reference).set(keyOf(past, tolerance), Float64Array.from(row)),
    onError: (_, error) => onError(error),
  });
}
