/** Another rate for a flow of an assembled system: what would happen if this law were another one. */
import { type Expression, parseExpression, printText, symbol } from "../symbolic/index.ts";
import { describeDimension, dimensionless, dimensionOf, nearest, sameDimension } from "../units/index.ts";
import type { Component } from "./component.ts";
import { rateChangesDimension, unknownFlow } from "./errors.ts";
import { localNames } from "./print/local-names.ts";
import type { System } from "./system.ts";

const time = symbol("time", dimensionOf("h"));

/** What a formula of this component may mention: its own names and those it reads under, and everything else by its path. */
function namesIn(system: System, home: Component | undefined): ReadonlyMap<string, Expression> {
  const all = new Map<string, Expression>([["time", time]]);
  for (const things of [system.pools, system.parameters, system.inputs, system.quantities])
    for (const { path, symbol: it } of things) all.set(path, it);
  if (!home) return all;
  const own = [...all].flatMap(([path, it]) => (path.startsWith(`${home.path}.`) ? [[localNames(home)(path), it] as const] : []));
  const reads = [...home.reads].flatMap(([name, { from }]) => (all.has(from) ? [[name, all.get(from)!] as const] : []));
  return new Map([...own, ...reads, ...all]);
}

/** The component a flow belongs to. */
const homeOf = ({ components }: System, path: string): Component | undefined =>
  components.filter((c) => path.startsWith(`${c.path}.`) && c.flows.has(path.slice(c.path.length + 1))).at(-1);

/**
 * The rate of a flow as a formula in the names of its component, as {@link replaceRate} reads it back.
 *
 * @throws ModelError `model/unknown-flow`.
 *
 * @example
 * const tank = component("test.tank", {
 *   about: "A tank with a hole.", fidelity: "placeholder", leavesOut: [],
 *   parameters: { k: { value: 0.1, unit: "1/h", means: "rate of emptying", evidence: assumed("an example") } },
 *   pools: { content: { start: 1, unit: "L", means: "what is in it" } },
 *   flows: ({ k, content }) => ({ leak: flow({ from: content, at: mul(k, content) }) }),
 * });
 * rateInWords(assemble("tank", [tank]), "test.tank.leak") // => "k*content"
 */
export function rateInWords(system: System, path: string): string {
  const home = homeOf(system, path);
  const { at } = flowAt(system, path);
  return printText(at, home && localNames(home), withUnits(at));
}

const coherentUnits = Object.entries({ amount: "nmol", mass: "mg", activity: "IU", cells: "10*6", volume: "L", length: "m", time: "h" });

/** Each number that has a dimension, with the coherent unit that says so. */
function withUnits(root: Expression, into = new Map<Expression, string>()): ReadonlyMap<Expression, string> {
  if (root.kind === "number" && root.value !== 0 && !sameDimension(root.dimension, dimensionless)) {
    const powers = Object.entries(root.dimension);
    const of = (sign: number): readonly string[] =>
      powers.flatMap(([base, power]) => {
        const unit = coherentUnits.find(([name]) => name === base)![1];
        return power * sign > 0 ? [power * sign === 1 ? unit : `${unit}${power * sign}`] : [];
      });
    into.set(root, `${root.value} [${[of(1).join(".") || "1", ...of(-1)].join("/")}]`);
  }
  for (const arg of root.args) withUnits(arg, into);
  return into;
}

function flowAt(system: System, path: string): System["flows"][number] {
  const found = system.flows.find((flow) => flow.path === path);
  if (found) return found;
  throw unknownFlow(
    path,
    nearest(
      path,
      system.flows.map((flow) => flow.path),
    ),
  );
}

/**
 * The same system with another rate for one of its flows.
 *
 * What a law measures relative to rest stays where the reference man has it, so a man with this rate is a deviation
 * from him, and rests elsewhere.
 *
 * @param path - Of the flow, such as `testis.leydig.campIn`.
 * @param rate - An expression, or a formula in the names of the flow's component; see `parseExpression`.
 *
 * @throws ModelError `model/unknown-flow`, `model/rate-changes-dimension`; SymbolicError for a formula that cannot be read.
 *
 * @example
 * const tank = component("test.tank", {
 *   about: "A tank with a hole.", fidelity: "placeholder", leavesOut: [],
 *   parameters: { k: { value: 0.1, unit: "1/h", means: "rate of emptying", evidence: assumed("an example") } },
 *   pools: { content: { start: 1, unit: "L", means: "what is in it" } },
 *   flows: ({ k, content }) => ({ leak: flow({ from: content, at: mul(k, content) }) }),
 * });
 * const twice = replaceRate(assemble("tank", [tank]), "test.tank.leak", "2*k*content");
 * rateInWords(twice, "test.tank.leak") // => "2*k*content"
 */
export function replaceRate(system: System, path: string, rate: Expression | string): System {
  const old = flowAt(system, path);
  const at = typeof rate === "string" ? parseExpression(rate, namesIn(system, homeOf(system, path))) : rate;
  const nothing = at.kind === "number" && at.value === 0;
  if (!nothing && !sameDimension(at.dimension, old.at.dimension))
    throw rateChangesDimension(path, describeDimension(at.dimension), describeDimension(old.at.dimension));
  return { ...system, flows: system.flows.map((flow) => (flow === old ? { ...flow, at } : flow)) };
}
