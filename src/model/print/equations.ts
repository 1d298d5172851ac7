/** A component's equations one by one, as MathML, for pages that lay them out themselves. */
import { type Expression, printMathmlRow, symbol } from "../../symbolic/index.ts";
import { dimensionless, dimensionOf } from "../../units/index.ts";
import type { Component } from "../component.ts";
import { endOf, localNames, ownQuantities } from "./local-names.ts";

/** One equation. */
export interface Equation {
  readonly kind: "quantity" | "start" | "flow" | "contribution";
  /** Local name; of a contribution the path of the port. */
  readonly name: string;
  readonly means?: string;
  readonly unit?: string;
  /** Of a flow: the pools that it joins, by path; absent for outside the model. */
  readonly from?: string;
  readonly to?: string;
  /** A `math` element: what is on the left, a sign, and the formula. */
  readonly mathml: string;
}

/** Names of several letters would run into each other, were a product drawn as nothing. */
const dotted = (row: string): string => row.replaceAll("<mo>\u2062</mo>", "<mo>⋅</mo>");
const math = (...parts: readonly string[]): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow>${dotted(parts.join(""))}</mrow></math>`;
const sign = (text: string): string => `<mo>${text}</mo>`;

/**
 * What its quantities are, what its pools hold at first where that is computed, what its flows move, and what it adds
 * to the ports of others. Own names are local, others full paths; numbers are in coherent units.
 *
 * @example
 * const tank = component("test.tank", {
 *   about: "A tank with a hole.", fidelity: "placeholder", leavesOut: [],
 *   pools: { content: { start: 1, unit: "L", means: "what is in it" } },
 *   flows: ({ content }) => ({ leak: flow({ from: content, at: 0 }) }),
 * });
 * equationsOf(tank).map(({ kind, name, from }) => [kind, name, from]) // => [["flow", "leak", "test.tank.content"]]
 */
export function equationsOf(c: Component): readonly Equation[] {
  const name = localNames(c);
  const own = ownQuantities(c);
  const print = (e: Expression, shorthand = own): string => printMathmlRow(e, name, shorthand);
  const named = (path: string): string => print(symbol(path, dimensionless));
  const rateOf = (flow: string): string => `<msub><mi>r</mi><mtext>${flow}</mtext></msub>`;
  return [
    ...[...c.quantities].map(
      ([local, { is, unit, means }]): Equation => ({
        kind: "quantity",
        name: local,
        means,
        unit,
        mathml: math(print(symbol(`${c.path}.${local}`, dimensionOf(unit))), sign("="), print(is, ownQuantities(c, local))),
      }),
    ),
    ...[...c.starts].map(
      ([local, start]): Equation => ({
        kind: "start",
        name: local,
        mathml: math(named(`${c.path}.${local}`), "<mo>(</mo><mn>0</mn><mo>)</mo>", sign("="), print(start)),
      }),
    ),
    ...[...c.flows].map(([local, { from, to, at, yields }]): Equation => {
      const [leaves, reaches] = [endOf(from), endOf(to)];
      const times = yields === undefined ? "" : typeof yields === "number" ? `<mn>${yields}</mn>` : print(yields);
      const arriving = times && ["<mo>,</mo><mspace width='1em'/><mtext>arriving: </mtext>", times, sign("×"), rateOf(local)].join("");
      return {
        kind: "flow",
        name: local,
        ...(leaves !== undefined && { from: leaves }),
        ...(reaches !== undefined && { to: reaches }),
        mathml: math(rateOf(local), sign("="), print(at), arriving),
      };
    }),
    ...[...c.contributes].map(
      ([port, amount]): Equation => ({
        kind: "contribution",
        name: port,
        mathml: math(named(port), sign("+="), print(amount)),
      }),
    ),
  ];
}
