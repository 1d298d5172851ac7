/** Whether a formula can be the rate of a flow, and how it looks as an equation. */
import { allComponents, assemble, equationsOf, rateInWords, replaceRate } from "openhpg";

export interface CheckedRate {
  /** As read, in one spelling. */
  readonly formula: string;
  readonly mathml: string;
}

const everything = assemble("everything", allComponents);

/** @throws SymbolicError, ModelError, UnitError that say what is wrong, and where. */
export function run({ flow, formula }: { readonly flow: string; readonly formula: string }): CheckedRate {
  const changed = replaceRate(everything, flow, formula);
  const home = allComponents.find((c) => flow.startsWith(`${c.path}.`) && c.flows.has(flow.slice(c.path.length + 1)))!;
  const name = flow.slice(home.path.length + 1);
  const rate = changed.flows.find(({ path }) => path === flow)!.at;
  const shown = { ...home, flows: new Map([[name, { ...home.flows.get(name)!, at: rate }]]) };
  const { mathml } = equationsOf(shown).find((equation) => equation.kind === "flow")!;
  return { formula: rateInWords(changed, flow), mathml };
}
