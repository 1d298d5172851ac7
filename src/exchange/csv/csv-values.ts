/** What the cells of a row hold: numbers, yes or no, numbers with their unit. */
import { malformedCsv } from "../errors.ts";
import type { CsvCells } from "./csv-cells.ts";
import type { CsvWord } from "./csv-words.ts";

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Where columns are separated by semicolons, the comma marks decimals; not where it could group thousands. */
export function withPoint(cell: string, separator: CsvCells["separator"]): string {
  const [, before, whole, decimals, after] = /^([<>=≤≥]*\s*[+-]?)(\d+),(\d+)((?:\s.*)?)$/s.exec(cell) ?? [];
  if (separator !== ";" || whole === undefined) return cell;
  const couldGroup = /^[1-9]\d{0,2}$/.test(whole) && decimals!.length === 3;
  return couldGroup ? cell : `${before}${whole}.${decimals}${after}`;
}

/** A number where there is one; the text itself otherwise, for the reader of forms to refuse. */
export const numberOr = (cell: string): number | string => (plainNumber.test(cell) ? Number(cell) : cell);

export const truthOr = (cell: string): boolean | string =>
  cell.toLowerCase() === "true" ? true : cell.toLowerCase() === "false" ? false : cell;

/** The value of a row that is no measurement. */
export function valueOfWord({ holds, units = [] }: CsvWord, value: string, unit: string, where: string): unknown {
  if (holds === "with a unit") return unit === "" ? value : `${value} ${unit}`;
  if (holds === "in mL unless told") return unit === "" ? numberOr(value) : `${value} ${unit}`;
  if (unit !== "" && !units.includes(unit))
    throw malformedCsv(
      where,
      `${JSON.stringify(unit.slice(0, 40))} stands in the column unit, and it has no such unit.`,
      units.length > 0 ? `Write ${units[0]}, or leave the cell empty.` : "Leave the cell empty.",
    );
  return holds === "number" ? numberOr(value) : holds === "true or false" ? truthOr(value) : value;
}

/** A day as spreadsheets keep it: how many since the end of 1899. */
export function refuseDayNumbers(date: string, where: string): void {
  if (!/^\d{5}(\.\d+)?$/.test(date)) return;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(date)) * 86_400_000).toISOString().slice(0, 10);
  throw malformedCsv(
    where,
    `${date} is the number of a day in a spreadsheet, not a day as it is written here.`,
    `Did you mean ${day}? Give the column the format of text.`,
  );
}

const bareNumber = /^[<>=≤≥]*\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const none = /^(azoospermia|azoospermic|none|no sperm|nil)$/i;
const comparators = ["<", "<=", "=", ">", ">=", "≤", "≥"];

/** A result as one text: the comparator, the number and the unit. */
export function writtenResult(value: string, comparator: string, unit: string, where: string): string {
  if (comparator !== "" && !comparators.includes(comparator))
    throw malformedCsv(`${where}, column comparator`, `${JSON.stringify(comparator.slice(0, 20))} compares nothing.`, "Write < or >.");
  if (comparator !== "" && /^[<>=≤≥]/.test(value))
    throw malformedCsv(`${where}, column comparator`, "the value has its comparator already.", "Leave one of the two out.");
  if (unit === "") return `${comparator}${value}`;
  if (none.test(value)) return `${comparator}0 ${unit}`;
  if (/^[<>=≤≥]*\s*[+-]?[\d.]/.test(value) && !bareNumber.test(value) && !/^[^a-z]*,[^a-z]*$/i.test(value))
    throw malformedCsv(
      where,
      `${JSON.stringify(value.slice(0, 40))} is not one number, and the unit is in a column of its own.`,
      "Write one number; of two draws give each its row and its clock.",
    );
  return `${comparator}${value} ${unit}`;
}

/** The limits that a laboratory prints, as one text; undefined where there are none. */
export function writtenLimits(low: string, high: string, unit: string, where: string): string | undefined {
  if (low === "" && high === "") return undefined;
  const parts = [low, high].map((cell) => /^(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s+(.+))?$/i.exec(cell));
  [low, high].forEach((cell, i) => {
    if (cell !== "" && !parts[i])
      throw malformedCsv(
        `${where}, column ${i === 0 ? "low" : "high"}`,
        `${JSON.stringify(cell.slice(0, 40))} is not a limit.`,
        "Write a number alone, in the unit of the row.",
      );
  });
  const units = new Set(parts.flatMap((part) => (part ? [part[2] ?? unit] : [])));
  if (units.size > 1)
    throw malformedCsv(`${where}, columns low and high`, "the two limits have two units.", "Write both in the unit of the row.");
  const own = [...units][0]!;
  const [from, to] = [parts[0]?.[1], parts[1]?.[1]];
  return `${from !== undefined && to !== undefined ? `${from} to ${to}` : from === undefined ? `<${to}` : `>${from}`} ${own}`.trim();
}
