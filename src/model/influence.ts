/** What a component's rates follow as time runs, apart from what they only take the resting value of. */

import type { Expression } from "../symbolic/index.ts";
import type { Component } from "./component.ts";
import { endOf } from "./print/local-names.ts";

/** Paths an expression follows; what stands under `rest` is a constant. */
function followed(e: Expression, into: Set<string>, seen: Set<Expression>): void {
  if (e.kind === "rest" || seen.has(e)) return;
  seen.add(e);
  if (e.kind === "symbol") into.add(e.name);
  for (const arg of e.args) followed(arg, into, seen);
}

const pathsIn = (expressions: Iterable<Expression>): ReadonlySet<string> => {
  const into = new Set<string>();
  const seen = new Set<Expression>();
  for (const e of expressions) followed(e, into, seen);
  return into;
};

/** Rate, and what arrives for each unit. */
const ratesOf = ({ at, yields }: { readonly at: Expression; readonly yields?: unknown }): readonly Expression[] =>
  typeof yields === "object" ? [at, yields as Expression] : [at];

/** Everything this component follows: its rates, its quantities and what it adds to others. */
export const followedBy = ({ flows, quantities, contributes }: Component): ReadonlySet<string> =>
  pathsIn([...[...flows.values()].flatMap(ratesOf), ...[...quantities.values()].map(({ is }) => is), ...contributes.values()]);

/**
 * What some of a component's pools and quantities follow, directly or by way of its other pools and quantities.
 *
 * @param start - Their paths; or names of flows, for what those follow.
 *
 * @returns paths of its own ports, parameters and pools, and of what it reads.
 */
export function behind(
  c: Component,
  start: { readonly paths?: readonly string[]; readonly flows?: readonly string[] },
): ReadonlySet<string> {
  const found = new Set(start.paths ?? []);
  const open = [...found];
  const follow = (expressions: readonly Expression[]): void => {
    for (const path of pathsIn(expressions))
      if (!found.has(path)) {
        found.add(path);
        open.push(path);
      }
  };
  follow((start.flows ?? []).flatMap((name) => ratesOf(c.flows.get(name)!)));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const is = c.quantities.get(path.slice(c.path.length + 1))?.is;
    if (path.startsWith(`${c.path}.`) && is) follow([is]);
    for (const f of c.flows.values()) if (endOf(f.from) === path || endOf(f.to) === path) follow(ratesOf(f));
  }
  return found;
}
