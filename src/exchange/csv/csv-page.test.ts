/** docs/csv.md: its tables are those of the reader, and its example is read without a warning. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { csvColumns } from "./csv-columns.ts";
import { csvWords, namedWords } from "./csv-words.ts";
import { parsePatientCsv } from "./parse-patient-csv.ts";

const page = readFileSync("docs/csv.md", "utf8");
const between = (mark: string): string | undefined => new RegExp(`<!-- ${mark} -->\\n([\\s\\S]*?)\\n?<!-- /${mark} -->`).exec(page)?.[1];

// Caught: a column that the reader knew and the page did not.
it("has every column", () => {
  const rows = Object.entries(csvColumns).map(([name, { about, example }]) => `| \`${name}\` | ${about} | \`${example}\` |`);
  expect(between("columns")).toBe(["| column | what | such as |", "| --- | --- | --- |", ...rows].join("\n"));
});

it("has every word that a row can say", () => {
  const rows = Object.entries(csvWords).map(([name, { holds, units, about }]) => {
    const value = holds === "number" && units?.[0] !== undefined ? `number of ${units[0]}` : holds;
    return `| \`${name.replace(/^taken_/, "taken ")}\` | ${about} | ${value} |`;
  });
  const named = Object.entries(namedWords).map(
    ([name, about]) => `| \`${name}: …\` | ${about} | ${name === "course" ? "text" : "number"} |`,
  );
  expect(between("words")).toBe(["| what | which | value |", "| --- | --- | --- |", ...rows, ...named].join("\n"));
});

it("has an example that is read, and nothing is odd about it", async () => {
  const [, example] = /```csv\n([\s\S]*?)```/.exec(page)!;
  const { warnings, record, courses } = await parsePatientCsv(example!, "labs.csv");
  expect(warnings).toEqual([]);
  expect(record.results.map(({ written }) => written)).toEqual(["8.1 nmol/L", "3.2 IU/L", "<40 pmol/L", "0 million/mL"]);
  expect(courses).toHaveLength(2);
});
