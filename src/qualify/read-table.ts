/** A CSV text as rows that know their line. */
import { nearest } from "../units/index.ts";
import { type Problem, placed, unknownName, wrong } from "./errors.ts";
import { type Cells, type ColumnName, columns } from "./observed-columns.ts";

export interface Row {
  /** Of its first character. */
  readonly line: number;
  readonly cells: Cells;
}

/** A study reports some hundred figures; more rows than this are another kind of table. */
const mostRows = 5000;

const names = [...columns.keys()];

/** What is wrong with the headings; nothing where all are there, in whatever order. */
function headingProblems(heads: readonly string[]): readonly Problem[] {
  const separator = [";", "\t"].find((s) => heads.length === 1 && heads[0]!.includes(s));
  if (separator !== undefined)
    return [
      wrong(
        "columns",
        `its cells are separated by ${separator === ";" ? "semicolons" : "tabs"}.`,
        "Separate them by commas, with a point in decimals.",
      ),
    ];
  const unknown = heads.filter((head, i) => !columns.has(head as ColumnName) || heads.indexOf(head) !== i);
  const absent = names.filter((name) => !heads.includes(name));
  return [
    ...unknown.map((head) =>
      columns.has(head as ColumnName)
        ? wrong("columns", `the column ${head} stands there twice.`, "Leave one of them out.")
        : placed(unknownName(nearest(head, absent), names), head || "(empty heading)"),
    ),
    ...(absent.length > 0 ? [wrong("columns", `it has no column ${absent.join(", ")}.`, `The first line reads: ${names.join(",")}`)] : []),
  ];
}

/**
 * Reads the rows of an observed.csv: commas, quotes as in RFC 4180, any line ends; blank lines are left out.
 *
 * @param file - The file's name; problems read `file:line: what`.
 *
 * @example
 * (await parseTable("arm,analyte\n", "observed.csv")).problems[0].where // => "observed.csv:1"
 */
export async function parseTable(
  text: string,
  file: string,
): Promise<{ readonly rows: readonly Row[]; readonly problems: readonly Problem[] }> {
  const { default: papa } = await import("papaparse");
  const problems: Problem[] = [];
  const report = (line: number, problem: Problem): void => void problems.push(placed(problem, `${file}:${line}`));
  // One kind of line end, so that lines can be counted; within quotes too.
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const parsed = papa.parse<string[]>(plain, { delimiter: ",", newline: "\n" });
  const broken = new Map(parsed.errors.map(({ row, message }) => [row ?? 0, message] as const));
  let line = 1;
  let heads: readonly string[] | undefined;
  const rows: Row[] = [];
  for (const [i, written] of parsed.data.entries()) {
    const first = line;
    line += 1 + written.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    const cells = written.map((cell) => cell.trim());
    const quotes = broken.get(i);
    if (quotes !== undefined) {
      report(first, wrong("quotes", `its quotes do not match: ${quotes}.`, 'Write a quote within quotes twice: "he said ""no""".'));
      continue;
    }
    if (cells.every((cell) => cell === "")) continue;
    if (!heads) {
      heads = cells;
      const wrongHeads = headingProblems(cells);
      for (const problem of wrongHeads) report(first, problem);
      if (wrongHeads.length > 0) return { rows: [], problems };
    } else if (rows.length === mostRows) {
      report(first, wrong("too-many-rows", `it has more than ${mostRows} rows.`, "Check that this is the file you mean."));
      break;
    } else if (cells.length !== heads.length)
      report(
        first,
        wrong(
          "columns",
          `it has ${cells.length} cells for ${heads.length} columns.`,
          "Put a cell that holds a comma in quotes, and leave no comma out for an empty one.",
        ),
      );
    else rows.push({ line: first, cells: Object.fromEntries(heads.map((head, j) => [head, cells[j]!])) as Cells });
  }
  if (rows.length === 0 && problems.length === 0)
    report(1, wrong("no-rows", "there is no figure in it.", "Write one row for each published figure."));
  return { rows, problems };
}
