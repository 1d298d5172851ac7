/** A man's file in another form, from the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openhpg } from "./captured.ts";

const before = process.cwd();
const yaml = readFileSync("examples/klinefelter.yaml", "utf8");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-convert-"));
  process.chdir(folder);
  writeFileSync("man.yaml", yaml);
  writeFileSync("odd.yaml", "title: A man\nman: {panel: {lh: 4 IU/L, testosterone_total: 18 ng/dL}}\n");
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

// Caught: a file in FHIR that was read as YAML because its name ends in .json.
it("writes FHIR from YAML, and from that YAML that says the same", async () => {
  expect((await openhpg("convert", "man.yaml", "--out", "man.fhir.json")).code).toBe(0);
  expect(JSON.parse(readFileSync("man.fhir.json", "utf8"))).toMatchObject({ resourceType: "Bundle", type: "collection" });
  const { code, stdout, stderr } = await openhpg("convert", "man.fhir.json", "--out", "again.yaml");
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toContain("Wrote again.yaml");
  await openhpg("convert", "again.yaml", "--out", "again.json");
  expect(readFileSync("again.json", "utf8")).toBe(readFileSync("man.fhir.json", "utf8"));
});

it("says what is odd in the file", async () => {
  const { stderr } = await openhpg("convert", "odd.yaml", "--out", "odd.json");
  expect(stderr).toMatch(/Warning: odd\.yaml:2 man\.panel\.testosterone_total: 18 ng\/dL is lower/);
});

it.each([
  [["convert", "man.yaml", "--out", "man.yaml"], 1, /\[cli\/over-input\]/],
  [["convert", "man.yaml", "--out", "./man.yaml"], 1, /\[cli\/over-input\]/],
  [["convert", "man.yaml", "--out", "man.xml"], 1, /man\.xml does not say.*\[cli\/unknown-ending\]/s],
  [["convert", "man.yaml", "--out", "nowhere/man.json"], 1, /\[cli\/cannot-write\]/],
  [["convert", "missing.yaml", "--out", "x.json"], 1, /\[exchange\/cannot-read\]/],
  [["convert", "man.yaml"], 2, /--out/],
] as const)("%j ends with %i", async (words, code, said) => {
  const found = await openhpg(...words);
  expect(found.code).toBe(code);
  expect(found.stderr).toMatch(said);
  expect(readFileSync("man.yaml", "utf8")).toBe(yaml);
});
