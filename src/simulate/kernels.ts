/** One kernel for each set of drugs: only the drugs in use are compiled in. */
import { body } from "../body/index.ts";
import { compile, type Kernel } from "../compile/index.ts";
import type { Drug } from "../drugs/index.ts";
import { assemble, type Component } from "../model/index.ts";

/** Other values for parameters of the reference man or of drugs, by path, each in its parameter's unit: for calibration. */
export type Reference = Readonly<Record<string, number>>;

const asDeclared: Reference = {};
const compiled = new WeakMap<Reference, Map<string, Kernel>>();

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
export function kernelWith(drugs: readonly Drug[], reference: Reference = asDeclared): Kernel {
  const known = compiled.get(reference) ?? new Map<string, Kernel>();
  compiled.set(reference, known);
  const components = new Map<string, Component>(drugs.flatMap((d) => d.components).map((c) => [c.path, c]));
  const paths = [...components.keys()].sort();
  const key = paths.join(" ");
  const before = known.get(key);
  if (before) return before;
  const all = [...body, ...paths.map((path) => components.get(path)!)].map((c) => changed(c, reference));
  const kernel = compile(assemble("man", all));
  if (known.size >= mostKept) known.delete(known.keys().next().value!);
  known.set(key, kernel);
  return kernel;
}

/** The same component with some parameters at other values. */
function changed(c: Component, reference: Reference): Component {
  const own = [...c.parameters].filter(([name]) => `${c.path}.${name}` in reference);
  if (own.length === 0) return c;
  const parameters = new Map(c.parameters);
  for (const [name, p] of own) parameters.set(name, { ...p, value: reference[`${c.path}.${name}`]! });
  return { ...c, parameters };
}
