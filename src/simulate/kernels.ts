/** One kernel for each set of drugs: only the drugs in use are compiled in. */
import { body } from "../body/index.ts";
import { compile, compileTangents, derive, type Kernel, type TangentKernel } from "../compile/index.ts";
import type { Drug } from "../drugs/index.ts";
import { type Engine, engine } from "../engine/index.ts";
import { assemble, type Component, type System } from "../model/index.ts";

/** Other values for parameters of the reference man or of drugs, by path, each in its parameter's unit: for calibration. */
export type Reference = Readonly<Record<string, number>>;

/** Nothing changed. */
export const asDeclared: Reference = {};
/** A system compiled for one man at a time, and, once somebody asks, for many. */
interface Compiled {
  readonly system: System;
  readonly kernel: Kernel;
  many?: Engine;
  /** By the list of their parameters. */
  readonly tangents: Map<string, TangentKernel>;
}
const compiled = new WeakMap<Reference, Map<string, Compiled>>();

/** Enough for every pair of drugs a page compares; the oldest goes first. */
const mostKept = 64;

/**
 * The body with these drugs, compiled once for each set of them.
 *
 * @param reference - Keep the object: kernels are remembered by it.
 *
 * @example
 * kernelWith([]).pools.includes("blood.lh.central") // => true
 */
export const kernelWith = (drugs: readonly Drug[], reference: Reference = asDeclared): Kernel => compiledWith(drugs, reference).kernel;

/** The same body and drugs as an engine that integrates many men at once, with the same order of pools, parameters and outputs. */
export function engineWith(drugs: readonly Drug[], reference: Reference = asDeclared): Engine {
  const both = compiledWith(drugs, reference);
  both.many ??= engine(derive(both.system));
  return both.many;
}

/**
 * How the same body and drugs answer to these parameters, compiled once for each list of them.
 *
 * @throws CompileError `compile/unknown-parameter`.
 */
export function tangentsWith(drugs: readonly Drug[], parameters: readonly string[], reference: Reference = asDeclared): TangentKernel {
  const { system, tangents } = compiledWith(drugs, reference);
  const key = parameters.join(" ");
  const before = tangents.get(key);
  if (before) return before;
  const made = compileTangents(system, parameters);
  if (tangents.size >= mostKept) tangents.delete(tangents.keys().next().value!);
  tangents.set(key, made);
  return made;
}

function compiledWith(drugs: readonly Drug[], reference: Reference): Compiled {
  const known = compiled.get(reference) ?? new Map<string, Compiled>();
  compiled.set(reference, known);
  const components = new Map<string, Component>(drugs.flatMap((d) => d.components).map((c) => [c.path, c]));
  const paths = [...components.keys()].sort();
  const key = paths.join(" ");
  const before = known.get(key);
  if (before) return before;
  const all = [...body, ...paths.map((path) => components.get(path)!)].map((c) => changed(c, reference));
  const system = assemble("man", all);
  const both: Compiled = { system, kernel: compile(system), tangents: new Map() };
  if (known.size >= mostKept) known.delete(known.keys().next().value!);
  known.set(key, both);
  return both;
}

/** The same component with some parameters at other values. */
function changed(c: Component, reference: Reference): Component {
  const own = [...c.parameters].filter(([name]) => `${c.path}.${name}` in reference);
  if (own.length === 0) return c;
  const parameters = new Map(c.parameters);
  for (const [name, p] of own) parameters.set(name, { ...p, value: reference[`${c.path}.${name}`]! });
  return { ...c, parameters };
}
