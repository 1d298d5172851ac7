/** Where what he took before has left a man. */
import type { Engine, EngineMan } from "../engine/index.ts";
import type { Man } from "../people/index.ts";
import { SolveError } from "../solve/index.ts";
import { interruptions } from "./engine-interruptions.ts";
import { SimulateError } from "./errors.ts";
import { asDeclared, engineWith, kernelWith, type Reference } from "./kernels.ts";
import { drugsOf, pastOf } from "./plan.ts";
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
  follow([{ man, ready: beginningOf(man, past, reference) }], past, tolerance, reference, (error) => {
    throw error;
  });
  return endsOf(man, reference).get(keyOf(past, tolerance))!;
}

/**
 * His parameters, and what his pools hold on day 0, for an engine with the drugs of his past and of what comes.
 *
 * @throws SolveError without a state of rest; SimulateError `simulate/bad-value`.
 */
export function readyFor(many: Engine, man: Man, tolerance: number, reference: Reference = asDeclared): Omit<EngineMan, "interruptions"> {
  const values = valuesOf(man, many);
  const past = pastOf(man.condition);
  const y0 = past
    ? carryOver(engineWith(drugsOf(past.course), reference), afterPast(man, past, tolerance, reference), many)
    : carryOver(kernelWith([], reference), untreated(man, reference), many);
  return { values, y0 };
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
    const able = group.flatMap((who) => {
      try {
        return [{ man: who, ready: beginningOf(who, past, reference) }];
      } catch (error) {
        if (error instanceof SolveError || error instanceof SimulateError) return [];
        throw error;
      }
    });
    if (able.length > 0) follow(able, past, tolerance, reference, () => {});
  }
}

/** @throws SolveError without a state of rest; SimulateError `simulate/bad-value`. */
function beginningOf(man: Man, { course, hours }: Past, reference: Reference): EngineMan {
  const many = engineWith(drugsOf(course), reference);
  const values = valuesOf(man, many);
  const y0 = carryOver(kernelWith([], reference), untreated(man, reference), many);
  return { values, y0, interruptions: interruptions(many, values, course, hours) };
}

function follow(
  men: readonly { readonly man: Man; readonly ready: EngineMan }[],
  past: Past,
  tolerance: number,
  reference: Reference,
  onError: (error: Error) => void,
): void {
  const many = engineWith(drugsOf(past.course), reference);
  many.run(
    men.map(({ ready }) => ready),
    {
      tolerance: toleranceOf(many, tolerance),
      until: past.hours,
      at: Float64Array.of(past.hours),
      keep: "state",
      onSample: (i, _index, _t, row) => void endsOf(men[i]!.man, reference).set(keyOf(past, tolerance), Float64Array.from(row)),
      onError: (_, error) => onError(error),
    },
  );
}
