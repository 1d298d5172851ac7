/** The slopes of every quantity and pool of the body in one man's state: exact derivatives of the model, as numbers. */
import type { Man } from "../people/index.ts";
import { referenceMan } from "../people/index.ts";
import { kernelWith, untreated } from "../simulate/index.ts";
import { type Expression, evaluate, evaluator, gradient, number, rebuild } from "../symbolic/index.ts";

/** Values by path, in coherent units. */
export type Values = (path: string) => number | undefined;

/** Everything a man has at rest: quantities, pools and parameters. */
function valuesAtRest(man: Man): Values {
  const kernel = kernelWith([]);
  const parameters = Float64Array.from(kernel.parameters, (path, i) => man.parameters.get(path) ?? kernel.reference[i]!);
  return valuesAt(parameters, untreated(man));
}

function valuesAt(parameters: Float64Array, y: Float64Array): Values {
  const kernel = kernelWith([]);
  const outputs = new Float64Array(kernel.outputs.length);
  kernel.bind(parameters).outputs(0, y, outputs);
  const all = new Map<string, number>();
  kernel.parameters.forEach((path, i) => void all.set(path, parameters[i]!));
  kernel.pools.forEach((path, i) => void all.set(path, y[i]!));
  kernel.outputs.forEach((path, i) => void all.set(path, outputs[i]!));
  return (path) => all.get(path);
}

let resting: Values | undefined;
/** What the healthy reference man has at rest. */
export const valuesInReference: Values = (path) => {
  const kernel = kernelWith([]);
  resting ??= valuesAt(kernel.reference, kernel.startAtRest);
  return resting(path);
};

const settled = new Map<Expression, Expression>();

/** The same expression with what the reference man rests at as numbers. */
export function withoutRest(e: Expression): Expression {
  const before = settled.get(e);
  if (before) return before;
  const result =
    e.kind === "rest"
      ? number(evaluate(withoutRest(e.args[0]!), valuesInReference), e.dimension)
      : e.args.length
        ? rebuild(e, e.args.map(withoutRest))
        : e;
  settled.set(e, result);
  return result;
}

/** One slope: what moves, and by how much for each unit. */
type Row = ReadonlyMap<string, number>;

/** Slopes of an expression by every path it mentions. */
const slopesOf = (e: Expression, numberOf: (e: Expression) => number): Row =>
  new Map([...gradient(withoutRest(e))].map(([s, slope]) => [s.name, numberOf(slope)]));

/** Slopes of all quantities, in reading order, and of what all pools gain per hour. */
export interface Slopes {
  readonly values: Values;
  readonly quantities: readonly { readonly path: string; readonly row: Row }[];
  readonly pools: ReadonlyMap<string, Row>;
  /** What each component brings to each pool that is not its own, by the path of the pool. */
  readonly inflows: readonly { readonly flow: string; readonly to: string; readonly rate: number; readonly row: Row }[];
}

const combine = (into: Map<string, number>, row: Row, factor: number): void => {
  for (const [path, slope] of row) into.set(path, (into.get(path) ?? 0) + factor * slope);
};

/** All slopes of this man at rest. */
export function slopesAtRest(man: Man): Slopes {
  const values = valuesAtRest(man);
  const numberOf = evaluator(values);
  const pools = new Map(referenceMan.pools.map(({ path }) => [path, new Map<string, number>()]));
  const inflows: Slopes["inflows"][number][] = [];
  for (const { path, from, to, at, yields } of referenceMan.flows) {
    const row = slopesOf(at, numberOf);
    if (from !== undefined) combine(pools.get(from)!, row, -1);
    if (to === undefined) continue;
    const each = yields === undefined ? 1 : numberOf(withoutRest(yields));
    const rate = numberOf(withoutRest(at));
    const arriving = new Map<string, number>();
    combine(arriving, row, each);
    if (yields !== undefined) combine(arriving, slopesOf(yields, numberOf), rate);
    combine(pools.get(to)!, arriving, 1);
    inflows.push({ flow: path, to, rate: rate * each, row: arriving });
  }
  return { values, pools, inflows, quantities: referenceMan.quantities.map(({ path, is }) => ({ path, row: slopesOf(is, numberOf) })) };
}
