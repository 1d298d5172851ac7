/** The path is the address: a component is found in the file its path names. */
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { body } from "../src/body/index.ts";
import type { Component } from "../src/model/index.ts";
import { sourceFiles } from "./files.ts";

const isComponent = (x: unknown): x is Component => typeof x === "object" && x !== null && "path" in x && "flows" in x && "leavesOut" in x;
const camel = (word: string): string => word.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** `src/body/liver/shbg-synthesis.ts` → `liver.shbgSynthesis`. */
const addressOf = (file: string): string => file.replace(/^src\/body\//, "").replace(/\.ts$/, "").split("/").map(camel).join(".");

const files = sourceFiles("src/body").filter((file) => !file.endsWith(".test.ts"));
const exported = await Promise.all(
  files.map(async (file) => ({ file, components: Object.values((await import(pathToFileURL(file).href)) as Record<string, unknown>).filter(isComponent) })),
);
const homes = exported.filter(({ file, components }) => components.length > 0 && !file.endsWith("index.ts"));

// Caught: testis/lh-receptor.ts declaring "testis.lhReceptors".
it.each(homes)("$file is the address of its component", ({ file, components }) => {
  expect(components.map((c) => c.path)).toEqual([addressOf(file)]);
});

it("the man has every component that is written, and no other", () => {
  expect(body.map((c) => c.path).sort()).toEqual(homes.flatMap(({ components }) => components.map((c) => c.path)).sort());
});
