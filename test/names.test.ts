/** Names say what is inside: no drawers, one spelling. */
import { expect, it } from "vitest";
import { filesUnder } from "./files.ts";

/** Names of drawers: what is in them could be anything. */
const drawers = new Set([
  "util",
  "utils",
  "utilities",
  "helper",
  "helpers",
  "common",
  "core",
  "manager",
  "managers",
  "misc",
  "lib",
  "shared",
  "stuff",
  "tools",
  "base",
  "general",
  "generic",
  "impl",
  "internal",
  "various",
]);

const words = (file: string): readonly string[] => file.split("/").map((part) => part.replace(/\..*$/, ""));
const files = filesUnder("").filter((f) => /^(src|cli|test|web|bench|studies|calibration|examples|docs)\//.test(f));

/** Segments of a path that name a drawer, or end in one. */
const drawersIn = (file: string): readonly string[] =>
  words(file).filter((word) => word.split("-").some((part, i, all) => i === all.length - 1 && drawers.has(part)));

// Caught: src/solve/step-helpers.ts.
it("no file and no folder is a drawer", () => {
  expect(files.filter((file) => drawersIn(file).length > 0)).toEqual([]);
  expect(["src/utils/add.ts", "src/solve/step-helpers.ts", "src/core.ts"].every((file) => drawersIn(file).length === 1)).toBe(true);
});

it("TypeScript files and their folders are lower-case words joined by hyphens", () => {
  const odd = files.filter(
    (file) => file.endsWith(".ts") && !/^([a-z0-9]+(-[a-z0-9]+)*\/)+[a-z0-9]+(-[a-z0-9]+)*(\.(svelte|config))?(\.test)?\.ts$/.test(file),
  );
  expect(odd).toEqual([]);
});
