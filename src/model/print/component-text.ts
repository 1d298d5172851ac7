/** A component as plain text, made to be compared line by line: what changes in the physiology shows as a diff. */
import { type Expression, printText } from "../../symbolic/index.ts";
import type { Component } from "../component.ts";
import { evidenceLine, spreadLine } from "./evidence-line.ts";
import { endOf, localNames, ownQuantities } from "./local-names.ts";

/** One line per parameter, pool, quantity, flow. */
export function componentText(c: Component): string {
  const name = localNames(c);
  const own = ownQuantities(c);
  const print = (e: Expression, shorthand = own): string => printText(e, name, shorthand);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ["reads", [...c.reads.values()].map((r) => `${r.from} [${r.unit}]`)],
    [
      "parameters",
      [...c.parameters].map(
        ([n, p]) => `${n} = ${p.value} [${p.unit}]  — ${[p.means, spreadLine(p), evidenceLine(p.evidence)].filter(Boolean).join("; ")}`,
      ),
    ],
    ["ports", [...c.ports].map(([n, p]) => `${n} [${p.unit}] = sum of what others add  — ${p.means}`)],
    ["inputs", [...c.inputs].map(([n, i]) => `${n} [${i.unit}] set from outside  — ${i.means}`)],
    [
      "pools",
      [...c.pools].map(([n, p]) => `${n} [${p.unit}] starts at ${c.starts.has(n) ? print(c.starts.get(n)!) : p.start}  — ${p.means}`),
    ],
    ["quantities", [...c.quantities].map(([n, q]) => `${n} [${q.unit}] = ${print(q.is, ownQuantities(c, n))}  — ${q.means}`)],
    [
      "flows",
      [...c.flows].map(([n, f]) => {
        const [from, to] = [f.from, f.to].map((end) => name(endOf(end) ?? "outside"));
        const yields = f.yields === undefined ? "" : ` × ${typeof f.yields === "number" ? f.yields : print(f.yields)}`;
        return `${n}: ${from} → ${to}${yields} at ${print(f.at)}`;
      }),
    ],
    ["adds", [...c.contributes].map(([port, amount]) => `to ${port}: ${print(amount)}`)],
    ["closed", c.closed ? [`${c.closed.pools.join(", ")}${c.closed.except.length ? `; but for ${c.closed.except.join(", ")}` : ""}`] : []],
  ];
  return [
    `${c.path}  — ${c.about}`,
    `  ${c.fidelity}; leaves out ${c.leavesOut.join("; ") || "nothing named"}`,
    ...sections.flatMap(([title, lines]) => (lines.length ? [`  ${title}`, ...lines.map((line) => `    ${line}`)] : [])),
  ].join("\n");
}
