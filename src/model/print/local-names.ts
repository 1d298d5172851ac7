/** How a component calls things while it speaks of itself: its own by their local names, others by their paths. */
import type { Expression, Shorthand } from "../../symbolic/index.ts";
import type { Component } from "../component.ts";

/** Names for printing. `time` stays reserved for time itself, so an own name `time` keeps its path. */
export function localNames({ path: home }: Component): (path: string) => string {
  return (path) => {
    if (!path.startsWith(`${home}.`)) return path;
    const local = path.slice(home.length + 1);
    return local.includes(".") || local === "time" ? path : local;
  };
}

/** The path of a flow's end; undefined for outside the model. */
export const endOf = (end: Expression | string | undefined): string | undefined => (typeof end === "object" ? end.name : end);

/**
 * The component's own quantities as shorthand: a quantity is written out once, where it is declared, and called by
 * name ever after.
 *
 * @param before - Only quantities declared before this one, so that none is defined by itself.
 */
export function ownQuantities(c: Component, before?: string): Shorthand {
  const shorthand = new Map<Expression, string>();
  for (const [name, { is }] of c.quantities) {
    if (name === before) break;
    if (is.args.length && !shorthand.has(is)) shorthand.set(is, `${c.path}.${name}`);
  }
  return shorthand;
}
