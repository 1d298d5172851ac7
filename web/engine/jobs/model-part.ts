/** One component with everything that is said of it, its equations as MathML. */
import { allComponents, assemble, conditions, describeModel, drugs, type Equation, equationsOf, rateInWords } from "openhpg";
import { type Said, saidOf } from "./said-of.ts";

export interface PartParameter extends Said {
  readonly name: string;
  readonly path: string;
  readonly value: number;
  readonly unit: string;
  readonly means: string;
  readonly range?: readonly [low: number, high: number];
  readonly cv?: number;
}
export interface Part {
  readonly path: string;
  readonly about: string;
  readonly fidelity: string;
  readonly leavesOut: readonly string[];
  readonly reads: readonly { readonly from: string; readonly component: string }[];
  readonly readBy: readonly string[];
  readonly parameters: readonly PartParameter[];
  readonly pools: readonly { readonly name: string; readonly unit: string; readonly means: string; readonly start?: number }[];
  readonly ports: readonly { readonly name: string; readonly unit: string; readonly means: string; readonly addedBy: readonly string[] }[];
  readonly inputs: readonly { readonly name: string; readonly unit: string; readonly means: string }[];
  /** Of a flow with its rate as a formula that can be read back. */
  readonly equations: readonly (Equation & { readonly formula?: string })[];
  readonly drugs: readonly { readonly name: string; readonly at: readonly string[] }[];
  readonly conditions: readonly { readonly name: string; readonly path: string; readonly text: string }[];
}

const homeOf = (path: string): string => allComponents.find((c) => path.startsWith(`${c.path}.`))?.path ?? "";
const endOf = (end: unknown): string => (typeof end === "string" ? end : ((end as { readonly name?: string } | undefined)?.name ?? ""));

/** @throws ExchangeError `exchange/unknown-component`. */
export function run({ component }: { readonly component: string }): Part {
  const c = allComponents.find(({ path }) => path === component);
  if (!c) {
    describeModel(component);
    throw new RangeError(component);
  }
  const within = (path: string): boolean => path.startsWith(`${c.path}.`) && !path.slice(c.path.length + 1).includes(".");
  const everything = assemble("everything", allComponents);
  return {
    path: c.path,
    about: c.about,
    fidelity: c.fidelity,
    leavesOut: c.leavesOut,
    reads: [...new Set([...c.reads.values()].map(({ from }) => from))].map((from) => ({ from, component: homeOf(from) })),
    readBy: allComponents
      .filter((other) => other !== c && [...other.reads.values()].some(({ from }) => within(from)))
      .map(({ path }) => path),
    parameters: [...c.parameters].map(([name, { value, unit, means, range, varies, evidence }]) => ({
      name,
      path: `${c.path}.${name}`,
      value,
      unit,
      means,
      ...(range && { range }),
      ...(varies && { cv: varies.cv }),
      ...saidOf(evidence),
    })),
    pools: [...c.pools].map(([name, { unit, means, start }]) => ({ name, unit, means, ...(start !== undefined && { start }) })),
    ports: [...c.ports].map(([name, { unit, means }]) => ({
      name,
      unit,
      means,
      addedBy: allComponents.filter(({ contributes }) => contributes.has(`${c.path}.${name}`)).map(({ path }) => path),
    })),
    inputs: [...c.inputs].map(([name, { unit, means }]) => ({ name, unit, means })),
    equations: equationsOf(c).map((equation) =>
      equation.kind === "flow" ? { ...equation, formula: rateInWords(everything, `${c.path}.${equation.name}`) } : equation,
    ),
    drugs: drugs.flatMap(({ name, components }) => {
      const reached = components.flatMap(({ path, flows, contributes }) =>
        path === c.path ? [] : [...contributes.keys(), ...[...flows.values()].map(({ to }) => endOf(to))],
      );
      const at = [...new Set(reached)].filter(within);
      return at.length > 0 ? [{ name, at }] : [];
    }),
    conditions: conditions.flatMap(({ name, changes }) =>
      changes.filter(({ path }) => within(path)).map(({ path, text }) => ({ name, path, text })),
    ),
  };
}
