/** Equations one by one: every law of a component has one, and each is well-formed. */
import { expect, it } from "vitest";
import { assumed } from "../../references/index.ts";
import { add, mul } from "../../symbolic/index.ts";
import { component } from "../component.ts";
import { flow, quantity } from "../declare.ts";
import { equationsOf } from "./equations.ts";

const c = component("test.line", {
  about: "Cells that divide.",
  fidelity: "placeholder",
  leavesOut: [],
  parameters: { k: { value: 0.1, unit: "1/h", means: "rate", evidence: assumed("an example") } },
  pools: { young: { unit: "L", means: "young" }, old: { start: 1, unit: "L", means: "old" } },
  quantities: ({ young, old }) => ({ all: quantity(add(young, old), "L", "all of them") }),
  starts: ({ old }) => ({ young: mul(2, old) }),
  flows: ({ k, young, old }) => ({ ripen: flow({ from: young, to: old, at: mul(k, young), yields: 4 }) }),
  contributes: ({ all }) => ({ "test.other.port": all }),
});

it("has every law, each once, in the component's own names", () => {
  const equations = equationsOf(c);
  expect(equations.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "quantity all",
    "start young",
    "flow ripen",
    "contribution test.other.port",
  ]);
  expect(equations[2]).toMatchObject({ from: "test.line.young", to: "test.line.old" });
  expect(equations[3]!.mathml).toContain("<mi>all</mi>");
  // Caught: star, capacity and mass written as one word.
  expect(equations[2]!.mathml).toContain("<mi>k</mi><mo>⋅</mo><mi>young</mi>");
  for (const { mathml } of equations) {
    expect(mathml.match(/<m\w+/g)!.length).toBe(mathml.match(/<\/m\w+|\/>/g)!.length);
    expect(mathml).not.toMatch(/style=|undefined/);
  }
});
