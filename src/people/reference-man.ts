/** The reference man: the assembled body, and the value of each of its parameters. */
import { body } from "../body/index.ts";
import { assemble, type System, type SystemParameter, type SystemPool } from "../model/index.ts";
import { nearest } from "../units/index.ts";
import { unknownParameter } from "./errors.ts";

/** The body alone, without drugs. */
export const referenceMan: System = assemble("man", body);

const parameters: ReadonlyMap<string, SystemParameter> = new Map(referenceMan.parameters.map((p) => [p.path, p]));
const pools: ReadonlyMap<string, SystemPool> = new Map(referenceMan.pools.map((p) => [p.path, p]));

/**
 * A parameter of the body.
 *
 * @throws PeopleError `people/unknown-parameter`, with the path meant where it is a slip.
 *
 * @example
 * parameterOf("blood.lh.resting").coherent // => 4.5
 */
export function parameterOf(path: string): SystemParameter {
  const found = parameters.get(path);
  if (!found) throw unknownParameter(path, nearest(path, parameters.keys()));
  return found;
}

/** A pool of the body; the same error for a path that is none. */
export function poolOf(path: string): SystemPool {
  const found = pools.get(path);
  if (!found) throw unknownParameter(path, nearest(path, pools.keys()));
  return found;
}
