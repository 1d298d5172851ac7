/** Pages that are written by hand: their links lead somewhere, and the commands they name are there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { openhpg } from "../cli/captured.ts";

const pages = readdirSync("docs")
  .filter((name) => name.endsWith(".md"))
  .map((name) => join("docs", name));
const { stdout: help } = await openhpg("--help");
const commands = new Set([...help.matchAll(/^\s+openhpg ([a-z]+)\b/gm)].map(([, name]) => name!));

it("the help lists the commands", () => {
  expect(commands.size).toBeGreaterThan(8);
});

describe.each(pages)("%s", (page) => {
  const text = readFileSync(page, "utf8");
  // Caught: a decision called by another name than its file has.
  it("points at what exists", () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !existsSync(join("docs", target)))).toEqual([]);
  });
  // Caught: a command that was only planned.
  it("names commands that there are", () => {
    const named = [...text.matchAll(/openhpg ([a-z]+)(?= [A-Za-z./-]|`)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !commands.has(name))).toEqual([]);
  });
});
