/** One kernel for each set of drugs: only the drugs in use are compiled in. */
import { body } from "../body/index.ts";
import { compileProgram, compileTangents, derive, type Kernel, type Program, referenceOf, type TangentKernel } from "../compile/index.ts";
import type { Drug } from "../drugs/index.ts";
import { type Engine, engine } from "../engine/index.ts";
import { assemble, type Component, replaceRate, type System, type SystemParameter } from "../model/index.ts";
import { factorOf } from "../units/index.ts";

/**
 * Other values for parameters of the reference man or of drugs, by path, each in its parameter's unit: for calibration.
 * By the path of a flow, another rate for it as a formula in the names of its component. What is measured relative to
 * rest stays where the reference man has it with his own rates; a flow of a drug that is not given is left alone.
 */
export type Reference = Readonly<Record<string, number | string>>;

/** Whether it changes a rate, so that the reference man himself rests elsewhere. */
export const changesRates = (reference: Reference): boolean => Object.values(reference).some((value) => typeof value === "string");

/** Nothing changed. */
export const asDeclared: Reference = {};
/** Under which code is kept that serves every reference man. */
const anyReference: Reference = {};
/** As much of a drug as is compiled. */
type Parts = Pick<Drug, "components">;
/** A system derived once, and compiled for one man at a time or for many once somebody asks. */
interface Compiled {
  readonly system: System;
  readonly program: Program;
  kernel?: Kernel;
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
export function kernelWith(drugs: readonly Parts[], reference: Reference = asDeclared): Kernel {
  const made = compiledWith(drugs, reference);
  made.kernel ??= compileProgram(made.program);
  return made.kernel;
}

/** The same body and drugs as an engine that integrates many men at once, with the same order of pools, parameters and outputs. */
export function engineWith(drugs: readonly Drug[], reference: Reference = asDeclared): Engine {
  const made = compiledWith(drugs, reference);
  made.many ??= engine(made.program);
  return made.many;
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

/** Units of quantities and pools, and what one coherent unit of each is in its own. */
export function unitsWith(drugs: readonly Drug[], reference: Reference = asDeclared): ReadonlyMap<string, InUnit> {
  const { system } = compiledWith(drugs, reference);
  return new Map([...system.quantities, ...system.pools].map(({ path, unit }) => [path, { unit, factor: 1 / factorOf(unit) }]));
}

interface InUnit {
  readonly unit: string;
  readonly factor: number;
}

function compiledWith(drugs: readonly Parts[], reference: Reference): Compiled {
  const known = compiled.get(reference) ?? new Map<string, Compiled>();
  compiled.set(reference, known);
  const components = new Map<string, Component>(drugs.flatMap((d) => d.components).map((c) => [c.path, c]));
  const paths = [...components.keys()].sort();
  const key = paths.join(" ");
  const before = known.get(key);
  if (before) return before;
  const system = (): System => assemble("man", [...body, ...paths.map((path) => components.get(path)!)]);
  const made =
    reference === asDeclared
      ? derived(system())
      : reference === anyReference
        ? derived(system(), true)
        : changesRates(reference)
          ? derived(withRates(withValues(system(), reference), reference))
          : another(compiledWith(drugs, anyReference), reference);
  if (known.size >= mostKept) known.delete(known.keys().next().value!);
  known.set(key, made);
  return made;
}

const derived = (system: System, kept = false): Compiled => ({ system, program: derive(system, { kept }), tangents: new Map() });

/** The same code for another reference man: only what he rests at is worked out anew. */
function another(general: Compiled, reference: Reference): Compiled {
  const { program } = general;
  const system = withValues(general.system, reference);
  const own = referenceOf(system, program);
  general.kernel ??= compileProgram(program);
  general.many ??= engine(program);
  return { system, program, kernel: { ...general.kernel, ...own }, many: { ...general.many, ...own }, tangents: new Map() };
}

const inReference = (p: SystemParameter, reference: Reference): SystemParameter => {
  const value = reference[p.path];
  return typeof value !== "number" ? p : { ...p, value, coherent: value * factorOf(p.unit) };
};

const withValues = (system: System, reference: Reference): System => ({
  ...system,
  parameters: system.parameters.map((p) => inReference(p, reference)),
});

function withRates(system: System, reference: Reference): System {
  const flows = new Set(system.flows.map(({ path }) => path));
  return Object.entries(reference).reduce(
    (made, [path, rate]) => (typeof rate === "string" && flows.has(path) ? replaceRate(made, path, rate) : made),
    system,
  );
}
