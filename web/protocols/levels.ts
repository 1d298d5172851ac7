/** A level in the reader's units. */
import { printedUnit, shortNumber, unitIn } from "openhpg";
import { settings } from "../state/settings.svelte.ts";

/** What a value of an analyte is written as, and its unit. */
export function levelIn(analyte: string, unit: string): { readonly unit: string; readonly of: (value: number) => string } {
  const into = unitIn(analyte, settings.units, unit);
  const factor = into?.factor ?? 1;
  return { unit: printedUnit(into?.unit ?? unit), of: (value) => shortNumber(value * factor) };
}
