/** A component as an XHTML fragment whose equations are MathML, for pages and for screen readers. */
import { type Expression, printMathmlRow, symbol } from "../../symbolic/index.ts";
import { dimensionless, dimensionOf } from "../../units/index.ts";
import type { Component } from "../component.ts";
import { evidenceLine } from "./evidence-line.ts";
import { endOf, localNames, ownQuantities } from "./local-names.ts";

const words = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const math = (...parts: readonly string[]): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow>${parts.join("")}</mrow></math>`;
const sign = (text: string): string => `<mo>${text}</mo>`;
const unit = (text: string): string => (text === "1" ? "" : `<mspace width="1em"/><mtext>[${words(text)}]</mtext>`);

/** A section with one equation per quantity and flow. */
export function componentMathml(c: Component): string {
  const name = localNames(c);
  const own = ownQuantities(c);
  const print = (e: Expression, shorthand = own): string => printMathmlRow(e, name, shorthand);
  const named = (local: string, unitText: string): string => print(symbol(`${c.path}.${local}`, dimensionOf(unitText)));
  const end = (e: Expression | string | undefined): string => (e === undefined ? "<mi>∅</mi>" : print(symbol(endOf(e)!, dimensionless)));
  const equation = (text: string, formula: string): string => `<dt>${words(text)}</dt><dd>${formula}</dd>`;
  return [
    `<section id="${words(c.path)}">`,
    `<h2>${words(c.path)}</h2>`,
    `<p>${words(c.about)}</p>`,
    "<dl>",
    ...[...c.parameters].map(([n, p]) =>
      equation(`${p.means} (${evidenceLine(p.evidence)})`, math(named(n, p.unit), sign("="), `<mn>${p.value}</mn>`, unit(p.unit))),
    ),
    ...[...c.quantities].map(([n, q]) =>
      equation(q.means, math(named(n, q.unit), sign("="), print(q.is, ownQuantities(c, n)), unit(q.unit))),
    ),
    ...[...c.flows].map(([n, f]) =>
      equation(
        n,
        math(
          end(f.from),
          sign("→"),
          end(f.to),
          f.yields === undefined ? "" : sign("×") + (typeof f.yields === "number" ? `<mn>${f.yields}</mn>` : print(f.yields)),
          sign(":"),
          print(f.at),
        ),
      ),
    ),
    ...[...c.contributes].map(([port, amount]) => equation("adds to a port", math(end(port), sign("+="), print(amount)))),
    "</dl>",
    "</section>",
  ].join("\n");
}
