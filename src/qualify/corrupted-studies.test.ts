/** Laws of the reader: whatever becomes of a study's files, what comes of it is a study with sound numbers, or problems with their place. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { goodCsv, goodYaml } from "./good-study.ts";
import { parseStudy, type ReadStudy } from "./index.ts";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 10 }),
  fc.constantFrom(
    "1e308",
    "1e999",
    "-1e308..1e308",
    "NaN",
    "Infinity",
    "0",
    "-0",
    "__proto__",
    "constructor",
    "1 10*6/mL",
    "day 1..2",
    '"',
    ",",
    "\n",
  ),
);
const anyValue = fc.oneof(
  anyText,
  fc.double(),
  fc.constantFrom(null, true, [], {}, [null], [{}], { mean: "x" }),
  fc.object({ maxDepth: 2 }),
);

/** True of what holds no NaN and no infinity, except where courses end. */
function isSound(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, part]) => key === "course" || isSound(part));
}

function expectSaid({ study, problems }: ReadStudy): void {
  expect(study === undefined).toBe(problems.length > 0);
  for (const { where, what, next, code } of problems) {
    expect(where).toMatch(/^smith-2008\/(study\.yaml|observed\.csv)(:\d+( |$))|^smith-2008$/);
    expect(code).toMatch(/^(qualify|units|course|people|exchange)\/[a-z-]+$/);
    expect(what.length * next.length).toBeGreaterThan(0);
  }
  expect(isSound(study)).toBe(true);
}

/** Every path of some data, to its mappings and lists too. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return [
    ...(path.length > 0 ? [path] : []),
    ...keys.flatMap((key) => pathsIn((value as Record<string, unknown>)[key as string], [...path, key])),
  ];
}

/** The data with what is at the path replaced, or left out. */
function changed(path: readonly (string | number)[], to: { readonly value: unknown } | undefined): string {
  const data = parse(goodYaml) as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, step) => at[step as string] as Record<string, unknown>, data);
  if (to) holder[path.at(-1)! as string] = to.value;
  else delete holder[path.at(-1)! as string];
  return stringify(data);
}

const read = (files: { readonly yaml?: string; readonly csv?: string }) =>
  parseStudy({ folder: "smith-2008", yaml: goodYaml, csv: goodCsv, ...files });
const paths = pathsIn(parse(goodYaml));
const rows = goodCsv
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const table = (changedRows: readonly (readonly string[])[]): string => changedRows.map((row) => row.map(quoted).join(",")).join("\n");

describe("a corrupted study is read, or refused with the place", () => {
  it("a part of study.yaml left out, each in turn", async () => {
    for (const path of paths) expectSaid(await read({ yaml: changed(path, undefined) }));
  });

  // Caught: a figure of 1e308 that became infinite in the unit of simulations.
  it("a part of study.yaml that is something else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), anyValue, async (path, value) => {
        expectSaid(await read({ yaml: changed(path, { value }) }));
      }),
      { numRuns: 300 },
    );
  });

  it("a cell of observed.csv that is something else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(rows.length - 1), fc.nat(rows[0]!.length - 1), anyText, async (i, j, text) => {
        expectSaid(await read({ csv: table(rows.map((row, k) => (k === i ? row.with(j, text) : row))) }));
      }),
      { numRuns: 500 },
    );
  });

  it("a cell of one row in another, and rows without one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(rows.length - 1), fc.nat(rows.length - 1), fc.nat(14), fc.boolean(), async (i, from, j, drop) => {
        const broken = drop ? rows[i]!.toSpliced(j, 1) : rows[i]!.with(j, rows[from]![j]!);
        expectSaid(await read({ csv: table(rows.with(i, broken)) }));
      }),
      { numRuns: 500 },
    );
  });

  it.each(["yaml", "csv"] as const)("any piece of the %s cut out, or anything put in", async (file) => {
    const text = file === "yaml" ? goodYaml : goodCsv;
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(60), anyText, async (at, length, put) => {
        expectSaid(await read({ [file]: text.slice(0, at) + put + text.slice(at + length) }));
      }),
      { numRuns: 500 },
    );
  });

  it("anything at all", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (yaml, csv) => expectSaid(await read({ yaml, csv }))),
      { numRuns: 300 },
    );
  });
});
