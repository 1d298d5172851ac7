/** The path is the address: a component is found in the file its path names. */
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { body, pulsatility } from "../src/body/index.ts";
import { type Drug, drugs } from "../src/drugs/index.ts";
import type { Component } from "../src/model/index.ts";
import { sourceFiles } from "./files.ts";

const isComponent = (x: unknown): x is Component => typeof x === "object" && x !== null && "path" in x && "flows" in x && "leavesOut" in x;
const isDrug = (x: unknown): x is Drug => typeof x === "object" && x !== null && "routes" in x && "components" in x && "synonyms" in x;
const camel = (word: string): string => word.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** `src/body/liver/shbg-synthesis.ts` → `liver.shbgSynthesis`; `src/drugs/testosterone-gel.ts` → `drugs.testosteroneGel`. */
const addressOf = (file: string): string =>
  file
    .replace(/^src\/(body\/)?/, "")
    .replace(/\.ts$/, "")
    .split("/")
    .map(camel)
    .join(".");

/** What each file of a room exports of one kind, files that export none left out. */
async function homesIn<T>(
  room: string,
  is: (x: unknown) => x is T,
): Promise<readonly { readonly file: string; readonly found: readonly T[] }[]> {
  const files = sourceFiles(room).filter((file) => !/(index|\.test)\.ts$/.test(file));
  const loaded = files.map(async (file) => ({ file, found: Object.values<unknown>(await import(pathToFileURL(file).href)).filter(is) }));
  return (await Promise.all(loaded)).filter(({ found }) => found.length > 0);
}

const organs = await homesIn("src/body", isComponent);
const pharmacy = await homesIn("src/drugs", isDrug);

// Caught: testis/lh-receptor.ts declaring "testis.lhReceptors".
it.each(organs)("$file is the address of its component", ({ file, found }) => {
  expect(found.map((c) => c.path)).toEqual([addressOf(file)]);
});

it("the man has every component that is written, and no other", () => {
  expect([...body, ...pulsatility].map((c) => c.path).sort()).toEqual(organs.flatMap(({ found }) => found.map((c) => c.path)).sort());
});

it.each(pharmacy)("$file is the address of its drug", ({ file, found }) => {
  expect(found).toHaveLength(1);
  expect(`src/drugs/${found[0]!.name.replaceAll(" ", "-")}.ts`).toBe(file);
});

it("the formulary has every drug that is written, and every component of a drug lives at one", () => {
  expect(drugs.map((d) => d.name).sort()).toEqual(pharmacy.flatMap(({ found }) => found.map((d) => d.name)).sort());
  const addresses = pharmacy.map(({ file }) => addressOf(file));
  const strays = drugs
    .flatMap((d) => d.components)
    .filter(({ path }) => !addresses.some((home) => path === home || path.startsWith(`${home}.`)));
  expect(strays.map((c) => c.path)).toEqual([]);
});
