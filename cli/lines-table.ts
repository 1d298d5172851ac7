/** Tables of text for a terminal: no frame but two rules, so that they paste well. */
import Table from "cli-table3";
import picocolors from "picocolors";

// Only for a person's eyes: a build server may claim to show colours, a file never does.
const { bold } = picocolors.createColors(process.stdout.isTTY === true && picocolors.isColorSupported);

/** One row for each list of cells; the first column is text, the others are aligned right unless told otherwise. */
export function linesTable(
  head: readonly string[],
  rows: readonly (readonly (string | { readonly content: string; readonly colSpan: number })[])[],
  options: { readonly left?: boolean } = {},
): string {
  const none = {
    top: "",
    "top-mid": "",
    "top-left": "",
    "top-right": "",
    bottom: "",
    "bottom-mid": "",
    "bottom-left": "",
    "bottom-right": "",
    left: "",
    "left-mid": "",
    right: "",
    "right-mid": "",
    middle: "",
    mid: "",
    "mid-mid": "",
  };
  const table = new Table({
    head: head.map(bold),
    chars: none,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2, compact: true },
    colAligns: head.map((_, i) => (i === 0 || options.left ? "left" : "right")),
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
