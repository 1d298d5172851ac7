/** A comparison as text: one man, several courses, what to compare and when. */
import { man } from "../people/index.ts";
import { type Course, parseCourse, readings } from "../simulate/index.ts";
import { analyte, convert, nearest, OpenHpgError, quantity } from "../units/index.ts";
import { ExchangeError, invalid } from "./errors.ts";
import { beyondAnyMan } from "./panel-ceilings.ts";
import { type Path, readYaml } from "./yaml-document.ts";

/** A man described by a published panel, and the courses to compare for him. */
export interface ComparisonPlan {
  readonly title: string;
  readonly source?: { readonly cite: string; readonly pmid?: string; readonly note?: string };
  readonly man: {
    readonly condition: string;
    /** Years. */
    readonly age?: number;
    /** kg/m2. */
    readonly bmi?: number;
    /** How many men the panel is the mean of; one unless told. */
    readonly of?: number;
    /** By analyte, each in that analyte's unit of the trajectories. */
    readonly panel: Readonly<Record<string, { readonly value: number; readonly unit: string }>>;
  };
  readonly courses: readonly { readonly name: string; readonly course: Course }[];
  readonly outcomes: readonly string[];
  /** Days from the start, increasing. */
  readonly at: readonly number[];
}

const longestYears = 20;

export const defaultOutcomes: readonly string[] = [
  "testosterone_total",
  "lh",
  "fsh",
  "estradiol",
  "sperm_concentration",
  "total_motile_count",
];
const defaultTimes: readonly string[] = ["3 months", "6 months", "12 months"];

const spelled = (path: Path): string =>
  path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "");

/**
 * Reads a comparison from YAML text.
 *
 * @param name - The file's name; errors read `name:line path: what`.
 *
 * @throws {@link ExchangeError} `exchange/malformed-yaml`, `exchange/invalid-comparison`; and the code of the units,
 *   course or condition that could not be read.
 *
 * @example
 * (await parseComparison("title: Rest\nman: {}\ncourses: [{name: None, course: none}]", "rest.yaml")).at.length // => 3
 */
export async function parseComparison(text: string, name: string): Promise<ComparisonPlan> {
  const document = await readYaml(text, name);
  const where = (path: Path): string => `${name}:${document.lineOf(path)}${path.length > 0 ? ` ${spelled(path)}` : ""}`;
  /** Does it, and says where in the file when it cannot be done. */
  const at = <T>(path: Path, reading: () => T): T => {
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof OpenHpgError)) throw error;
      throw error instanceof ExchangeError
        ? error
        : new ExchangeError(error.code, where(path), `${error.where}: ${error.what}`, error.next);
    }
  };
  const { comparisonSchema, namesAt } = await import("./comparison-schema.ts");
  const parsed = comparisonSchema.safeParse(document.data);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => {
      const parent = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
      const path = issue.code === "unrecognized_keys" ? [...parent, issue.keys[0]!] : parent;
      return { issue, path, line: document.lineOf(path) };
    });
    const { issue, path } = issues.reduce((first, next) => (next.line < first.line ? next : first));
    if (issue.code !== "unrecognized_keys")
      throw invalid(where(path), issue.message, "See the files under examples/ for the form of a comparison.");
    const known =
      namesAt[
        path
          .slice(0, -1)
          .filter((step) => typeof step === "string")
          .join(".")
      ] ?? [];
    const near = nearest(String(path.at(-1)), known);
    throw invalid(where(path), "this name means nothing here.", near ? `Did you mean ${near}?` : `Known here: ${known.join(", ")}.`);
  }
  const { title, source, man: described, courses, outcomes = defaultOutcomes, at: times = defaultTimes } = parsed.data;

  at(["man", "condition"], () => man({ condition: described.condition }));
  const panel = Object.entries(described.panel).map(([key, written]) => {
    const path = ["man", "panel", key];
    if (typeof written !== "string")
      throw invalid(
        where(path),
        `${JSON.stringify(written) ?? "nothing"} is not a value with its unit.`,
        "Write the number and the unit, such as 3.5 IU/L.",
      );
    return at(path, () => {
      const { unit } = analyte(key);
      const read = quantity(written);
      const value = convert(read.value, read.unit, unit, analyte(key).key);
      if (!(value > 0)) throw invalid(where(path), `${written} is not above zero.`, "Leave out what was below the limit of the assay.");
      const beyond = beyondAnyMan(key, read.value, read.unit.text);
      if (beyond)
        throw invalid(
          where(path),
          `${written} is more than any man has, at most ${beyond.ceiling} ${unit}.`,
          beyond.meant ? `Did you mean ${beyond.meant}?` : "Look at the number and its unit.",
        );
      return [key, { value, unit }] as const;
    });
  });
  const seen = new Set<string>();
  const readCourses = courses.map(({ name: label, course }, i) => {
    if (seen.has(label)) throw invalid(where(["courses", i, "name"]), `two courses are called ${label}.`, "Give each its own name.");
    seen.add(label);
    return { name: label, course: at(["courses", i, "course"], () => parseCourse(course)) };
  });
  const measured = readings.map(({ key }) => key);
  outcomes.forEach((outcome, i) => {
    if (measured.includes(outcome)) return;
    const near = nearest(outcome, measured);
    throw invalid(
      where(["outcomes", i]),
      `${outcome} is not simulated.`,
      near ? `Did you mean ${near}?` : `Take some of: ${measured.join(", ")}.`,
    );
  });
  const days = times.map((time, i) => {
    const path = ["at", i];
    const day = at(path, () => {
      const read = quantity(time);
      return convert(read.value, read.unit, "d");
    });
    if (!(day > 0 && day <= longestYears * 365.25))
      throw invalid(
        where(path),
        `${time} is not a time after the start that can be simulated.`,
        `Give a time above 0 and up to ${longestYears} years.`,
      );
    return day;
  });
  return {
    title,
    ...(source
      ? {
          source: {
            cite: source.cite,
            ...(source.pmid === undefined ? {} : { pmid: String(source.pmid) }),
            ...(source.note === undefined ? {} : { note: source.note }),
          },
        }
      : {}),
    man: {
      condition: described.condition,
      ...(described.age === undefined ? {} : { age: described.age }),
      ...(described.bmi === undefined ? {} : { bmi: described.bmi }),
      ...(described.of === undefined ? {} : { of: described.of }),
      panel: Object.fromEntries(panel),
    },
    courses: readCourses,
    outcomes: [...new Set(outcomes)],
    at: [...new Set(days)].sort((a, b) => a - b),
  };
}
