/** What was measured of a man, and what is known of him, as Observations. */
import { type Finding, findingNames, findings } from "../../clinic/index.ts";
import { analyte, measurement, unit } from "../../units/index.ts";
import { isOfBlood, isOfSemen } from "../panel/units-in-use.ts";
import { codeOf, loincCode } from "./loinc.ts";
import { analyteSystem, assaySystem, extensions, findingSystem, loincSystem, ucumSystem } from "./own-codes.ts";
import { digitsOf } from "./print-json.ts";

type Json = Readonly<Record<string, unknown>>;

export const man = { reference: "Patient/man" };

/** A visit of the form, as `patientForm` gives it. */
export interface VisitForm {
  readonly date?: string;
  readonly day?: number;
  readonly clock?: string;
  readonly fasting?: boolean;
  readonly assay?: string;
  readonly pooled?: number;
  readonly abstinence?: string;
  readonly of?: number;
  readonly measured: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
}

const loinc = (code: string): Json => ({ coding: [{ system: loincSystem, code, display: loincCode(code)!.name }] });
const own = (system: string, code: string, display: string): Json => ({ coding: [{ system, code, display }] });

const quantityOf = (number: string, written: string): Json => ({
  value: digitsOf(number),
  unit: written,
  system: ucumSystem,
  code: unit(written).text,
});

/** A result as it was sent: comparator, digits, unit. */
function valueOfResult(text: string): Json {
  const { comparator, text: body } = measurement(text);
  const [number, ...written] = body.split(" ");
  const { value, ...rest } = quantityOf(number!, written.join(" "));
  return { value, ...(comparator !== "=" && { comparator }), ...rest };
}

/** The limits of the laboratory, from their words. */
function rangeOf(words: string): Json {
  const [, low, high, sign, limit, written] = /^(?:(\S+) to (\S+)|([<>])(\S+)) (.*)$/.exec(words)!;
  return {
    ...(low !== undefined && { low: quantityOf(low, written!), high: quantityOf(high!, written!) }),
    ...(sign === "<" && { high: quantityOf(limit!, written!) }),
    ...(sign === ">" && { low: quantityOf(limit!, written!) }),
  };
}

const category = (code: string): Json => ({
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code }],
});

/** One Observation for each result of a visit, and one for the abstinence. */
export function observationsOfVisit(visit: VisitForm, number: number): readonly Json[] {
  const { date, day, clock, fasting, assay, pooled, abstinence, of, measured, limits = {} } = visit;
  const observation = (code: Json, value: Json, blood: boolean, more: Json): Json => ({
    resourceType: "Observation",
    extension: [
      { url: extensions.visit, valueInteger: number },
      ...(day === undefined ? [] : [{ url: extensions.day, valueDecimal: day }]),
      ...(clock === undefined ? [] : [{ url: extensions.clock, valueTime: `${clock}:00` }]),
      ...(fasting === undefined || !blood ? [] : [{ url: extensions.fasting, valueBoolean: fasting }]),
      ...(pooled === undefined || !blood ? [] : [{ url: extensions.pooled, valueInteger: pooled }]),
      ...(of === undefined ? [] : [{ url: extensions.of, valueInteger: of }]),
    ],
    status: "final",
    ...more,
    code,
    subject: man,
    ...(date !== undefined && { effectiveDateTime: date }),
    valueQuantity: value,
  });
  const results = Object.entries(measured).map(([key, text]) => {
    const value = valueOfResult(text);
    const known = codeOf(key, String(value.unit));
    const blood = isOfBlood(key);
    const code = known ? loinc(known.code) : own(analyteSystem, key, analyte(key).name);
    return {
      ...observation(code, value, blood, { category: [category(blood || isOfSemen(key) ? "laboratory" : "exam")] }),
      ...(assay !== undefined &&
        blood && { method: own(assaySystem, assay, assay === "immunoassay" ? "Immunoassay" : "Mass spectrometry") }),
      ...(limits[key] !== undefined && { referenceRange: [rangeOf(limits[key])] }),
    };
  });
  if (abstinence === undefined) return results;
  const [days, ...written] = abstinence.split(" ");
  return [...results, observation(loinc("10587-4"), quantityOf(days!, written.join(" ")), false, {})];
}

const observationOf = (code: Json, value: Json): Json => ({ resourceType: "Observation", status: "final", code, subject: man, ...value });

const numberWith = (value: number, written: string): Json => ({ valueQuantity: { value, unit: written } });

/** Each trait with its code and its value. */
const traits: Readonly<Record<string, (value: unknown) => Json>> = {
  age: (value) => observationOf(loinc("30525-0"), { valueQuantity: { value, unit: "years", system: ucumSystem, code: "a" } }),
  bmi: (value) => observationOf(loinc("39156-5"), { valueQuantity: { value, unit: "kg/m2", system: ucumSystem, code: "kg/m2" } }),
  albumin: (value) => observationOf(loinc("1751-7"), { valueQuantity: valueOfResult(String(value)) }),
  testis_volume: (value) =>
    observationOf(own(findingSystem, "testis_volume", "Volume of one testis, untreated"), { valueQuantity: valueOfResult(String(value)) }),
  insulin_resistance: (value) => observationOf(own(findingSystem, "insulin_resistance", "HOMA-IR"), numberWith(value as number, "HOMA-IR")),
  of: (value) => observationOf(own(findingSystem, "of", "Men whose mean this is"), { valueInteger: value }),
};

/** What is known of the man: his traits and his findings. */
export function observationsOfMan(form: Json): readonly Json[] {
  const { genotype = {}, ...known } = form.man as Readonly<Record<string, unknown>>;
  const ofMan = Object.entries(known).flatMap(([name, value]) => (Object.hasOwn(traits, name) ? [traits[name]!(value)] : []));
  const variants = Object.entries(genotype as Json).map(([name, value]) =>
    observationOf(
      own(findingSystem, name, name.toUpperCase().replace("_", " ")),
      typeof value === "number" ? { valueInteger: value } : { valueString: value },
    ),
  );
  const found = findingNames.flatMap((name): readonly Json[] => {
    const finding: Finding = findings[name];
    const value = (form[finding.group] as Json | undefined)?.[name];
    if (value === undefined) return [];
    const said =
      finding.kind === "number"
        ? numberWith(value as number, finding.unit)
        : finding.kind === "choice"
          ? { valueString: value }
          : { valueBoolean: value };
    return [observationOf(own(findingSystem, name, finding.title), said)];
  });
  return [...ofMan, ...variants, ...found];
}

/** How the man is called, where his file is from, and where he is treated. */
export function observationsOfFile({ title, source, country }: Json): readonly Json[] {
  const { cite, pmid, note } = (source ?? {}) as Json;
  const all = [
    ["title", "How the man is called", title],
    ["cite", "Publication", cite],
    ["pmid", "PubMed", pmid],
    ["note", "Note", note],
    ["country", "Where he is treated", country],
  ] as const;
  return all.flatMap(([code, display, value]) =>
    value === undefined ? [] : [observationOf(own(findingSystem, code, display), { valueString: String(value) })],
  );
}
