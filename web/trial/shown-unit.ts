/** Values of an analyte in the units the reader wants. */
import { printedUnit, shortNumber, unitIn } from "openhpg";
import { settings } from "../state/settings.svelte.ts";

export interface ShownUnit {
  readonly unit: string;
  readonly told: (value: number) => string;
}

/** @param unit - In which its values are. */
export function shownUnit(analyte: string, unit: string): ShownUnit {
  const into = unitIn(analyte, settings.units, unit);
  return { unit: printedUnit(into?.unit ?? unit), told: (value) => shortNumber(value * (into?.factor ?? 1)) };
}
