/** One course of one man for the page Axis: his figure, and whatever the diagram shows of him, day by day. */
import {
  axisDiagram,
  axisInWords,
  axisState,
  type Diagram,
  type DrugAct,
  type Figure,
  type Man,
  man,
  readings,
  type UnitSystem,
} from "openhpg";
import { type AxisInput, figureOf, meanWeeksOf, whoOf, yearOf } from "./axis-year.ts";

/** How much of a place a drug holds, week by week. */
export interface DrugOverTime extends DrugAct {
  readonly shares: readonly number[];
}

export interface AxisCourse {
  /** Every week from 0: all values are means over the weeks that end there. */
  readonly days: Float64Array;
  /** How many weeks each value is a mean of. */
  readonly meanWeeks: number;
  /** By path. */
  readonly quantities: Readonly<Record<string, { readonly unit: string; readonly values: Float64Array }>>;
  /** Which paths are laboratory values. */
  readonly analytes: Readonly<Record<string, string>>;
  /** What the healthy reference man has at rest, by path. */
  readonly references: Readonly<Record<string, number>>;
  readonly nodes: Diagram["nodes"];
  readonly edges: Diagram["edges"];
  /** By arrow, what flows over what flows in the healthy reference man at rest. */
  readonly flows: Readonly<Record<string, readonly number[]>>;
  readonly drugs: readonly DrugOverTime[];
  /** What is happening. */
  readonly sentences: Readonly<Record<UnitSystem, readonly (readonly string[])[]>>;
  readonly figure: Figure;
}

const analytes = Object.fromEntries(readings.map(({ path, key }) => [path, key]));

/** One man for each condition, whose signs the arrows have. */
const typical = new Map<string, Man>();
function typicalOf(condition: string): Man {
  const him = typical.get(condition) ?? man({ condition });
  typical.set(condition, him);
  return him;
}

export function run(input: AxisInput): AxisCourse {
  const [who, course] = whoOf(input);
  const diagram = axisDiagram(who, course, typicalOf(input.condition));
  const year = yearOf(who, course, input.weeks, diagram.paths);
  const states = Array.from(year.days, (_, i) => axisState(diagram, year, i));
  const sentencesIn = (system: UnitSystem) => states.map((state) => axisInWords(state, states[0]!, system));
  return {
    days: year.days,
    meanWeeks: meanWeeksOf(course),
    quantities: year.quantities,
    analytes,
    references: diagram.references,
    nodes: diagram.nodes,
    edges: diagram.edges,
    flows: Object.fromEntries(
      diagram.edges.map(({ id }, i) => [id, states.map(({ edges }) => edges[i]!.flux?.relative ?? edges[i]!.relative)]),
    ),
    drugs: diagram.drugs.map((act, i) => ({ ...act, shares: states.map(({ drugs }) => drugs[i]!.share) })),
    sentences: { conventional: sentencesIn("conventional"), si: sentencesIn("si") },
    figure: figureOf(who, course, year),
  };
}
