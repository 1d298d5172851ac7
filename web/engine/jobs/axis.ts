/** One course of one man for the page Axis: his figure, and whatever the diagram shows of him, day by day. */
import {
  axisDiagram,
  axisInWords,
  axisState,
  type Diagram,
  type DrugAct,
  type Figure,
  hormonePanel,
  type Man,
  man,
  parseCourse,
  readings,
  simulateQuantities,
  type Traits,
  type Trajectory,
} from "openhpg";

export interface AxisInput {
  readonly condition: string;
  readonly traits: Traits;
  readonly course: string;
  readonly weeks: number;
}

/** How much of a place a drug holds, week by week. */
export interface DrugOverTime extends DrugAct {
  readonly shares: readonly number[];
}

export interface AxisCourse {
  readonly input: AxisInput;
  /** Every week from 0: all values are means over the week that ends there. */
  readonly days: Float64Array;
  /** By path. */
  readonly quantities: Readonly<Record<string, { readonly unit: string; readonly values: Float64Array }>>;
  /** Which paths are laboratory values. */
  readonly analytes: Readonly<Record<string, string>>;
  readonly nodes: Diagram["nodes"];
  readonly edges: Diagram["edges"];
  /** By arrow, what flows over what flows in the healthy reference man at rest. */
  readonly flows: Readonly<Record<string, readonly number[]>>;
  readonly drugs: readonly DrugOverTime[];
  /** What is happening. */
  readonly sentences: readonly (readonly string[])[];
  readonly figure: Figure;
}

/** Exact enough for the eye, and faster than the terminal's. */
const tolerance = 1e-4;
const week = 7;
const measured = readings.map(({ path }) => path);
const analytes = Object.fromEntries(readings.map(({ path, key }) => [path, key]));

/** One man for each condition, whose signs the arrows have. */
const typical = new Map<string, Man>();
function typicalOf(condition: string): Man {
  const him = typical.get(condition) ?? man({ condition });
  typical.set(condition, him);
  return him;
}

export function run(input: AxisInput): AxisCourse {
  const { condition, traits, course: text, weeks } = input;
  const who = man({ condition, ...traits });
  const course = parseCourse(text);
  const diagram = axisDiagram(who, course, typicalOf(condition));
  const followed = simulateQuantities(who, course, [...diagram.paths, ...measured], { weeks, every: week, tolerance });
  const { days, quantities } = followed;
  const states = Array.from(days, (_, i) => axisState(diagram, followed, i));
  const trajectory: Trajectory = {
    days,
    analytes: Object.fromEntries(readings.map(({ key, path }) => [key, quantities[path]!])),
    warnings: [],
  };
  return {
    input,
    days,
    quantities,
    analytes,
    nodes: diagram.nodes,
    edges: diagram.edges,
    flows: Object.fromEntries(
      diagram.edges.map(({ id }, i) => [id, states.map(({ edges }) => edges[i]!.flux?.relative ?? edges[i]!.relative)]),
    ),
    drugs: diagram.drugs.map((act, i) => ({ ...act, shares: states.map(({ drugs }) => drugs[i]!.share) })),
    sentences: states.map((state) => axisInWords(state, states[0]!)),
    figure: hormonePanel(who, course, trajectory),
  };
}
