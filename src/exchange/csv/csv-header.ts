/** The header of a man's CSV file: which column is where. */
import { analytes, nearest } from "../../units/index.ts";
import { malformedCsv } from "../errors.ts";
import { analyteOfName } from "./analyte-of-name.ts";
import type { CsvCells, CsvRow } from "./csv-cells.ts";
import { type ColumnName, columnNames, plainName, rightForm } from "./csv-columns.ts";

/** A row whose cells have names; cells that are not there are empty. */
export interface NamedRow {
  readonly line: number;
  readonly cells: Readonly<Record<ColumnName, string>>;
}

const formIs = `The form is:\n    ${rightForm}`;
const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Words that others use for the columns. */
const otherWords: Readonly<Record<string, string>> = {
  analyte: "what",
  test: "what",
  name: "what",
  parameter: "what",
  result: "value",
  units: "unit",
  time: "clock",
  hour: "clock",
  lower: "low",
  upper: "high",
  method: "assay",
  n: "of",
};

function nameOfColumn(cell: string, line: number, file: string): ColumnName {
  const plain = plainName(cell);
  const known = columnNames.find((name) => name === plain);
  if (known) return known;
  const where = `${file}:${line}`;
  const withUnit = /^(.*?)\s*[([].*[)\]]$/s.exec(cell.trim())?.[1];
  if (analyteOfName(withUnit ?? cell) !== undefined || [...analytes.keys()].some((key) => key === plain))
    throw malformedCsv(
      where,
      `${shown(cell)} is the head of a column, as in a table with a column for each analyte; here each measurement has its row.`,
      formIs,
    );
  if (withUnit !== undefined)
    throw malformedCsv(where, `${shown(cell)} is no column here: units stand in the column unit, not in the header.`, formIs);
  const near = nearest(plain, [...columnNames]) ?? (Object.hasOwn(otherWords, plain) ? otherWords[plain] : undefined);
  throw malformedCsv(
    where,
    `${shown(cell)} is no column here.`,
    near ? `Did you mean ${near}?` : `Columns are ${columnNames.join(", ")}. ${formIs}`,
  );
}

/**
 * Rows with names for their cells.
 *
 * @throws {@link ExchangeError} `exchange/malformed-csv` for columns that are unknown, missing or there twice, and for rows that are
 *   longer than the header.
 */
export function namedRows({ rows, separator }: CsvCells, file: string): readonly NamedRow[] {
  const [header, ...others] = rows;
  if (!header) throw malformedCsv(`${file}:1`, "there is nothing in it.", formIs);
  const { line } = header;
  const heads = header.cells.map((cell) => (cell === "" ? undefined : nameOfColumn(cell, line, file)));
  const twice = heads.find((name, i) => name !== undefined && heads.indexOf(name) !== i);
  if (twice) throw malformedCsv(`${file}:${line}`, `there are two columns called ${twice}.`, "Leave one of them out.");
  for (const needed of ["what", "value"] as const)
    if (!heads.includes(needed)) throw malformedCsv(`${file}:${line}`, `there is no column called ${needed}.`, formIs);
  if (others.length === 0) throw malformedCsv(`${file}:${line}`, "there is a header and nothing below it.", formIs);
  return others.map((row) => ({ line: row.line, cells: namedCells(row, heads, separator, file) }));
}

function namedCells(
  { line, cells }: CsvRow,
  heads: readonly (ColumnName | undefined)[],
  separator: CsvCells["separator"],
  file: string,
): NamedRow["cells"] {
  const stray = cells.findIndex((cell, i) => cell !== "" && heads[i] === undefined);
  if (stray >= 0)
    throw malformedCsv(
      `${file}:${line}`,
      `${shown(cells[stray]!)} stands in column ${stray + 1}, which has no name.`,
      separator === "," ? "Put a text with a comma in it into quotes." : "Look for a separator too many.",
    );
  const named = Object.fromEntries(columnNames.map((name) => [name, ""])) as Record<ColumnName, string>;
  cells.forEach((cell, i) => {
    if (heads[i] !== undefined) named[heads[i]] = cell;
  });
  return named;
}
