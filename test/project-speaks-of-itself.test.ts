/** The project speaks of itself: no path of the machine it was written on, nothing about how it was written. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { filesUnder } from "./files.ts";

const own = "test/project-speaks-of-itself.test.ts";
const text = /\.(ts|md|ya?ml|json|cff|txt|sh|csv|svg|html|css)$|^\.ci\/run$|^LICENSE$/;
const files = filesUnder("").filter((f) => text.test(f) && f !== own && f !== "package-lock.json");

const foreign =
  /(^|[\s"'`(])(\/work\/|\/root\/|\/home\/|\/tmp\/spec|\/Users\/|\.\.\/shared\/)|\b(chatgpt|claude|anthropic|openai|copilot|language model|as an ai)\b/i;

// Caught: a comment in the solver that pointed at a folder beside the repository.
it.each(files)("%s", (file) => {
  const lines = readFileSync(file, "utf8").split("\n");
  expect(lines.flatMap((line, i) => (foreign.test(line) ? [`${i + 1}: ${line.trim()}`] : []))).toEqual([]);
});
