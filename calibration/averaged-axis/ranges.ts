/** The parameters the recipe moves, each with the plausible range between whose ends it may be. */
import { allComponents } from "openhpg";
import { moved } from "./recipe.ts";

interface Declared {
  readonly value: number;
  readonly range?: readonly [low: number, high: number];
}

const declared = new Map<string, Declared>(
  allComponents.flatMap((c) => [...c.parameters].map(([name, p]) => [`${c.path}.${name}`, p] as const)),
);

/** In the parameter's unit; the low end is above zero, for parameters move by factors. */
export const parameters = moved.map((path) => {
  const { value, range } = declared.get(path)!;
  const [least, high] = range!;
  const low = Math.max(least, value / 50, 1e-4);
  return { path, value, low, high, width: Math.log(high / low) };
});
