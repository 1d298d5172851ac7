/** Another law for a flow: the same text is the same law, another dimension is refused. */
import { expect, it } from "vitest";
import { assumed } from "../references/index.ts";
import { mul } from "../symbolic/index.ts";
import { assemble } from "./assemble.ts";
import { component } from "./component.ts";
import { flow, quantity } from "./declare.ts";
import { rateInWords, replaceRate } from "./replace-rate.ts";

const source = component("test.source", {
  about: "What fills the tank.",
  fidelity: "placeholder",
  leavesOut: [],
  parameters: { inflow: { value: 2, unit: "L/h", means: "inflow", evidence: assumed("an example") } },
  quantities: ({ inflow }) => ({ given: quantity(mul(inflow, 1), "L/h", "what is given") }),
});
const tank = component("test.tank", {
  about: "A tank with a hole.",
  fidelity: "placeholder",
  leavesOut: [],
  reads: { given: { from: "test.source.given", unit: "L/h" } },
  parameters: { k: { value: 0.1, unit: "1/h", means: "rate of emptying", evidence: assumed("an example") } },
  pools: { content: { start: 1, unit: "L", means: "what is in it" } },
  flows: ({ k, content, given }) => ({ fill: flow({ to: content, at: given }), leak: flow({ from: content, at: mul(k, content) }) }),
});
const system = assemble("tank", [source, tank]);
const leak = "test.tank.leak";

it("prints a law in the component's own names, and reads it back as the same object", () => {
  expect(rateInWords(system, leak)).toBe("k*content");
  for (const { path, at } of system.flows)
    expect(replaceRate(system, path, rateInWords(system, path)).flows.find((f) => f.path === path)!.at).toBe(at);
});

// Caught: a name that the component reads under was not known.
it("knows own names, names read under, and everything else by its path", () => {
  for (const formula of ["given*0.5", "test.source.inflow*0.5", "k*content + 0*given", "k*test.tank.content", "0", "0.2 [L/h]"])
    expect(() => replaceRate(system, leak, formula)).not.toThrow();
});

it("changes that flow alone, and not what it was made from", () => {
  const changed = replaceRate(system, leak, "2*k*content");
  expect(changed.flows.filter((f, i) => f !== system.flows[i]).map(({ path }) => path)).toEqual([leak]);
  expect(rateInWords(system, leak)).toBe("k*content");
});

it.each([
  ["test.tank.leek", "k*content", /Did you mean test\.tank\.leak/],
  [leak, "k", /this rate is time\^-1, and the flow carries/],
  [leak, "0.2", /this rate is 1|dimensionless|model\/rate-changes-dimension/],
  [leak, "kk*content", /nothing here is called kk/],
])("refuses %s: %s", (path, formula, message) => {
  expect(() => replaceRate(system, path, formula)).toThrow(message);
});
