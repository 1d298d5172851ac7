/** The model in print: one component, or the whole body, in any notation. */
import { body, pulsatility } from "../body/index.ts";
import { drugs } from "../drugs/index.ts";
import { type Component, describeComponent, type Notation } from "../model/index.ts";
import { nearest } from "../units/index.ts";
import { unknownComponent } from "./errors.ts";

/** Every component there is: the body in reading order, what the pulsatile fidelity adds, then each drug's. */
export const allComponents: readonly Component[] = [
  ...new Map([...body, ...pulsatility, ...drugs.flatMap((d) => d.components)].map((c) => [c.path, c])).values(),
];

/**
 * Equations, parameters and sources: of one component, of all under a path such as `testis`, or of the whole body.
 *
 * @throws ExchangeError `exchange/unknown-component`, with the path meant where it is a slip.
 *
 * @example
 * describeModel("testis.leydig").startsWith("testis.leydig") // => true
 */
export function describeModel(path?: string, notation: Notation = "text"): string {
  const chosen = path === undefined ? body : allComponents.filter((c) => c.path === path || c.path.startsWith(`${path}.`));
  if (chosen.length === 0)
    throw unknownComponent(
      path ?? "",
      nearest(
        path ?? "",
        allComponents.map((c) => c.path),
      ),
    );
  const printed = chosen.map((c) => describeComponent(c, notation));
  if (notation === "json") return chosen.length === 1 ? printed[0]! : `[${printed.join(",\n")}]`;
  return printed.join("\n");
}
