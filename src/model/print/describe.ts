/** The model in print: a component in five notations, and the whole man as the text that is kept under version control. */
import type { Component } from "../component.ts";
import type { System } from "../system.ts";
import { componentJson } from "./component-json.ts";
import { componentLatex } from "./component-latex.ts";
import { componentMarkdown } from "./component-markdown.ts";
import { componentMathml } from "./component-mathml.ts";
import { componentText } from "./component-text.ts";

const notations = {
  text: componentText,
  markdown: componentMarkdown,
  latex: componentLatex,
  mathml: componentMathml,
  json: componentJson,
} as const satisfies Record<string, (c: Component) => string>;

/** A notation a component can be printed in. */
export type Notation = keyof typeof notations;

/**
 * A component with its equations, parameters and sources. Own names are local, others are full paths;
 * numbers within expressions are in coherent units (nmol, mg, IU, 10⁶ cells, L, m, h).
 *
 * @param notation - `latex` needs amsmath; `mathml` is an XHTML fragment.
 *
 * @example
 * const tank = component("test.tank", {
 *   about: "A tank with a hole.", fidelity: "placeholder", leavesOut: [],
 *   pools: { content: { start: 1, unit: "L", means: "what is in it" } },
 *   flows: ({ content }) => ({ leak: flow({ from: content, at: 0 }) }),
 * });
 * describeComponent(tank, "text").split("\n")[0] // => "test.tank  — A tank with a hole."
 */
export const describeComponent = (component: Component, notation: Notation = "text"): string => notations[notation](component);

/**
 * Every component of a system as text, in the order in which they were assembled.
 *
 * @example
 * printSystem(assemble("nothing", [])) // => "nothing: 0 components, 0 pools, 0 parameters, 0 quantities, 0 flows\n"
 */
export function printSystem({ name, components, pools, parameters, quantities, flows }: System): string {
  const counts = Object.entries({ components, pools, parameters, quantities, flows }).map(([what, { length }]) => `${length} ${what}`);
  return [`${name}: ${counts.join(", ")}\n`, ...components.map((c) => `${componentText(c)}\n`)].join("\n");
}
