/** The two files of a study as JSON Schema, for editors and for programs in other languages. */
import { columns } from "./observed-columns.ts";

type Schema = Readonly<Record<string, unknown>>;

const dialect = "https://json-schema.org/draft/2020-12/schema";

const columnSchema = ([name, { about, form, needed }]: readonly [string, { about: string; form: RegExp; needed: boolean }]) =>
  [name, { type: "string", description: about, pattern: needed ? form.source : `^$|${form.source}` }] as const;

const when = (property: string, pattern: string, then: Schema): Schema => ({
  if: { properties: { [property]: { pattern } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { properties: then },
});

const filled = { minLength: 1 };
const empty = { maxLength: 0 };

/**
 * What study.yaml and one row of observed.csv may say, each as JSON Schema (2020-12).
 *
 * The forms are all there; what needs the drugs, analytes and units of the house, or two files at once, is left to
 * {@link readStudies}.
 *
 * @example
 * (await studyJsonSchemas()).observed.additionalProperties // => false
 */
export async function studyJsonSchemas(): Promise<{ readonly study: Schema; readonly observed: Schema }> {
  const [{ z }, { excludedStudy, neededForUse }] = await Promise.all([import("zod"), import("./study-schema.ts")]);
  const { $schema, ...form } = z.toJSONSchema(excludedStudy, { io: "input" });
  return {
    study: {
      $schema,
      title: "study.yaml: a published study as data",
      ...form,
      if: { properties: { use: { enum: ["calibration", "validation"] } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { required: neededForUse },
    },
    observed: {
      $schema: dialect,
      title: "observed.csv: one row, every cell as text",
      type: "object",
      properties: Object.fromEntries([...columns].map(columnSchema)),
      required: [...columns.keys()],
      additionalProperties: false,
      allOf: [
        when("statistic", "^(?:fraction|time-.*)$", { event: filled }),
        when("statistic", "^(?!fraction$|time-)", { event: empty }),
        when("statistic", "^(?!ratio$|change$)", { against: empty }),
        when("statistic", "^(?:cmax|tmax|half-life|auc)$", { day: { pattern: "\\.\\." } }),
        when("spread", "^.", { spread_of: filled }),
        when("spread_of", "^.", { spread: filled }),
        when("spread_of", "^(?:ci95|iqr|range)$", { spread: { pattern: "\\.\\." } }),
      ],
    },
  };
}
