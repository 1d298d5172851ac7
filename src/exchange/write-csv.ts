/** A table as CSV, with units in the headings. */
import { evenTable, type Table } from "./table.ts";

/**
 * A table as CSV (RFC 4180, but LF line ends); headings read `lh [IU/L]`, and `time_days`, whose unit
 * is in its name, stands alone. Numbers carry every digit needed to read back the same double; a value
 * that is not finite is an empty cell.
 *
 * @throws {@link ExchangeError} `exchange/uneven-table`.
 *
 * @example
 * await tableToCsv({ columns: [{ name: "lh", unit: "IU/L", values: [4.5] }] }) // => "lh [IU/L]\n4.5\n"
 */
export async function tableToCsv(table: Table): Promise<string> {
  const { default: papa } = await import("papaparse");
  const { columns } = evenTable(table);
  const fields = columns.map(({ name, unit }) => (unit === undefined || name === "time_days" ? name : `${name} [${unit}]`));
  const cell = (value: number | string): number | string => (typeof value === "string" || Number.isFinite(value) ? value : "");
  const data = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, i) => columns.map(({ values }) => cell(values[i]!)));
  // A text that a spreadsheet would run as a formula is written as text.
  return `${papa.unparse({ fields, data }, { newline: "\n", escapeFormulae: /^[=@\t\r]|^[+-](?![\d.])/ })}\n`;
}
