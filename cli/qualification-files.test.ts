/** `openhpg qualify`: the commands its page shows, and the files they leave. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-qualify-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const openhpg = (...words: readonly string[]): string =>
  execFileSync(process.execPath, ["--conditions", "openhpg-source", "--import", "tsx", "cli/openhpg.ts", ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });

const shown = [...readFileSync("docs/qualification.md", "utf8").matchAll(/^npx openhpg (qualify [^#\n]*--study[^#\n]*)/gm)].map(
  ([, words]) => words!.trim().split(/ +/),
);
const intoFolder = (words: readonly string[], name: string): readonly string[] =>
  words.map((word, i) => (words[i - 1] === "--out" ? join(folder, name) : word));

it("writes a report and its data, and prints the same data, to the byte, when asked", () => {
  const [written, printed] = [shown.find((words) => words.includes("--out"))!, shown.find((words) => words.includes("--json"))!];
  const few = (words: readonly string[]): readonly string[] => words.map((word, i) => (words[i - 1] === "--men" ? "12" : word));
  expect(openhpg(...few(intoFolder(written, "one")))).toMatch(/1 study .* 12 men/);
  expect(readdirSync(join(folder, "one")).sort()).toEqual(["index.html", "qualification.json"]);
  expect(readFileSync(join(folder, "one", "index.html"), "utf8")).toContain('id="study-pelusi-2017"');
  expect(openhpg(...few(printed)) === readFileSync(join(folder, "one", "qualification.json"), "utf8")).toBe(true);
}, 120_000);
