/** A trial's men as a table for statistics programs: one row for each man and visit. */
import type { Column, Table } from "../exchange/index.ts";
import { measuredTraits, traitUnits } from "../people/index.ts";
import type { TrialResult } from "./run-trial.ts";

/**
 * In long form, the baseline first; what was not measured, because he was not seen, is no number, and an empty cell of a CSV.
 *
 * @example
 * const result = await runTrial({ ...tabletsForObesity, men: 8, weeks: 13, visits: [84] }, { threads: 0 });
 * trialTable(result).columns[0]!.values.length // => 16
 */
export function trialTable({ men, days, units, arms }: TrialResult): Table {
  const rows = men.flatMap((man) => days.map((planned, visit) => ({ man, planned, visit })));
  type Row = (typeof rows)[number];
  const numbers = (name: string, unit: string, of: (row: Row) => number | null | undefined): Column => ({
    name,
    unit,
    values: rows.map((row) => of(row) ?? Number.NaN),
  });
  const texts = (name: string, of: (row: Row) => string): Column => ({ name, values: rows.map(of) });
  const measured = Object.keys(arms[0]?.visits ?? {});
  const traits = measuredTraits.filter((trait) => men.some((man) => man.traits[trait] !== undefined));
  return {
    columns: [
      numbers("man", "1", ({ man }) => man.number),
      numbers("candidate", "1", ({ man }) => man.candidate),
      texts("arm", ({ man }) => man.arm),
      texts("condition", ({ man }) => man.condition),
      ...traits.map((trait) => numbers(trait, traitUnits[trait] || "1", ({ man }) => man.traits[trait])),
      numbers("planned_day", "d", ({ planned }) => planned),
      numbers("day", "d", ({ man, visit }) => man.days[visit]),
      ...measured.map((analyte) => numbers(analyte, units[analyte]!, ({ man, visit }) => man.results[analyte]?.[visit])),
      numbers("left_on_day", "d", ({ man }) => man.left),
      numbers("doses_missed", "1", ({ man }) => man.missed),
      texts("changes", ({ man }) => man.changes.join("; ")),
      texts("error", ({ man }) => man.error ?? ""),
    ],
  };
}
