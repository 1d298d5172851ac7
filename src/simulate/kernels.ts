/** One kernel for each set of drugs: only the drugs in use are compiled in. */
import { body } from "../body/index.ts";
import { compile, type Kernel } from "../compile/index.ts";
import type { Drug } from "../drugs/index.ts";
import { assemble, type Component } from "../model/index.ts";

const compiled = new Map<string, Kernel>();

/** Enough for every pair of drugs a page compares; the oldest goes first. */
const mostKept = 64;

/**
 * The body with these drugs, compiled once for each set of them.
 *
 * @example
 * kernelWith([]).pools.includes("blood.lh.central") // => true
 */
export function kernelWith(drugs: readonly Drug[]): Kernel {
  const components = new Map<string, Component>(drugs.flatMap((d) => d.components).map((c) => [c.path, c]));
  const paths = [...components.keys()].sort();
  const key = paths.join(" ");
  const known = compiled.get(key);
  if (known) return known;
  const kernel = compile(assemble("man", [...body, ...paths.map((path) => components.get(path)!)]));
  if (compiled.size >= mostKept) compiled.delete(compiled.keys().next().value!);
  compiled.set(key, kernel);
  return kernel;
}
