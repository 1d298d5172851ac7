/** Units as the sentences and lessons say them, conventional or of the international system. */
import { type AnalyteKey, analytes, convert } from "../units/index.ts";

export type SaidIn = "conventional" | "si";

const words: Readonly<Record<string, string>> = { "10*6/mL": "million/mL", "10*6": "million" };

/** The unit in which an analyte is said, and what a value in its usual unit is multiplied by. */
export function saidIn(analyte: string, system: SaidIn): { readonly unit: string; readonly factor: number } {
  const { key, unit, siUnit } = analytes.get(analyte as AnalyteKey)!;
  const to = system === "si" ? siUnit : unit;
  // Sperm stay millions per millilitre in both.
  if (words[unit] !== undefined) return { unit: words[unit], factor: 1 };
  return { unit: to, factor: convert(1, unit, to, key) };
}
