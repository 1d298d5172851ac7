/** The cells of a CSV text, each row with the line on which it begins; whatever separates them and however lines end. */
import { malformedCsv } from "../errors.ts";

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvCells {
  readonly separator: "," | ";" | "\t";
  /** Without empty ones; the first is the header. */
  readonly rows: readonly CsvRow[];
}

const separators = [",", ";", "\t"] as const;
const spoken: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs" };
/** 2000 results and all else that a file can say, and then some. */
const mostRows = 5000;

/** What stands in the first line outside quotes. */
const outsideQuotes = (line: string): string => line.replace(/"[^"]*"/g, "");

/** The separator of the header; a header has no other. */
function separatorOf(header: string, line: number, name: string): CsvCells["separator"] {
  const bare = outsideQuotes(header);
  const found = separators.filter((separator) => bare.includes(separator));
  if (found.length > 1)
    throw malformedCsv(
      `${name}:${line}`,
      `the columns are separated by ${found.map((separator) => spoken[separator]).join(" and by ")}.`,
      "Use one of them in the whole file.",
    );
  return found[0] ?? ",";
}

/** No text has them; a file in UTF-16 is full of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const noText = /[\0-\x08\x0e-\x1f\x7f]/;

/** A cell as one meant it: an apostrophe keeps a spreadsheet from taking a text for a formula. */
const unescaped = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/**
 * Reads the cells; spaces around them and empty rows are left out.
 *
 * @throws {@link ExchangeError} `exchange/malformed-csv` for quotes that do not end, several separators, more than 5000 rows
 *   and characters that are no text.
 */
export async function readCells(text: string, name: string): Promise<CsvCells> {
  const { default: papa } = await import("papaparse");
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lineAt = (offset: number): number => plain.slice(0, offset).split("\n").length;
  const odd = noText.exec(plain);
  if (odd)
    throw malformedCsv(
      `${name}:${lineAt(odd.index)}`,
      `there is a character that no text has, U+${odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}.`,
      "Save the table as CSV in UTF-8.",
    );
  const lines = plain.split("\n");
  // A spreadsheet may say first what separates the columns.
  const told = /^sep=([,;\t])\s*$/i.exec(lines[0] ?? "")?.[1] as CsvCells["separator"] | undefined;
  if (told) lines[0] = "";
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return { separator: ",", rows: [] };
  const separator = told ?? separatorOf(lines[first]!, first + 1, name);

  const rows: CsvRow[] = [];
  let line = first + 1;
  let cursor = 0;
  const body = lines.slice(first).join("\n");
  papa.parse<string[]>(body, {
    delimiter: separator,
    newline: "\n",
    step({ data, errors, meta }) {
      const here = line;
      line += body.slice(cursor, meta.cursor).split("\n").length - 1;
      cursor = meta.cursor;
      const quotes = errors.find(({ type }) => type === "Quotes");
      if (quotes)
        throw malformedCsv(
          `${name}:${here}`,
          quotes.code === "MissingQuotes" ? "a quote is opened here and never closed." : "a quote stands in the middle of a cell.",
          'Put a text with quotes in it into quotes, and write each of its own twice: "he said ""no""".',
        );
      const cells = data.map((cell) => unescaped(cell.trim()).trim());
      if (cells.every((cell) => cell === "")) return;
      if (rows.length > mostRows)
        throw malformedCsv(`${name}:${here}`, `there are more than ${mostRows} rows.`, "Give daily means, or part of the time.");
      rows.push({ line: here, cells });
    },
  });
  return { separator, rows };
}
