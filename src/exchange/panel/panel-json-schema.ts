/** The panel file as JSON Schema: what an editor completes, and what a program in another language can check. */
import { readings } from "../../simulate/index.ts";
import { analyte } from "../../units/index.ts";
import { ofTheClinic, spelledUnit, unitsInUse, unitWithoutSaying } from "./units-in-use.ts";

type Schema = Readonly<Record<string, unknown>>;

/** A result, described by the analyte and the units in use for it. */
function resultSchema(key: string): readonly [string, Schema] {
  const units = unitsInUse(key)
    .filter((unit) => unit !== "fraction")
    .map(spelledUnit);
  const bare = unitWithoutSaying(key);
  return [
    key,
    {
      description: `${analyte(key).name}, in ${units.join(", ")}${bare === undefined ? "" : `; a number alone is in ${bare}`}.`,
      ...(bare === undefined ? { type: "string" } : { type: ["string", "number"] }),
    },
  ];
}

/**
 * What a panel file may say, as JSON Schema (2020-12).
 *
 * Names, forms and bounds are all there; what needs units, courses, conditions or several parts at once is left to
 * {@link parsePatient}.
 *
 * @example
 * (await panelJsonSchema()).required // => ["title", "man"]
 */
export async function panelJsonSchema(): Promise<Schema> {
  const [{ z }, { panelSchema }] = await Promise.all([import("zod"), import("./panel-schema.ts")]);
  const { $schema, ...form } = z.toJSONSchema(panelSchema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type !== "record") return;
      // The limits of a laboratory are a record too, of texts.
      if (zodSchema._zod.def.valueType instanceof z.ZodString) return;
      // Other analytes that are known are read, and kept with a warning.
      jsonSchema.properties = Object.fromEntries([...readings.map(({ key }) => key), ...ofTheClinic].map(resultSchema));
      jsonSchema.additionalProperties = { type: ["string", "number"] };
      delete jsonSchema.propertyNames;
    },
  });
  return { $schema, title: "panel.yaml: one man, what was measured of him, and what he could take", ...form };
}
