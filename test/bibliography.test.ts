/** Every publication listed is cited, and each stands once. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Bibliographic, bibliography, cite } from "../src/references/index.ts";
import { filesUnder } from "./files.ts";

const entries = Object.entries<Bibliographic>(bibliography);
const citing = filesUnder("")
  .filter(
    (f) =>
      /^(src|studies|calibration|examples|docs)\//.test(f) && /\.(ts|ya?ml|md)$/.test(f) && !/^(src\/references|docs\/model)\//.test(f),
  )
  .map((f) => readFileSync(f, "utf8"))
  .join("\n");

// Caught: an entry that no parameter rests on.
it.each(entries.map(([key]) => key))("%s is cited somewhere", (key) => {
  expect(new RegExp(`\\b${key}\\b`).test(citing)).toBe(true);
});

it.each(["pmid", "doi", "citation"] as const)("no two entries share a %s", (field) => {
  const values = entries.flatMap(([, entry]) => entry[field]?.toLowerCase() ?? []);
  expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
});

it.each(entries)("%s can be found in a library", (key, entry) => {
  const year = key.match(/\d{4}$/)?.[0];
  if (year) expect(entry.citation).toContain(year);
  // A label or a record read without its year is found by its title.
  else expect(entry.citation.length).toBeGreaterThan(40);
  expect(entry.pmid ?? "1").toMatch(/^\d{1,8}$/);
  expect(entry.doi ?? "10.1/x").toMatch(/^10\.\d{1,9}\/\S+$/);
  expect(cite(key as keyof typeof bibliography)).toContain(entry.citation.slice(0, 10));
});
