/** `openhpg assess` as a person meets it: red flags first, sources in brackets, JSON of three lists, a trace that opens. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openhpg } from "./captured.ts";

const example = "examples/acquired-hypogonadotropic-hypogonadism.yaml";

it("says red flags first, each with its source, and ends by being no order", async () => {
  const { code, stdout } = await openhpg("assess", example);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split("\n");
  expect(lines[2]).toMatch(/^Red flags/);
  expect(lines[3]).toMatch(/\[.*CUT-09.*\]$/);
  expect(lines.at(-1)).toMatch(/no order/);
  expect(stdout).not.toContain("Every question");
});

// Caught: orchidectomy and ketoconazole listed among drugs for every man.
it("counts the drugs of research, and names none of them", async () => {
  const { stdout } = await openhpg("assess", example);
  expect(stdout).not.toMatch(/orchidectomy|ketoconazole|degarelix|triptorelin/);
  expect(stdout).toMatch(/^ {2}never, .*: 7 more \(HPG-03\)$/m);
});

// Caught: a trace of conclusions alone.
it("opens every question with --trace", async () => {
  const { stdout } = await openhpg("assess", example, "--trace");
  expect(stdout).toMatch(/^ {2}hypergonadotropic: no\./m);
  expect(stdout).toContain("Limits: 300 ng/dL (AUA-TD-01)");
});

it("prints JSON alone with --json, and the same into a file", async () => {
  const out = join(mkdtempSync(join(tmpdir(), "assess-")), "man.json");
  const { stdout } = await openhpg("assess", example, "--json", "--out", out);
  const told = JSON.parse(stdout);
  expect(Object.keys(told)).toEqual(["title", "conclusions", "unknown", "trace", "warnings"]);
  expect(readFileSync(out, "utf8")).toBe(stdout);
});

it("refuses a file that is no JSON, and one that is its input", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "assess-")), "man.json");
  expect(await openhpg("assess", example, "--out", "man.csv")).toMatchObject({ code: 1, stdout: "" });
  writeFileSync(file, readFileSync(example));
  expect(await openhpg("assess", file, "--out", file)).toMatchObject({ code: 1, stdout: "" });
});
