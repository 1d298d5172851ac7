/** Is anything declared that nothing depends on? */
import { type Expression, symbolsOf } from "../symbolic/index.ts";
import { unusedName } from "./errors.ts";
import type { System } from "./system.ts";

/**
 * Every read, parameter and input is mentioned by the component that declares it. Pools and quantities
 * may be ends in themselves: they are outputs.
 */
export function checkUnused({ components }: System): void {
  for (const c of components) {
    const expressions: Expression[] = [...c.quantities.values()].map((q) => q.is);
    for (const f of c.flows.values()) {
      expressions.push(f.at);
      if (typeof f.yields === "object") expressions.push(f.yields);
      for (const end of [f.from, f.to]) if (typeof end === "object") expressions.push(end);
    }
    expressions.push(...c.contributes.values(), ...c.starts.values());
    const used = new Set(expressions.flatMap((e) => [...symbolsOf(e)].map((s) => s.name)));
    for (const [name, { from }] of c.reads) if (!used.has(from)) throw unusedName(`${c.path}.${name}`, "read");
    for (const kind of ["parameters", "inputs", "ports"] as const)
      for (const name of c[kind].keys()) if (!used.has(`${c.path}.${name}`)) throw unusedName(`${c.path}.${name}`, kind.slice(0, -1));
  }
}
