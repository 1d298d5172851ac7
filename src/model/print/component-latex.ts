/** A component as LaTeX: equations to be pasted into a paper (needs amsmath). */
import { type Expression, printLatex, symbol } from "../../symbolic/index.ts";
import { dimensionOf } from "../../units/index.ts";
import type { Component } from "../component.ts";
import { evidenceLine } from "./evidence-line.ts";
import { endOf, localNames, ownQuantities } from "./local-names.ts";

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "→": "$\\to$",
  "±": "$\\pm$",
};

/** Words in which nothing is markup. */
const words = (text: string): string => text.replace(/[\\~^→±{}%$#_&]/g, (c) => special[c] ?? `\\${c}`);

const block = (environment: string, lines: readonly string[]): readonly string[] =>
  lines.length ? [`\\begin{${environment}}`, lines.join(" \\\\\n"), `\\end{${environment}}`] : [];

/** A section with its parameters and equations. */
export function componentLatex(c: Component): string {
  const name = localNames(c);
  const own = ownQuantities(c);
  const print = (e: Expression, shorthand = own): string => printLatex(e, name, shorthand);
  const named = (local: string, unit: string): string => print(symbol(`${c.path}.${local}`, dimensionOf(unit)));
  const end = (e: Expression | string | undefined): string =>
    e === undefined ? "\\varnothing" : print(typeof e === "string" ? symbol(endOf(e)!, dimensionOf("1")) : e);
  const unit = (text: string): string => `\\quad [\\text{${words(text)}}]`;
  return [
    `\\section*{${words(c.path)}}`,
    words(c.about),
    ...block(
      "itemize",
      [...c.parameters].map(
        ([n, p]) =>
          `\\item $${named(n, p.unit)} = ${p.value}$ ${p.unit === "1" ? "" : words(p.unit)}: ${words(p.means)} (${words(evidenceLine(p.evidence))})`,
      ),
    ).map((text) => text.replaceAll(" \\\\\n", "\n")),
    ...block(
      "align*",
      [...c.quantities].map(([n, q]) => `${named(n, q.unit)} &= ${print(q.is, ownQuantities(c, n))} ${unit(q.unit)}`),
    ),
    ...block(
      "align*",
      [...c.flows].map(([, f]) => {
        const yields = f.yields === undefined ? "" : `\\times ${typeof f.yields === "number" ? f.yields : print(f.yields)}`;
        return `${end(f.from)} &\\to ${end(f.to)}${yields}: & ${print(f.at)}`;
      }),
    ),
    ...block(
      "align*",
      [...c.contributes].map(([port, amount]) => `${end(port)} &\\mathrel{+}= ${print(amount)}`),
    ),
  ].join("\n");
}
