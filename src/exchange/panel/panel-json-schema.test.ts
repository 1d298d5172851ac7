/** The schema that is published says what the reader does. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { man } from "../../people/index.ts";
import { readings } from "../../simulate/index.ts";
import { changes, goodPanel } from "./bad-panels.ts";
import { panelJsonSchema } from "./panel-json-schema.ts";
import { panelSchema } from "./panel-schema.ts";
import { traitForms } from "./trait-forms.ts";
import { ofTheClinic } from "./units-in-use.ts";

type Part = Readonly<Record<string, unknown>>;

const schema = await panelJsonSchema();
/** Another reader of the same schema, made from its text. */
const other = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)) as Parameters<typeof z.fromJSONSchema>[0]);

// Caught: a name added to the reader alone.
it("examples/panel.schema.json is printed from the reader (vitest -u rewrites it)", async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../../examples/panel.schema.json");
});

it("is published under the name that the documentation says", () => {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Part };
  expect(exports["./panel.schema.json"]).toBe("./examples/panel.schema.json");
});

it("says of every part what it holds", () => {
  const silent: string[] = [];
  const visit = (path: string, part: Part): void => {
    for (const [name, inner] of Object.entries((part["properties"] ?? {}) as Readonly<Record<string, Part>>)) {
      if (typeof inner["description"] !== "string") silent.push(`${path}.${name}`);
      visit(`${path}.${name}`, inner);
      if (inner["items"]) visit(`${path}.${name}[]`, inner["items"] as Part);
    }
  };
  visit("", schema);
  expect(silent).toEqual([]);
});

it("completes every reading and what else the clinic looks at, with the units in use", () => {
  const visits = (schema["properties"] as { readonly visits: { readonly items: { readonly properties: { readonly measured: Part } } } })
    .visits;
  const measured = visits.items.properties.measured["properties"] as Readonly<Record<string, Part>>;
  expect(Object.keys(measured)).toEqual([...readings.map(({ key }) => key), ...ofTheClinic]);
  expect(measured["testosterone_total"]!["description"]).toBe("Total testosterone, in ng/dL, nmol/L, ng/mL.");
});

describe("another reader of the schema", () => {
  it("takes the good file", () => {
    expect(other.safeParse(parse(goodPanel)).error).toBeUndefined();
  });
  const texts = changes.flatMap(([why, from, to]) => {
    try {
      const data: unknown = parse(goodPanel.replace(from, to));
      return panelSchema.safeParse(data).success ? [] : [[why, data] as const];
    } catch {
      return [];
    }
  });
  it.each(texts)("refuses what the form refuses: %s", (_why, data) => {
    expect(other.safeParse(data).success).toBe(false);
  });
});

it("each trait of the form is one that a man can have", () => {
  const typical = { age: 40, bmi: 30, testisVolume: 12, insulinResistance: 2, albumin: 4, genotype: { fshb: "GT" } } as const;
  expect(Object.values(traitForms).map(({ trait }) => trait)).toEqual(Object.keys(typical));
  expect(man(typical).traits).toEqual(typical);
});
