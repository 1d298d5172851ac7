/** The passes in their order: from an assembled system to a tape, and the whole way as text. */
import type { System } from "../model/index.ts";
import { differentiate, printSlopes, type Slopes } from "./passes/differentiate.ts";
import { flatten, printFlat } from "./passes/flatten.ts";
import { order, printTape, type Tape } from "./passes/order.ts";
import { printRest, type Rested, type RestOptions, rest, restAgain } from "./passes/rest.ts";

/** A system, compiled as far as no target matters. */
export interface Program {
  readonly rested: Rested;
  readonly slopes: Slopes;
  readonly tape: Tape;
  /** Parameters of the reference man, coherent units, followed by zeros for inputs, and by what was kept of rest. */
  readonly reference: Float64Array;
}

/**
 * Runs every pass: flatten, rest, differentiate, order.
 *
 * @throws CompileError `compile/unknown-symbol`, `compile/rest-cycle` or `compile/not-finite-at-rest`.
 */
export function derive(system: System, options: RestOptions = {}): Program {
  const rested = rest(system, flatten(system), options);
  const slopes = differentiate(rested);
  const tape = order(rested, { rhs: rested.rates, jacobian: slopes.entries, inTime: slopes.inTime ?? [], outputs: rested.values });
  const kept = options.kept ? rested.found.values() : [];
  const reference = Float64Array.from([...system.parameters.map((p) => p.coherent), ...system.inputs.map(() => 0), ...kept]);
  return { rested, slopes, tape, reference };
}

/**
 * The reference vector and the state at rest of another reference man, for a program that was derived with its rest kept.
 *
 * @param system - As the one derived, but for the values of parameters.
 */
export function referenceOf(system: System, { rested }: Program): { readonly reference: Float64Array; readonly startAtRest: Float64Array } {
  const { start, found } = restAgain(system, rested);
  return {
    reference: Float64Array.from([...system.parameters.map((p) => p.coherent), ...system.inputs.map(() => 0), ...found]),
    startAtRest: start,
  };
}

/**
 * What each pass made of a system, as text, one line per fact.
 *
 * @example
 * printProgram(assemble("nothing", [])).split("\n")[0] // => "== flatten"
 */
export function printProgram(system: System): string {
  const { rested, slopes, tape } = derive(system);
  return [
    ["== flatten", printFlat(flatten(system))],
    ["== rest", printRest(rested)],
    ["== differentiate", printSlopes(slopes, rested.pools)],
    ["== order", printTape(tape, rested)],
  ]
    .flat()
    .filter((text) => text !== "")
    .join("\n");
}
