/** What study.yaml may say. The reader checks with it, and `studies/study.schema.json` is printed from it. */
import { z } from "zod";
import { conditionOf, conditions } from "../people/index.ts";
import { parseCourse } from "../simulate/index.ts";
import { nearest, OpenHpgError } from "../units/index.ts";
import { wrong } from "./errors.ts";
import { measurable } from "./measurable.ts";
import { parseRule, ruleForm } from "./rule.ts";

const missing = (what: string, otherwise: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? `${what} is missing.` : otherwise;

const words = (what: string, most: number, about: string) =>
  z
    .string({ error: missing(what, `${what} must be text.`) })
    .trim()
    .min(1, `${what} is empty.`)
    .max(most, `${what} is longer than ${most} characters.`)
    .meta({ description: about });

/** Text that another part of the house understands; what it objects to is kept as it says it. */
const understood = <T>(what: string, about: string, read: (text: string) => T, meta: Readonly<Record<string, unknown>> = {}) =>
  words(what, 2000, about)
    .meta({ description: about, ...meta })
    .transform((text, context) => {
      try {
        return read(text);
      } catch (error) {
        if (!(error instanceof OpenHpgError)) throw error;
        context.addIssue({ code: "custom", message: error.what, params: { error } });
        return z.NEVER;
      }
    });

const oneOf = <const T extends readonly string[]>(what: string, known: T, about: string) =>
  understood(
    what,
    about,
    (text): T[number] => {
      if (known.includes(text)) return text;
      const near = nearest(text, known);
      throw wrong("invalid-study", `${what} cannot be ${text}.`, near ? `Did you mean ${near}?` : `Write one of ${known.join(", ")}.`);
    },
    { enum: known },
  );

const mapping = (known: string) => ({
  error: (issue: { readonly input?: unknown; readonly code?: string }) =>
    issue.code === "unrecognized_keys"
      ? undefined
      : issue.input === undefined
        ? "it is missing."
        : `it must be names with values under it: ${known}.`,
});

const list = <T extends z.ZodType>(what: string, item: T, most: number, about: string) =>
  z
    .array(item, { error: missing(what, `${what} must be a list.`) })
    .min(1, `${what} is empty.`)
    .max(most, `${what} has more than ${most} entries.`)
    .meta({ description: about });

const men = (what: string, about: string) =>
  z
    .int({ error: missing(what, `${what} must be a whole number of men.`) })
    .min(1, `${what} must be at least one man.`)
    .max(1_000_000, `${what} must be at most a million men.`)
    .meta({ description: about });

const spread = (what: string, unit: string, least: number, most: number) => {
  const error = `${what} must be ${unit} from ${least} to ${most}: a mean, or some of mean, sd, low and high.`;
  const within = z.number({ error }).min(least, { error }).max(most, { error });
  const sd = z.number({ error }).positive({ error }).max(most, { error });
  return z
    .union([within, z.strictObject({ mean: within, sd, low: within, high: within }, { error }).partial()], { error })
    .transform((given) => (typeof given === "number" ? { mean: given } : given))
    .refine(
      ({ mean, sd, low, high }) => {
        const order = [low, mean, high].filter((x) => x !== undefined);
        return order.length + (sd === undefined ? 0 : 1) > 0 && order.every((x, i) => i === 0 || order[i - 1]! <= x);
      },
      { error: `${what} must say at least one of mean, sd, low and high, with low at most mean and mean at most high.` },
    )
    .meta({ description: `${what}, ${unit}: a mean, or any of mean, sd, low, high` });
};

const badPmid = { error: "pmid must be a number of at most eight digits." };

const citation = z
  .strictObject(
    {
      text: words("text", 2000, "the reference as it is printed"),
      pmid: z
        .union([z.int(badPmid).min(1, badPmid).max(99_999_999, badPmid), z.string().regex(/^[1-9][0-9]{0,7}$/, badPmid)], badPmid)
        .transform(String)
        .optional(),
      doi: z
        .string({ error: "doi must be text." })
        .regex(/^10\.[0-9]{4,9}\/\S+$/, { error: "doi must begin with 10., without https://doi.org/." })
        .optional(),
      registry: z
        .string({ error: "registry must be text." })
        .regex(/^(?:NCT[0-9]{8}|(?!NCT)[A-Z][A-Za-z]*[-:/ ]?[0-9][0-9A-Za-z/.-]*|[0-9]{4}-[0-9]{6}-[0-9]{2}(?:-[0-9]{2})?)$/, {
          error: "registry must be a number of a register of trials, such as NCT00467870.",
        })
        .optional(),
      url: z
        .string({ error: "url must be text." })
        .regex(/^https?:\/\/\S+$/, { error: "url must begin with https:// and have no blank in it." })
        .optional(),
    },
    mapping("text, and one of pmid, doi, registry, url"),
  )
  .refine(({ pmid, doi, registry, url }) => [pmid, doi, registry, url].some((x) => x !== undefined), {
    error: "it has none of pmid, doi, registry and url.",
  })
  .meta({
    description: "where it is published",
    anyOf: ["pmid", "doi", "registry", "url"].map((key) => ({ required: [key] })),
  });

const names = conditions.map(({ name }) => name);
const condition = understood(
  "condition",
  "one of the conditions that openhpg conditions lists",
  (text) => {
    const { name } = conditionOf(text);
    if (name !== text) throw wrong("condition", `"${text}" is not written as it is listed.`, `Write ${name}.`);
    return name;
  },
  { enum: names },
);
const rule = understood("a rule", "analyte, comparison, value and unit: testosterone_total > 300 ng/dL", parseRule, {
  pattern: ruleForm.source,
});
const course = (what: string, about: string) => understood(what, about, (text) => ({ text, course: parseCourse(text) }));
const weeks = z
  .number({ error: "history_weeks must be a number of weeks." })
  .positive({ error: "history_weeks must be above 0." })
  .max(1040, { error: "history_weeks must be at most twenty years, 1040." })
  .meta({ description: "for how many weeks before day 0 the history lasted" });

const traits = {
  age: spread("age", "years", 10, 110).optional(),
  bmi: spread("bmi", "kg/m2", 10, 100).optional(),
  inclusion: list("inclusion", rule, 50, "rules every man meets while untreated").optional(),
};
const past = {
  history: course("history", "the course under which men come to the study").optional(),
  history_weeks: weeks.optional(),
};

const population = z
  .strictObject(
    { condition, n: men("n", "men in the study; left out where it is not printed").optional(), ...traits },
    mapping("condition, n, age, bmi, inclusion"),
  )
  .meta({ description: "the men of the study" });

const arm = z.strictObject(
  {
    name: words("name", 120, "as observed.csv names it"),
    course: course("course", "what is taken, in the course language; none for no treatment"),
    n: men("n", "men in this arm").optional(),
    stands_for: words("stands_for", 2000, "what was given, where the course is not that").optional(),
    because: words("because", 2000, "why the course may stand for it").optional(),
    condition: condition.optional(),
    ...traits,
    ...past,
  },
  mapping("name, course, n"),
);

const criterion = z.strictObject(
  {
    analyte: understood("analyte", "of whose figures", (text) => measurable(text).key),
    within: z
      .number({ error: missing("within", "within must be a number.") })
      .gt(1, { error: "within must be above 1: it is a fold of the observed value." })
      .max(100, { error: "within must be at most 100." })
      .meta({ description: "fold of the observed value" }),
    because: words("because", 2000, "why just this"),
  },
  mapping("analyte, within, because"),
);

/** What a study must say to be used; one that is excluded may leave out whatever its `use` does not need. */
export const usedStudy = z.strictObject(
  {
    title: words("title", 300, "what was asked, in our words"),
    cite: citation,
    read: oneOf("read", ["abstract", "full text", "registry", "label", "secondary", "recalled"], "what the numbers were read in"),
    use: oneOf("use", ["calibration", "validation", "excluded"], "how the study may be used, said before the model is run against it"),
    because: words("because", 2000, "why this use; of an excluded study, why it cannot be used"),
    design: words("design", 2000, "in our words"),
    population,
    arms: list("arms", arm, 40, "men treated alike"),
    ...past,
    criteria: list("criteria", criterion, 40, "how near a prediction must come, with the reason").optional(),
    notes: words("notes", 8000, "anything a reader must know").optional(),
  },
  mapping("title, cite, read, use, because, design, population, arms"),
);

/** What only a study that is used must say. */
export const neededForUse = ["read", "design", "population", "arms"] as const;

export const excludedStudy = usedStudy.partial({ read: true, design: true, population: true, arms: true });

export type WrittenStudy = z.output<typeof excludedStudy>;
export type WrittenArm = z.output<typeof arm>;

/** Names allowed in each mapping, by its path without positions; for suggestions. */
export const namesAt: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(usedStudy.shape),
  cite: Object.keys(citation.shape),
  population: Object.keys(population.shape),
  arms: Object.keys(arm.shape),
  criteria: Object.keys(criterion.shape),
  ...Object.fromEntries(["population.age", "population.bmi", "arms.age", "arms.bmi"].map((path) => [path, ["mean", "sd", "low", "high"]])),
};
