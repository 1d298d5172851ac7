/** What a comparison file may say: names, types and bounds, before any of it is understood. */
import { z } from "zod";

/** More courses than this cannot be told apart in one figure. */
const mostCourses = 7;

const words = (what: string, most: number) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? `${what} is missing.` : `${what} must be text.`) })
    .trim()
    .min(1, `${what} is empty.`)
    .max(most, `${what} is longer than ${most} characters.`);

const between = (what: string, unit: string, least: number, most: number) =>
  z
    .number({ error: `${what} must be a number of ${unit}.` })
    .min(least, `${what} must be at least ${least} ${unit}.`)
    .max(most, `${what} must be at most ${most} ${unit}.`);

const list = <T extends z.ZodType>(what: string, item: T, most: number) =>
  z
    .array(item, { error: (issue) => (issue.input === undefined ? `${what} is missing.` : `${what} must be a list.`) })
    .min(1, `${what} is empty.`)
    .max(most, `${what} has more than ${most} entries.`);

const mapping = {
  error: (issue: { readonly input?: unknown; readonly code?: string }) =>
    issue.code === "unrecognized_keys"
      ? undefined
      : issue.input === undefined
        ? "it is missing."
        : "it must be names with values under it.",
};

const source = z.strictObject(
  {
    cite: words("cite", 1000),
    pmid: z.union([z.string(), z.number()], { error: "pmid must be a number." }).optional(),
    note: words("note", 4000).optional(),
  },
  mapping,
);

const patient = z.strictObject(
  {
    condition: words("condition", 100).default("healthy"),
    age: between("age", "years", 16, 110).optional(),
    bmi: between("bmi", "kg/m2", 10, 100).optional(),
    of: between("of", "men", 1, 1_000_000).int("of must be a whole number of men.").optional(),
    panel: z.record(z.string(), z.unknown(), { error: "panel must be analytes with their values, such as lh: 3.5 IU/L." }).default({}),
  },
  mapping,
);

const course = z.strictObject({ name: words("name", 80), course: words("course", 1000) }, mapping);

export const comparisonSchema = z.strictObject(
  {
    title: words("title", 200),
    source: source.optional(),
    man: patient,
    courses: list("courses", course, mostCourses),
    outcomes: list("outcomes", words("an outcome", 100), 12).optional(),
    at: list("at", words("a time", 40), 12).optional(),
  },
  { error: (issue) => (issue.code === "unrecognized_keys" ? undefined : "it must be names with values: title, man, courses.") },
);

/** Names allowed in each mapping, by its path without positions; for suggestions. */
export const namesAt: Readonly<Record<string, readonly string[]>> = {
  "": ["title", "source", "man", "courses", "outcomes", "at"],
  source: ["cite", "pmid", "note"],
  man: ["condition", "age", "bmi", "of", "panel"],
  courses: ["name", "course"],
};
