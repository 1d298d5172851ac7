/** Files stay small enough to be read in one sitting. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesUnder, sourceFiles } from "./files.ts";

/** Tables of constants: long because there is much of one kind, and read by looking things up. */
const tables: readonly RegExp[] = [/^src\/references\/(physiology|pharmacology)\.ts$/];

const lines = (file: string): number => readFileSync(file, "utf8").split("\n").length - 1;
const components = filesUnder("web").filter((file) => file.endsWith(".svelte"));
const sizes = [...sourceFiles("src", "cli", "test", "bench", "calibration", "web"), ...components]
  .filter((file) => !tables.some((table) => table.test(file)))
  .map((file) => ({ file, lines: lines(file) }))
  .sort((a, b) => a.lines - b.lines);

const quantile = (p: number): number => sizes[Math.min(sizes.length - 1, Math.floor(p * sizes.length))]!.lines;

it("half of the files have at most 120 lines, nine in ten at most 300", () => {
  expect(quantile(0.5)).toBeLessThanOrEqual(120);
  expect(quantile(0.9)).toBeLessThanOrEqual(300);
});

// Caught: a compiler pass pasted behind itself six times.
it("no file has more than 400", () => {
  expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
});

it("a command has at most 80, for it only parses, calls and prints", () => {
  const commands = sizes.filter(({ file }) => file.startsWith("cli/") && /export const \w+Command\b/.test(readFileSync(file, "utf8")));
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter(({ lines }) => lines > 80)).toEqual([]);
});

it("every source file opens by saying what it is", () => {
  const silent = [
    ...sourceFiles("src", "cli", "test", "web").filter((file) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(file, "utf8"))),
    ...components.filter((file) => !/^<!--/.test(readFileSync(file, "utf8"))),
  ];
  expect(silent).toEqual([]);
});
