/** What the file says that he takes or took: one drug after another, from MedicationStatement and MedicationRequest. */
import { drugs } from "../../drugs/index.ts";
import type { Course } from "../../simulate/index.ts";
import { nearest, OpenHpgError } from "../../units/index.ts";
import type { Path } from "../form-document.ts";
import { dosageInWords } from "./dosage-in-words.ts";
import { drugInText, drugOfCode, testosteroneCodes } from "./drug-codes.ts";
import { badElement } from "./errors.ts";
import { extensions } from "./own-codes.ts";
import { extension, flag, object, objects, type Part, quoted, text } from "./part.ts";
import type { Resources } from "./resources.ts";
import { dayIn } from "./when.ts";

/** One drug, from when until when. */
export interface Medication {
  readonly path: Path;
  readonly course: Course;
  readonly start?: string;
  readonly end?: string;
  /** A time from the start, in words. */
  readonly until?: string;
}

const isRequest = (part: Part): boolean => text(part, "resourceType") === "MedicationRequest";
const notTaken: ReadonlySet<string> = new Set(["entered-in-error", "not-taken", "intended", "on-hold", "cancelled", "draft"]);

function isTaken(part: Part): boolean {
  const status = text(part, "status") ?? "unknown";
  const intent = text(part, "intent") ?? "order";
  const why = notTaken.has(status)
    ? status
    : isRequest(part) && ["proposal", "plan", "option"].includes(intent)
      ? intent
      : flag(part, "doNotPerform")
        ? "not to be taken"
        : undefined;
  if (why) part.file.places.warn(part.path, `this is ${why}, not taken; it is left out.`);
  return why === undefined;
}

/** What is said of the drug, in words and codes. */
function named(part: Part, resources: Resources): { readonly drug: string | undefined; readonly said: readonly string[] } {
  const reference = object(part, "medicationReference");
  const medication = reference && resources.referred(reference);
  const concept = object(part, "medicationCodeableConcept") ?? (medication && object(medication, "code"));
  const codings = concept ? objects(concept, "coding") : [];
  const codes = codings.map((coding) => text(coding, "code") ?? "");
  const words = [
    concept && text(concept, "text"),
    reference && text(reference, "display"),
    ...codings.map((coding) => text(coding, "display")),
  ].filter((word) => word !== undefined);
  const drug = words.map(drugInText).find((name) => name !== undefined) ?? codes.map(drugOfCode).find((name) => name !== undefined);
  return { drug, said: [...codes, ...words].filter((word) => word !== "") };
}

/** From when until when: of a statement as it says; of a request by its bounds, or from the day on which it was written. */
function periodOf(part: Part, dosage: Part | undefined): Pick<Medication, "start" | "end" | "until"> {
  const day = (written: string | undefined, path: Path): string | undefined => written && dayIn(written, path, part).date;
  const bounds = (period: Part | undefined) =>
    period && {
      start: day(text(period, "start"), [...period.path, "start"]),
      end: day(text(period, "end"), [...period.path, "end"]),
    };
  const timing = dosage && object(dosage, "timing");
  const repeat = timing && object(timing, "repeat");
  const said = bounds(object(part, "effectivePeriod")) ??
    bounds(repeat && object(repeat, "boundsPeriod")) ?? {
      start: day(text(part, "effectiveDateTime"), [...part.path, "effectiveDateTime"]),
      end: undefined,
    };
  const authored = isRequest(part) && said.start === undefined ? day(text(part, "authoredOn"), [...part.path, "authoredOn"]) : undefined;
  if (authored)
    part.file.places.warn([...part.path, "authoredOn"], "the day on which it was prescribed is taken for the first of taking it.");
  const start = said.start ?? authored;
  const extended = extension(part, extensions.until);
  const until = extended && text(extended, "valueString");
  return { ...(start && { start }), ...(said.end && { end: said.end }), ...(until && { until }) };
}

function read(part: Part, resources: Resources): readonly Medication[] {
  const { places } = part.file;
  const { drug, said } = named(part, resources);
  const dosages = objects(part, isRequest(part) ? "dosageInstruction" : "dosage");
  const refuse = (what: string, next: string, path = part.path) => badElement(places.where(path), what, next);
  if (dosages.length > 1)
    throw refuse("it has several dosages.", "Give each in a statement of its own, with its period.", dosages[1]!.path);
  const [dosage] = dosages;
  const course = dosage && dosageInWords(drug, dosage);
  if (drug === undefined && (course === undefined || course instanceof OpenHpgError)) {
    if (said.some((word) => testosteroneCodes.includes(word) || /^testosterone\b/i.test(word)))
      throw refuse(
        "it does not say which testosterone this is.",
        `Write one of ${drugs
          .map(({ name }) => name)
          .filter((name) => name.startsWith("testosterone"))
          .join(", ")} in the text of the drug.`,
      );
    const near = said
      .map((word) =>
        nearest(
          word.toLowerCase(),
          drugs.map(({ name }) => name),
        ),
      )
      .find((name) => name !== undefined);
    places.warn(
      part.path,
      `the model does not know ${said.length === 0 ? "a drug without a name" : [...new Set(said.slice(0, 3))].map(quoted).join(" ")}; it is left out.${near ? ` Did you mean ${near}?` : ""}`,
    );
    return [];
  }
  const example = `Write the dose and how often in dosage.text, such as ${drug ?? "clomiphene"} 25 mg daily.`;
  if (course === undefined) throw refuse(`it does not say how ${drug} is taken.`, example);
  if (course instanceof OpenHpgError) throw refuse(`the dosage cannot be read: ${course.what}`, course.next ?? example, dosage!.path);
  const other = course.treatments.find((treatment) => drug !== undefined && treatment.drug !== drug);
  if (other) throw refuse(`the dosage is of ${other.drug}, and the drug is ${drug}.`, "Say which of the two he takes.", dosage!.path);
  const period = periodOf(part, dosage);
  const ended = ["completed", "stopped"].includes(text(part, "status") ?? "") && period.end === undefined && period.until === undefined;
  if (ended && course.treatments.some(({ endHours, pattern }) => endHours === Number.POSITIVE_INFINITY && pattern.periodHours !== endHours))
    throw refuse(`he takes ${drug} no more, and it is not said since when.`, "Add the end of effectivePeriod.");
  return [{ path: part.path, course, ...period }];
}

/**
 * What he takes or took.
 *
 * @throws {@link ExchangeError} `fhir/bad-element` for a known drug whose dosage cannot be read.
 */
export function medicationsIn(resources: Resources): readonly Medication[] {
  const statements = resources
    .of("MedicationStatement")
    .filter(isTaken)
    .flatMap((part) => read(part, resources));
  const stated = new Set(statements.flatMap(({ course }) => course.treatments.map(({ drug }) => drug)));
  const requests = resources.of("MedicationRequest").filter(isTaken);
  return [
    ...statements,
    ...requests.flatMap((part) => {
      const { drug } = named(part, resources);
      if (drug !== undefined && stated.has(drug)) {
        part.file.places.warn(part.path, `that he takes ${drug} is stated elsewhere; the prescription is left out.`);
        return [];
      }
      return read(part, resources);
    }),
  ];
}
