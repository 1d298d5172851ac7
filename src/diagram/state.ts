/** The diagram at one day: live values for its nodes, arrows and drugs. */
import { log } from "../numerics/index.ts";
import type { QuantitiesOverTime } from "../simulate/index.ts";
import { factorOf } from "../units/index.ts";
import { type Diagram, drugsIn, referenceOf, reported, type ShownValue } from "./diagram.ts";
import { actsOf, type DrugAct, type Held, type KnownAct } from "./drug-acts.ts";
import { missingPath } from "./errors.ts";
import { type Spoken, spoken } from "./spoken-paths.ts";

/** A node with its values. */
export interface NodeState {
  readonly id: string;
  readonly values: readonly (ShownValue & { readonly value: number })[];
}

/** What an arrow carries. */
export interface EdgeState {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** The value over that of the healthy reference man at rest. */
  readonly relative: number;
  /** For drawing: 0 where nothing comes, 1 at the reference man's level, 2 at three times, 3 at seven times. */
  readonly weight: number;
  /** What is made of it or passes through, where the model says. */
  readonly flux?: { readonly value: number; readonly unit: string; readonly relative: number };
}

/** The axis of one man at one time; plain data. */
export interface AxisState {
  readonly day: number;
  readonly condition: string;
  readonly nodes: readonly NodeState[];
  readonly edges: readonly EdgeState[];
  readonly drugs: readonly (DrugAct & Held)[];
  /** What the sentences speak of, in the units in which it is reported. */
  readonly spoken: Readonly<Record<Spoken, number>>;
}

/** One coherent unit of a path in the unit of a series of it. */
const factorIn = (path: string, unit: string): number => (reported(path).unit === unit ? reported(path).factor : 1 / factorOf(unit));
const ln2 = Math.LN2;
const over = (value: number, reference: number): number => (reference > 0 ? value / reference : 0);

const known = new WeakMap<Diagram, readonly KnownAct[]>();

/** Found once for each diagram, for it is looked at day after day. */
function actsIn(diagram: Diagram): readonly KnownAct[] {
  const acts = known.get(diagram) ?? actsOf(drugsIn(diagram.drugs.map((d) => d.drug)));
  known.set(diagram, acts);
  return acts;
}

/**
 * Live values of a diagram at one sample.
 *
 * @param quantities - What `simulateQuantities` gave for the diagram's `paths`.
 * @param i - Index of the sample.
 *
 * @throws DiagramError `diagram/missing-path` where the quantities are not those of the diagram, or have no such sample.
 *
 * @example
 * const [who, taken] = [man(), parseCourse("enclomiphene 25 mg daily")];
 * const diagram = axisDiagram(who, taken);
 * const state = axisState(diagram, simulateQuantities(who, taken, diagram.paths, { weeks: 4 }), 28);
 * state.drugs.find((d) => d.at === "hypothalamus.estrogenReceptor")!.share > 0.5 // => true
 */
export function axisState(diagram: Diagram, { days, quantities }: QuantitiesOverTime, i: number): AxisState {
  const at = (path: string): number => {
    const value = quantities[path]?.values[i];
    if (value === undefined) throw missingPath(path, i);
    return value;
  };
  const measured = (path: string) => ({ value: at(path), unit: reported(path).unit, relative: over(at(path), referenceOf(path)) });
  const coherent = (path: string): number | undefined => {
    const series = quantities[path];
    if (series === undefined) return diagram.parameters[path];
    return at(path) / factorIn(path, series.unit);
  };
  return {
    day: days[i]!,
    condition: diagram.condition,
    nodes: diagram.nodes.map(({ id, shows }) => ({ id, values: shows.map((s) => ({ ...s, value: at(s.path) })) })),
    edges: diagram.edges.map(({ id, level, flux }) => {
      const now = measured(level);
      return { id, ...now, weight: log(1 + Math.max(0, now.relative)) / ln2, ...(flux !== undefined && { flux: measured(flux) }) };
    }),
    drugs: actsIn(diagram).map(({ act, now }) => ({ ...act, ...now(coherent) })),
    spoken: Object.fromEntries(Object.entries(spoken).map(([key, path]) => [key, at(path)])) as Record<Spoken, number>,
  };
}
