/** The model pages under docs/model say what the model is now: none stale, none too many, no link dead. `npm run pages` writes them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { expect, it } from "vitest";
import { drugs } from "../src/drugs/index.ts";
import { allComponents, modelPages } from "../src/exchange/index.ts";
import { conditions } from "../src/people/index.ts";
import { filesUnder } from "./files.ts";
import { whole } from "./whole.ts";

const folder = "docs/model";
const pages = modelPages({ repository: "../.." });
const written = filesUnder(folder).map((file) => file.slice(folder.length + 1));

const command = "write them anew: npm run pages";

/** The first line in which a file is not what it should be, or nothing. */
function staleAt(page: string, text: string): string | undefined {
  const file = join(folder, page);
  if (!existsSync(file)) return `${file}: not written`;
  const found = readFileSync(file, "utf8").split("\n");
  const line = text.split("\n").findIndex((expected, i) => expected !== found[i]);
  return line < 0 && text.split("\n").length === found.length ? undefined : `${file}:${line < 0 ? found.length : line + 1}`;
}

// Caught: a half-life changed in blood/lh.ts, on the pages of blood and of LH.
it("no page is stale", () => {
  expect(
    [...pages].flatMap(([page, text]) => staleAt(page, text) ?? []),
    command,
  ).toEqual([]);
});

it("no page is left that nothing writes", () => {
  expect(
    written.filter((page) => !pages.has(page)),
    command,
  ).toEqual([]);
});

/** Where headings are found, as GitHub numbers those that are alike. */
function anchorsOf(text: string): ReadonlySet<string> {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
  const anchors = new Map<string, number>();
  for (const [, heading] of prose.matchAll(/^#+ (.*)$/gm)) {
    const anchor = heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
    anchors.set(anchor, (anchors.get(anchor) ?? 0) + 1);
  }
  return new Set([...anchors].flatMap(([anchor, times]) => [anchor, ...Array.from({ length: times - 1 }, (_, i) => `${anchor}-${i + 1}`)]));
}

const anchors = new Map([...pages].map(([page, text]) => [page, anchorsOf(text)]));

/** What is wrong with a link on a page, or nothing. */
function objection(page: string, link: string): string | undefined {
  const [target = "", anchor] = link.split("#");
  const to = target === "" ? page : join(page, "..", target);
  if (!pages.has(to)) return existsSync(join(folder, to)) && !to.endsWith(".md") ? undefined : `${link}: no such page or file`;
  return anchor === undefined || anchors.get(to)!.has(anchor) ? undefined : `${link}: no such heading`;
}

// Caught: links to blood.lh as #blood.lh, while headings lose their dots.
it.each([...pages])("%s has no dead link", (page, text) => {
  const links = [...text.matchAll(/\]\(((?!https?:)[^)]*)\)/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThan(0);
  expect([...new Set(links)].flatMap((link) => objection(page, link) ?? [])).toEqual([]);
});

it("every component, drug and condition has its place, and every component only one", () => {
  const described = [...pages].flatMap(([page, text]) =>
    /^(body|drugs)\//.test(page) ? [...text.matchAll(/^## ([a-z]\w*(\.\w+)+)$/gm)].map(([, path]) => path!) : [],
  );
  expect(described.toSorted()).toEqual(allComponents.map(({ path }) => path).toSorted());
  for (const { name } of drugs) expect(pages.has(`drugs/${name.replaceAll(" ", "-")}.md`), name).toBe(true);
  for (const { name } of conditions) expect(pages.has(`conditions/${name}.md`), name).toBe(true);
});

it("every parameter stands with its value where its component does", () => {
  const text = [...pages]
    .filter(([page]) => /^(body|drugs)\//.test(page))
    .map(([, page]) => page)
    .join("\n");
  expect(whole.parameters.filter(({ path, value }) => !text.includes(`| \`${path}\` | ${value} |`)).map(({ path }) => path)).toEqual([]);
});

it("the README of the pages names every one of them", () => {
  const index = pages.get("README.md")!;
  expect([...pages.keys()].filter((page) => page !== "README.md" && !index.includes(`](${page})`))).toEqual([]);
});
