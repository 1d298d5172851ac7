/** `openhpg people`: the same men on every screen and in every file; bad input refused at once. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openhpg } from "./captured.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "openhpg-people-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const rowsOf = async (file: string): Promise<readonly Record<string, unknown>[]> =>
  parquetReadObjects({ file: new Uint8Array(readFileSync(file)).buffer });

describe("files", () => {
  it("hold the same men as Parquet, CSV and JSON, to the last bit", async () => {
    const files = ["a.parquet", "a.csv", "a.json"].map((name) => join(folder, name));
    for (const out of files) expect((await openhpg("people", "--n", "5", "--seed", "4", "--out", out, "--json")).code).toBe(0);
    const parquet = await rowsOf(files[0]!);
    expect(parquet).toHaveLength(5);
    const csv = papa.parse<Record<string, string>>(readFileSync(files[1]!, "utf8"), { header: true, skipEmptyLines: true }).data;
    const json = JSON.parse(readFileSync(files[2]!, "utf8")) as {
      columns: readonly { name: string; unit?: string; values: readonly unknown[] }[];
    };
    for (const { name, unit, values } of json.columns) {
      expect(parquet.map((row) => row[name])).toEqual(values);
      if (unit !== undefined) expect(csv.map((row) => Number(row[`${name} [${unit}]`]))).toEqual(values);
    }
    expect(parquet[2]).toMatchObject({ man: 3, condition: "healthy", rests: "yes" });
    expect(parquet[2]!["testis.leydig.mass"]).toBeGreaterThan(0);
    const units = new Map(
      parquetMetadata(new Uint8Array(readFileSync(files[0]!)).buffer).key_value_metadata?.map(({ key, value }) => [key, value]),
    );
    expect([units.get("unit:lh"), units.get("unit:age"), units.get("unit:testis.leydig.mass")]).toEqual(["IU/L", "years", "1"]);
  });
  // Caught: points scrambled by how many of them were asked for.
  it("have man i of a seed the same however many are drawn", async () => {
    const [few, many] = [join(folder, "few.parquet"), join(folder, "many.parquet")];
    await openhpg("people", "--n", "3", "--out", few, "--testis-volume", "16±3");
    await openhpg("people", "--n", "40", "--out", many, "--testis-volume", "16±3");
    expect((await rowsOf(many)).slice(0, 3)).toEqual(await rowsOf(few));
  });
});

describe("screens", () => {
  it("show levels, published centiles with their source, and what goes with what", async () => {
    const { code, stdout, stderr } = await openhpg("people");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1000 men, condition healthy, seed 1\. Levels, untreated:$/m);
    expect(stdout).toMatch(/^LH, IU\/L +median +[\d.]+ +4\.2 +[−+]\d+ % +within 10 % +Yu 2018$/m);
    expect(stdout).toMatch(/Campbell 2021 \(recalled\)$/m);
    expect(stdout).toMatch(/^\d+ of 30 centiles are near one publication/m);
    expect(stdout).toMatch(/^Body mass index, SHBG +− +−0\.\d\d$/m);
    expect(stderr).toContain("It informs; it never orders.");
  });
  it("hold no men with a disease against ranges of healthy men", async () => {
    const { stdout } = await openhpg("people", "--condition", "klinefelter", "--n", "10", "--json");
    const read = JSON.parse(stdout);
    expect([read.condition, read.n, read.restless, read.marginals, read.associations]).toEqual(["klinefelter", 10, 0, [], []]);
    expect(read.analytes.find(({ analyte }: { analyte: string }) => analyte === "fsh").median).toBeGreaterThan(15);
  });
});

const bad: readonly (readonly [words: readonly string[], says: RegExp])[] = [
  [["--n", "0"], /--n: "0" is not a whole number from 1 to 100000.*\[cli\/not-a-whole-number\]/s],
  [["--n", "1e9"], /--n: "1e9".*\[cli\/not-a-whole-number\]/s],
  [["--n", "ten"], /--n: "ten".*\[cli\/not-a-whole-number\]/s],
  [["--seed", "-1"], /--seed.*\[cli\/not-a-whole-number\]/s],
  [["--condition", "klinefelder"], /klinefelder.*Did you mean klinefelter\?.*\[people\/unknown-condition\]/s],
  [["--out", "/nowhere/people.parquet"], /folder for this file does not exist.*\[cli\/cannot-write\]/s],
  [["--out", "people.xlsx"], /\[cli\/unknown-ending\]/],
  [["--age", "young"], /--age: "young" is not a mean.*--age 35±10 or --age 35,10.*\[cli\/not-a-spread\]/s],
  [["--age", "30,8,2"], /\[cli\/not-a-spread\]/],
  [["--age", "5±1"], /age: 5 years.*\[people\/trait-out-of-range\]/s],
  [["--bmi", "25,-3"], /bmi: -3 is no standard deviation.*\[people\/bad-spread\]/s],
  [["--albumin", "43±3"], /albumin: 43 g\/dL.*\[people\/trait-out-of-range\]/s],
];

it.each(bad)("refuses %j with one clear error", async (words, says) => {
  const { code, stdout, stderr } = await openhpg("people", ...words);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/defect|\n {4}at /);
});
