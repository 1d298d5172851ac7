/** The schemas that are published say what the reader does. */
import { expect, it } from "vitest";
import { z } from "zod";
import { goodCsv, goodYaml } from "./good-study.ts";
import { studyJsonSchemas } from "./index.ts";
import { columns } from "./observed-columns.ts";
import { excludedStudy, namesAt, neededForUse, usedStudy } from "./study-schema.ts";

const { study, observed } = await studyJsonSchemas();

// Caught: a column renamed in the reader alone.
it.each([
  ["study", study],
  ["observed", observed],
])("studies/%s.schema.json is printed from them (vitest -u rewrites it)", async (name, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../studies/${name}.schema.json`);
});

it("says of every part what it holds", () => {
  const silent: string[] = [];
  const visit = (path: string, part: Readonly<Record<string, unknown>>): void => {
    for (const [name, inner] of Object.entries((part["properties"] ?? {}) as Record<string, Record<string, unknown>>)) {
      const here = `${path}.${name}`;
      if (typeof inner["description"] !== "string" && !/\.(pmid|doi|registry|url)$/.test(here)) silent.push(here);
      visit(here, inner);
      if (inner["items"]) visit(`${here}[]`, inner["items"] as Record<string, unknown>);
    }
  };
  visit("", study);
  visit("", observed);
  expect(silent).toEqual([]);
});

it("lets an excluded study leave out just what a used one must say beside its reason", () => {
  const optional = (schema: z.ZodObject): readonly string[] =>
    Object.entries(schema.shape).flatMap(([name, part]) => (part.safeParse(undefined).success ? [name] : []));
  expect(optional(excludedStudy).filter((name) => !optional(usedStudy).includes(name))).toEqual([...neededForUse]);
  expect(study["required"]).toEqual(["title", "cite", "use", "because"]);
});

it("suggests every name that is allowed, and no other", () => {
  const at = (schema: z.ZodType): z.ZodType => {
    if (schema instanceof z.ZodOptional) return at(schema.unwrap() as z.ZodType);
    return schema instanceof z.ZodArray ? at(schema.element as z.ZodType) : schema;
  };
  const found = Object.entries(usedStudy.shape).flatMap(([name, part]) => {
    const inner = at(part);
    return inner instanceof z.ZodObject ? [[name, Object.keys(inner.shape)] as const] : [];
  });
  expect(namesAt).toMatchObject({ "": Object.keys(usedStudy.shape), ...Object.fromEntries(found) });
});

it("the forms of cells are understood by other readers of schemas: each is a regular expression of its own, and fits the example", () => {
  const [head, ...rows] = goodCsv.trim().split("\n");
  const names = head!.split(",");
  expect(names).toEqual([...columns.keys()]);
  const patterns = observed["properties"] as Record<string, { readonly pattern: string }>;
  for (const row of rows)
    row.split(",").forEach((cell, i) => {
      expect(cell).toMatch(new RegExp(patterns[names[i]!]!.pattern, "u"));
    });
  expect(goodYaml).toContain("use: validation");
});
