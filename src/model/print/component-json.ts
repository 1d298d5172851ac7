/** A component as data, for other programs. */
import { printText } from "../../symbolic/index.ts";
import type { Component } from "../component.ts";
import { sourcesOf } from "./evidence-line.ts";
import { endOf } from "./local-names.ts";

/** JSON text; expressions are text over full paths, their numbers in coherent units (nmol, mg, IU, 10⁶ cells, L, m, h). */
export function componentJson(c: Component): string {
  const list = <V, R>(map: ReadonlyMap<string, V>, of: (value: V, name: string) => R) =>
    [...map].map(([name, value]) => ({ name, ...of(value, name) }));
  return JSON.stringify(
    {
      path: c.path,
      about: c.about,
      fidelity: c.fidelity,
      leavesOut: c.leavesOut,
      reads: list(c.reads, (r) => r),
      parameters: list(c.parameters, (p) => p),
      ports: list(c.ports, (p) => p),
      inputs: list(c.inputs, (i) => i),
      pools: list(c.pools, ({ unit, means, start }, name) => {
        const computed = c.starts.get(name);
        return { unit, means, start: computed ? printText(computed) : start };
      }),
      quantities: list(c.quantities, ({ unit, means, is }) => ({ unit, means, expression: printText(is) })),
      flows: list(c.flows, ({ from, to, at, yields }) => ({
        from: endOf(from) ?? null,
        to: endOf(to) ?? null,
        at: printText(at),
        ...(yields !== undefined && { yields: typeof yields === "number" ? yields : printText(yields) }),
      })),
      contributes: [...c.contributes].map(([port, amount]) => ({ port, amount: printText(amount) })),
      closed: c.closed ?? null,
      sources: sourcesOf(c.parameters.values()),
    },
    null,
    2,
  );
}
