/** The diagram of one man on one course: places, arrows and drugs, and the paths whose values make it live. */
import { type Drug, findDrug } from "../drugs/index.ts";
import type { Man } from "../people/index.ts";
import { referenceMan } from "../people/index.ts";
import { type Course, kernelWith, readings } from "../simulate/index.ts";
import { factorOf } from "../units/index.ts";
import { carriers } from "./carriers.ts";
import { actsOf, type DrugAct } from "./drug-acts.ts";
import { type Edge, edgesOf } from "./edges.ts";
import { componentsIn, places, type Shown } from "./places.ts";
import { valuesInReference } from "./slopes.ts";
import { spokenPaths } from "./spoken-paths.ts";

/** A value shown at a node, with what the healthy reference man has at rest. */
export interface ShownValue extends Shown {
  readonly unit: string;
  readonly reference: number;
}

/** One place of the body. */
export interface DiagramNode {
  readonly id: string;
  readonly label: string;
  /** The node it is drawn inside of. */
  readonly within?: string;
  readonly components: readonly string[];
  readonly shows: readonly ShownValue[];
}

/** Everything a page needs to draw the axis of one man on one course; plain data. */
export interface Diagram {
  readonly condition: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly Edge[];
  readonly drugs: readonly DrugAct[];
  /** What the healthy reference man has at rest of each hormone and message, by path of its level. */
  readonly references: Readonly<Record<string, number>>;
  /** What to hand to `simulateQuantities`. */
  readonly paths: readonly string[];
  /** His parameters that the shares held by drugs hang on, by path, in coherent units. */
  readonly parameters: Readonly<Record<string, number>>;
}

const byPath = new Map(readings.map((r) => [r.path, r]));
const declared = new Map([...referenceMan.quantities, ...referenceMan.pools].map(({ path, unit }) => [path, unit]));

/** The unit in which a path is reported, and one coherent unit of it in that. */
export function reported(path: string): { readonly unit: string; readonly factor: number } {
  const reading = byPath.get(path);
  if (reading) return reading;
  const unit = declared.get(path) ?? "1";
  return { unit, factor: 1 / factorOf(unit) };
}

/** What the healthy reference man has of it at rest, in the unit in which it is reported. */
export const referenceOf = (path: string): number => (valuesInReference(path) ?? 0) * reported(path).factor;

/** Each drug of the course once; a course that was parsed knows its drugs. */
export const drugsIn = (names: readonly string[]): readonly Drug[] => [...new Set(names)].flatMap((name) => findDrug(name) ?? []);

/**
 * The axis of a man on a course as a diagram: derived from the components of the body and of the drugs, with the signs of
 * this man at rest, untreated.
 *
 * @param signsOf - Whose signs and gains; his own unless told. A page that moves his age takes those of one man with his
 *   condition, which take longer to work out than all the rest and hardly differ.
 *
 * @throws as `untreated` does for a man without a state of rest.
 *
 * @example
 * const { edges } = axisDiagram(man(), parseCourse("enclomiphene 25 mg daily"));
 * edges.find((e) => e.carrier === "inhibinB" && e.to === "pituitary")!.sign // => "-"
 */
export function axisDiagram(man: Man, course: Course, signsOf: Man = man): Diagram {
  const drugs = drugsIn(course.treatments.map((t) => t.drug));
  const acts = actsOf(drugs);
  const kernel = kernelWith(drugs);
  const known = new Set([...kernel.outputs, ...kernel.pools]);
  const needs = acts.flatMap((a) => a.needs);
  const parameters = kernel.parameters.flatMap((path, i) =>
    needs.includes(path) ? [[path, man.parameters.get(path) ?? kernel.reference[i]!] as const] : [],
  );
  const nodes = places.map((place): DiagramNode => {
    const { id, label, within, shows } = place;
    const shown = shows.map((s) => ({ ...s, unit: reported(s.path).unit, reference: referenceOf(s.path) }));
    return { id, label, ...(within !== undefined && { within }), components: componentsIn(place), shows: shown };
  });
  const edges = edgesOf(signsOf);
  const paths = [
    ...nodes.flatMap(({ shows }) => shows.map(({ path }) => path)),
    ...carriers.flatMap(({ level, flux }) => [level, ...(flux === undefined ? [] : [flux])]),
    ...needs.filter((path) => known.has(path)),
    ...spokenPaths,
  ];
  return {
    condition: man.condition.name,
    nodes,
    edges,
    drugs: acts.map(({ act }) => act),
    references: Object.fromEntries(carriers.map(({ level }) => [level, referenceOf(level)])),
    paths: [...new Set(paths)],
    parameters: Object.fromEntries(parameters),
  };
}
