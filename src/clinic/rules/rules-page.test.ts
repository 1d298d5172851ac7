/** docs/rules.md says what the rules are now, and its links lead somewhere. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rules, rulesPage, statements } from "./index.ts";

const page = rulesPage();

// Caught: a limit changed in a statement and not on the page.
it("is not stale (npm run pages writes it)", () => {
  expect(readFileSync("docs/rules.md", "utf8") === page).toBe(true);
});

// Caught: statements linked by their capitals.
it("has a heading for every rule and statement, and for every link", () => {
  const headings = new Set([...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading!.toLowerCase()));
  expect(headings.size).toBe(rules.length + Object.keys(statements).length);
  expect([...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!).filter((anchor) => !headings.has(anchor))).toEqual([]);
});
