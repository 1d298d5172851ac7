/** The commands that docs/qualification.md shows, and the files they leave. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openhpg } from "./captured.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-qualify-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function done(words: readonly string[]) {
  const { code, stdout, stderr } = await openhpg(...words);
  expect(code, stderr).toBe(0);
  return stdout;
}

const shown = [...readFileSync("docs/qualification.md", "utf8").matchAll(/^npx openhpg (qualify [^#\n]*--study[^#\n]*)/gm)].map(
  ([, words]) => words!.trim().split(/ +/),
);
/** The same command, with few men and into a folder of its own. */
const quick = (words: readonly string[]): readonly string[] =>
  words.map((word, i) => ({ "--out": join(folder, "one"), "--men": "12" })[words[i - 1]!] ?? word);

it("writes a report and its data, and prints the same data, to the byte, when asked", async () => {
  const [written, printed] = [shown.find((words) => words.includes("--out"))!, shown.find((words) => words.includes("--json"))!];
  expect(await done(quick(written))).toMatch(/1 study .* 12 men/);
  expect(readdirSync(join(folder, "one")).sort()).toEqual(["index.html", "qualification.json"]);
  expect(readFileSync(join(folder, "one", "index.html"), "utf8")).toContain('id="study-pelusi-2017"');
  expect((await done(quick(printed))) === readFileSync(join(folder, "one", "qualification.json"), "utf8")).toBe(true);
}, 120_000);
