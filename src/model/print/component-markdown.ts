/** A component as Markdown: tables of parameters, pools, quantities and flows, and the sources written out. */
import { type Expression, printText } from "../../symbolic/index.ts";
import type { Component } from "../component.ts";
import { evidenceLine, sourcesOf } from "./evidence-line.ts";
import { endOf, localNames, ownQuantities } from "./local-names.ts";

const cell = (text: string): string => text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");

/** Foreign words in running text: nothing in them is markup. */
const words = (text: string): string => cell(text).replace(/([*_`<>[\]])/g, "\\$1");
const code = (text: string): string => `\`${cell(text)}\``;

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [`### ${title}`, "", line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n");
}

/** A page on the component. */
export function componentMarkdown(c: Component): string {
  const name = localNames(c);
  const own = ownQuantities(c);
  const print = (e: Expression, shorthand = own): string => code(printText(e, name, shorthand));
  const end = (e: Expression | string | undefined): string => (e === undefined ? "outside" : code(name(endOf(e)!)));
  const sources = sourcesOf(c.parameters.values());
  return [
    `## ${c.path}`,
    "",
    words(c.about),
    "",
    `Fidelity: ${c.fidelity}. Leaves out: ${c.leavesOut.map(words).join("; ") || "nothing named"}.`,
    "",
    table(
      "Reads",
      ["from", "unit", "here called"],
      [...c.reads].map(([n, r]) => [code(r.from), code(r.unit), code(n)]),
    ),
    table(
      "Parameters",
      ["name", "value", "unit", "meaning", "between men", "range", "evidence"],
      [...c.parameters].map(([n, p]) => [
        code(n),
        String(p.value),
        code(p.unit),
        words(p.means),
        p.varies ? `log-normal, cv ${p.varies.cv}` : "",
        p.range ? `${p.range[0]} – ${p.range[1]}` : "",
        words(evidenceLine(p.evidence)),
      ]),
    ),
    table(
      "Ports",
      ["name", "unit", "sums what others add of"],
      [...c.ports].map(([n, p]) => [code(n), code(p.unit), words(p.means)]),
    ),
    table(
      "Inputs",
      ["name", "unit", "meaning"],
      [...c.inputs].map(([n, i]) => [code(n), code(i.unit), words(i.means)]),
    ),
    table(
      "Pools",
      ["name", "unit", "at rest", "meaning"],
      [...c.pools].map(([n, p]) => [code(n), code(p.unit), c.starts.has(n) ? print(c.starts.get(n)!) : String(p.start), words(p.means)]),
    ),
    table(
      "Quantities",
      ["name", "unit", "is", "meaning"],
      [...c.quantities].map(([n, q]) => [code(n), code(q.unit), print(q.is, ownQuantities(c, n)), words(q.means)]),
    ),
    table(
      "Flows",
      ["name", "from", "to", "at", "yields"],
      [...c.flows].map(([n, f]) => [
        code(n),
        end(f.from),
        end(f.to),
        print(f.at),
        f.yields === undefined ? "" : typeof f.yields === "number" ? String(f.yields) : print(f.yields),
      ]),
    ),
    table(
      "Adds to ports",
      ["port", "amount"],
      [...c.contributes].map(([port, amount]) => [code(port), print(amount)]),
    ),
    sources.length ? ["### Sources", "", ...sources.map(({ key, text }) => `- ${code(key)}: ${words(text)}`), ""].join("\n") : "",
  ]
    .filter((block, i) => block !== "" || i < 6)
    .join("\n");
}
