/** A file that describes one man: who he is, what was measured of him, what he takes, and what he could take. */
import type { ClinicalRecord, Visit } from "../../clinic/index.ts";
import type { Patient } from "../../fit/index.ts";
import { changesOfTraits, conditionOf, type Traits } from "../../people/index.ts";
import { tooLarge } from "../errors.ts";
import type { FormDocument } from "../form-document.ts";
import { readYaml } from "../yaml-document.ts";
import { coursesOfFile, type NamedCourse } from "./courses-of-file.ts";
import { type Places, placesIn } from "./places.ts";
import { outcomesOfFile, prioritiesOfFile, timesOfFile } from "./questions-of-file.ts";
import { endedAfter, type Taken, takenOfFile } from "./taken-of-file.ts";
import { visitsOfFile } from "./visits-of-file.ts";

/** A panel is a page of text; a megabyte is a mistake. */
export const mostBytes = 1_000_000;

/** What a panel file says, understood. */
export interface PatientPlan {
  readonly title: string;
  readonly source?: { readonly cite: string; readonly pmid?: string; readonly note?: string };
  /**
   * Whom to fit: his condition by its own name, traits, visits sorted by day and hour with results in the units of the
   * readings, and in `taken` the course as it was taken, that is, without doses after he stopped.
   */
  readonly patient: Patient;
  /** What a clinician has in front of him: every result as it was sent, findings, what he takes. */
  readonly record: ClinicalRecord;
  /** How many men the values are the mean of, where the file says it of all visits; each visit says it too. */
  readonly of?: number;
  /** What he takes or took, as prescribed. */
  readonly taken?: Taken;
  /** Candidates; absent where the file names none. */
  readonly courses?: readonly NamedCourse[];
  /** Weights by the names in {@link priorityNames}, where the file gives any. */
  readonly priorities?: Readonly<Record<string, number>>;
  readonly outcomes: readonly string[];
  /** Days from the start of a candidate, increasing. */
  readonly at: readonly number[];
  /** What is odd but was taken as written, each with its file, line and path, in the order of the file. */
  readonly warnings: readonly string[];
}

function warnOfWhatIsMissing({ condition, visits }: Patient, takes: boolean, places: Places): void {
  const has = (some: readonly Visit[]): boolean => some.some(({ measurements }) => measurements.some((m) => m.analyte === "lh"));
  const untreated = takes ? visits.filter(({ day }) => day <= 0) : visits;
  if (visits.length === 0) {
    places.warn(["man"], "nothing was measured; he is taken as any man of his condition and traits.");
    return;
  }
  if (untreated.length === 0)
    places.warn(["visits"], "nothing was measured before he took anything; what he was then can only be inferred.");
  // A named condition says where the fault lies; healthy is what nobody has named.
  if (condition === "healthy" && !has(untreated))
    places.warn(
      untreated.length === 0 || has(visits) ? ["visits"] : ["man"],
      "there is no LH from before treatment: failure of the testis and failure of pituitary or hypothalamus cannot be told apart.",
    );
  const after = visits.find(({ day }) => day > 0);
  if (after && !takes) places.warn(["visits"], `day ${after.day} is after the start of something taken, and nothing is said to be taken.`);
}

/**
 * Reads a panel file from YAML text. It reads no clock: the same text gives the same plan on any day.
 *
 * @param name - The file's name; errors read `name:line path: what`.
 *
 * @throws {@link ExchangeError} `exchange/malformed-yaml`, `exchange/invalid-panel`, `exchange/too-large` above a million
 *   characters; and the code of the unit, course, condition or trait that could not be read.
 *
 * @example
 * const { patient } = await parsePatient("title: A man of 34\nman: {age: 34, panel: {lh: 3.2 IU/L, estradiol: <40 pmol/L}}", "panel.yaml");
 * patient.visits[0]!.measurements.map((m) => [m.analyte, m.value.toFixed(1), m.limit]) // => [["lh", "3.2", undefined], ["estradiol", "10.9", "below"]]
 */
export async function parsePatient(text: string, name: string): Promise<PatientPlan> {
  if (text.length > mostBytes) throw tooLarge(name, mostBytes);
  return patientOfDocument(await readYaml(text, name), name);
}

/** A man from what a file says, whatever the form of the file was. */
export async function patientOfDocument(document: FormDocument, name: string): Promise<PatientPlan> {
  const places = placesIn(document, name);
  const [{ panelSchema }, { findingsOfFile }, { traitForms }, { refuseForm }] = await Promise.all([
    import("./panel-schema.ts"),
    import("./finding-forms.ts"),
    import("./trait-forms.ts"),
    import("./refuse-form.ts"),
  ]);
  const parsed = panelSchema.safeParse(document.data);
  if (!parsed.success) throw refuseForm(panelSchema, parsed.error, document.data, places);
  const { title, source, man, courses } = parsed.data;

  const condition = places.reading(["man", "condition"], () => conditionOf(man.condition).name);
  const traits: Traits = Object.fromEntries(
    (Object.keys(traitForms) as (keyof typeof traitForms)[]).flatMap((name) => {
      const { trait, read } = traitForms[name];
      // A genotype of which nothing is said is none.
      if (man[name] === undefined || (name === "genotype" && Object.keys(man[name]).length === 0)) return [];
      const value = places.reading(["man", name], () => {
        const known = read(man[name]);
        changesOfTraits({ [trait]: known });
        return known;
      });
      return [[trait, value]];
    }),
  );
  const { taken, dayZero } = takenOfFile(parsed.data, places);
  const { visits, results } = visitsOfFile(parsed.data, { dayZero, takes: taken !== undefined }, places);
  warnOfWhatIsMissing({ condition, visits }, taken !== undefined, places);
  const asTaken = taken && (taken.weeks === undefined ? taken.course : endedAfter(taken.course, taken.weeks));
  const candidates = courses && coursesOfFile(courses, places);
  const priorities = prioritiesOfFile(parsed.data, places);
  return {
    title,
    ...(source && {
      source: {
        cite: source.cite,
        ...(source.pmid !== undefined && { pmid: String(source.pmid) }),
        ...(source.note !== undefined && { note: source.note }),
      },
    }),
    patient: { condition, ...traits, ...(asTaken && { taken: asTaken }), visits },
    record: {
      title,
      condition,
      traits,
      findings: findingsOfFile(parsed.data),
      ...(parsed.data.country && { country: parsed.data.country }),
      results,
      ...(taken && { taken }),
    },
    ...(man.of !== undefined && { of: man.of }),
    ...(taken && { taken }),
    ...(candidates && { courses: candidates }),
    ...(priorities && { priorities }),
    outcomes: outcomesOfFile(parsed.data, places),
    at: timesOfFile(parsed.data, places),
    warnings: places.warnings(),
  };
}

/**
 * Reads a file that lists candidate courses and nothing else.
 *
 * @throws {@link ExchangeError} as {@link parsePatient} does.
 *
 * @example
 * (await parseCourses("courses: [{name: None, course: none}]", "courses.yaml"))[0]!.name // => "None"
 */
export async function parseCourses(text: string, name: string): Promise<readonly NamedCourse[]> {
  if (text.length > mostBytes) throw tooLarge(name, mostBytes);
  const document = await readYaml(text, name);
  const places = placesIn(document, name);
  const [{ coursesSchema }, { refuseForm }] = await Promise.all([import("./panel-schema.ts"), import("./refuse-form.ts")]);
  const parsed = coursesSchema.safeParse(document.data);
  if (!parsed.success) throw refuseForm(coursesSchema, parsed.error, document.data, places);
  return coursesOfFile(parsed.data.courses, places);
}
