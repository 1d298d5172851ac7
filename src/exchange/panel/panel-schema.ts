/** What a panel file may say: names, types and bounds, before any of it is understood. */
import { z } from "zod";
import { countries } from "../../clinic/index.ts";
import { conditions } from "../../people/index.ts";
import { priorityNames } from "../../protocols/index.ts";
import { readings } from "../../simulate/index.ts";
import { findingShape } from "./finding-forms.ts";
import { between, list, mapping, words } from "./forms.ts";
import { traitShape } from "./trait-forms.ts";

/** More courses than this cannot be told apart in one figure. */
const mostCourses = 7;
const mostVisits = 2000;
/** Days, before or after the start. */
const furthest = 7305;

const of = between("of", "men", 1, 1_000_000)
  .int("of must be a whole number of men.")
  .optional()
  .describe("How many men the values are the mean of; 1 unless told.");

/** Results by analyte; their numbers and units are read later, one by one. */
const measuredForm = z.record(z.string(), z.unknown(), {
  error: (issue) =>
    issue.input === undefined ? "it is missing: what was measured?" : "it must be analytes with their values, such as lh: 3.5 IU/L.",
});

const source = z
  .strictObject(
    {
      cite: words("cite", 1000).describe("The publication."),
      pmid: z.union([z.string(), z.number()], { error: "pmid must be a number." }).optional().describe("Its number in PubMed."),
      note: words("note", 4000).optional().describe("What was taken from it, and how."),
    },
    mapping,
  )
  .describe("Where the description comes from.");

const man = z
  .strictObject(
    {
      condition: words("condition", 100)
        .default("healthy")
        .meta({ description: "What he has; `openhpg conditions` lists the names.", examples: conditions.map(({ name }) => name) }),
      ...traitShape,
      of,
      panel: measuredForm.default({}).describe("The short form: one visit on day 0, before anything is taken."),
    },
    mapping,
  )
  .describe("Who he is.");

const day = (name: string, unit: string, most: number) => between(name, unit, -most, most).optional();

const visit = z
  .strictObject(
    {
      date: z
        .string({ error: "date must be a day such as 2026-03-02." })
        .optional()
        .meta({ description: "The day, as in 2026-03-02. Exactly one of date, day and week.", format: "date" }),
      day: day("day", "days", furthest).describe("Days from the start of what he takes; until 0 he is untreated."),
      week: day("week", "weeks", Math.floor(furthest / 7)).describe("Weeks from the start of what he takes."),
      clock: z
        .string({ error: 'clock must be a time in quotes, such as "08:10".' })
        .optional()
        .meta({ description: 'Time of the draw, 24 hours, as in "08:10".', pattern: "^([01]?[0-9]|2[0-3]):[0-5][0-9]$" }),
      fasting: z.boolean({ error: "fasting must be true or false." }).optional().describe("Before any meal of the day."),
      assay: z
        .enum(["mass-spectrometry", "immunoassay"], { error: "assay must be mass-spectrometry or immunoassay." })
        .optional()
        .describe("How steroids were measured."),
      pooled: between("pooled", "draws", 1, 288)
        .int("pooled must be a whole number of draws.")
        .optional()
        .describe("Draws, 20 minutes or more apart, that were pooled or averaged; 1 unless told."),
      abstinence: z
        .string({ error: "abstinence must be a time with its unit, such as 3 days." })
        .optional()
        .describe("Before the ejaculate, as in 3 days."),
      of,
      measured: measuredForm.describe("What was measured, each with its unit."),
      limits: z
        .record(z.string(), z.string({ error: "the limits of a laboratory are two values with their unit, such as 8.6 to 29 nmol/L." }), {
          error: "it must be analytes with the limits that the laboratory prints, such as lh: 1.7 to 8.6 IU/L.",
        })
        .optional()
        .describe("Limits that the laboratory itself prints, such as lh: 1.7 to 8.6 IU/L."),
    },
    mapping,
  )
  .describe("Results that were obtained together.");

const taken = z
  .strictObject(
    {
      course: words("course", 1000).describe("In the words of a prescription, as in clomiphene 25 mg daily."),
      from: z
        .string({ error: "from must be a day such as 2026-03-10." })
        .optional()
        .meta({ description: "Day 0, as in 2026-03-10; needed where visits have dates.", format: "date" }),
      until: words("until", 40).optional().describe("A day, or a time from the start such as 12 weeks; while he takes it, leave it out."),
    },
    mapping,
  )
  .describe("What he takes, or took.");

const courses = list(
  "courses",
  z.strictObject(
    {
      name: words("name", 80).describe("How it is called in tables and figures."),
      course: words("course", 1000).describe("In the words of a prescription, as in hcg 1500 IU 3 times a week; or none."),
    },
    mapping,
  ),
  mostCourses,
).describe("Candidates to compare.");

const weight = z
  .number({ error: "a weight must be a number." })
  .min(0, "a weight must not be below 0.")
  .max(1e6, "a weight must be at most a million.")
  .optional();
const priorities = z
  .strictObject(Object.fromEntries(priorityNames.map((name) => [name, weight.describe("Weight, from 0.")])), mapping)
  .describe("How much each matters in the comparison.");

const topLevel = (names: string) => ({
  error: (issue: { readonly code?: string }) =>
    issue.code === "unrecognized_keys" ? undefined : `it must be names with values: ${names}.`,
});

export const panelSchema = z.strictObject(
  {
    title: words("title", 200).describe("How the man is called."),
    source: source.optional(),
    man,
    country: z
      .enum(countries, { error: `country must be ${countries.join(" or ")}.` })
      .optional()
      .describe("Where he is treated; it decides what is approved."),
    ...findingShape,
    visits: list("visits", visit, mostVisits).optional().describe("What was measured, in any order."),
    taken: taken.optional(),
    courses: courses.optional(),
    priorities: priorities.optional(),
    outcomes: list("outcomes", words("an outcome", 100).meta({ examples: readings.map(({ key }) => key) }), 12)
      .optional()
      .describe("What to compare, such as testosterone_total."),
    at: list("at", words("a time", 40), 12).optional().describe("When, from the start of a candidate, such as 6 months."),
  },
  topLevel("title, man, courses"),
);

export const coursesSchema = z.strictObject({ courses }, topLevel("courses"));

export type WrittenPanel = z.output<typeof panelSchema>;
export type WrittenVisit = z.output<typeof visit>;
