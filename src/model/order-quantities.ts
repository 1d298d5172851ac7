/** Quantities in an order in which each mentions only those before it. */
import { symbolsOf } from "../symbolic/index.ts";
import { quantityCycle } from "./errors.ts";
import type { SystemQuantity } from "./system.ts";

/** Depth first, keeping the given order where it is free to. */
export function orderQuantities(quantities: readonly SystemQuantity[]): readonly SystemQuantity[] {
  const byPath = new Map(quantities.map((q) => [q.path, q]));
  const placed = new Set<string>();
  const above: string[] = [];
  const ordered: SystemQuantity[] = [];
  const place = (q: SystemQuantity): void => {
    if (placed.has(q.path)) return;
    const seen = above.indexOf(q.path);
    if (seen >= 0) throw quantityCycle([...above.slice(seen), q.path]);
    above.push(q.path);
    for (const s of symbolsOf(q.is)) {
      const needed = byPath.get(s.name);
      if (needed) place(needed);
    }
    above.pop();
    placed.add(q.path);
    ordered.push(q);
  };
  quantities.forEach(place);
  return ordered;
}
