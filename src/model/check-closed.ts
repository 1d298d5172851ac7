/** Does a closed system keep what it has? */
import type { Component } from "./component.ts";
import { leak } from "./errors.ts";
import type { SystemFlow } from "./system.ts";

/**
 * Every flow that touches a pool of the closed system has both ends in it and yields as much as leaves,
 * or is named as an exception. Flows of other components into it need naming too, by full path.
 */
export function checkClosed(c: Component, flows: readonly SystemFlow[]): void {
  const { pools, except } = c.closed!;
  const inside = new Set(pools.map((name) => `${c.path}.${name}`));
  const allowed = new Set(except.flatMap((name) => [`${c.path}.${name}`, name]));
  for (const f of flows) {
    const ends = [f.from, f.to].filter((end) => end !== undefined && inside.has(end));
    if (ends.length === 0 || allowed.has(f.path)) continue;
    if (ends.length === 1 || f.yields !== undefined) throw leak(c.path, ends[0]!, f.path);
  }
}
