/** How men differ in handling a drug. */
import { findDrug } from "../drugs/index.ts";
import { factorOf } from "../units/index.ts";

/** A parameter of a drug that varies between men, in coherent units. */
export interface DrugVariation {
  readonly path: string;
  readonly coherent: number;
  readonly cv: number;
}

/** Every parameter that varies of these drugs, each once. */
export function drugVariations(names: readonly string[]): readonly DrugVariation[] {
  const components = new Map(names.flatMap((name) => findDrug(name)?.components ?? []).map((c) => [c.path, c]));
  return [...components.values()].flatMap((c) =>
    [...c.parameters].flatMap(([name, { value, unit, varies }]) =>
      varies ? [{ path: `${c.path}.${name}`, coherent: value * factorOf(unit), cv: varies.cv }] : [],
    ),
  );
}
