/** Questions that a record answers by itself: a level beside a threshold, a finding, a stated diagnosis. */
import { type AnalyteKey, analyte, convert } from "../../units/index.ts";
import {
  type ClinicalRecord,
  type FindingName,
  type Findings,
  findings,
  type Result,
  resultsOf,
  treatmentsWith,
  untreatedResults,
} from "../record/index.ts";
import { type Answer, all, no, type Used, unknown, type Wanted, yes } from "./answer.ts";
import type { Threshold } from "./guidelines/index.ts";

export const used = ({ analyte, written, day, hour, of }: Result): Used => ({
  of: analyte,
  written,
  day,
  ...(hour !== undefined && { hour }),
  ...(of !== undefined && of > 1 && { men: of }),
});

/** "FSH" and "pH of semen", but "total testosterone", within a sentence. */
export const nameOf = (key: string): string => {
  const { name } = analyte(key);
  return /^(\p{Lu}{2}|pH|hCG)/u.test(name) ? name : name[0]!.toLowerCase() + name.slice(1);
};

/** Ejaculates scatter more than men differ: their mean counts. Of blood and size the latest does. */
const averaged: ReadonlySet<string> = new Set<AnalyteKey>([
  "sperm_concentration",
  "sperm_total",
  "motility",
  "progressive_motility",
  "sperm_vitality",
  "normal_forms",
  "semen_volume",
  "semen_ph",
]);

export interface Level {
  readonly value: number;
  readonly limit?: "below" | "above";
  readonly from: readonly Used[];
}

/** His untreated level; an exact result counts before one that is a limit. */
export function levelOf(record: ClinicalRecord, key: AnalyteKey): Level | undefined {
  const results = untreatedResults(record, key);
  const exact = results.filter(({ limit }) => limit === undefined);
  if (exact.length > 0 && averaged.has(key))
    return { value: exact.reduce((sum, { value }) => sum + value, 0) / exact.length, from: exact.map(used) };
  const last = exact.at(-1) ?? results.at(-1);
  if (last) return { value: last.value, from: [used(last)], ...(last.limit && { limit: last.limit }) };
  const volume = key === "testicular_volume" ? record.traits.testisVolume : undefined;
  return volume === undefined ? undefined : { value: volume, from: [{ of: key, written: `${volume} mL` }] };
}

/** Why results that exist do not count; empty where none exist, or some count. */
export const unused = (record: ClinicalRecord, what: string, ...keys: readonly string[]): string =>
  resultsOf(record, ...keys).length > 0 && untreatedResults(record, ...keys).length === 0
    ? `${what} was measured on treatment or soon after; not used`
    : "";

/** Is one of these drugs among what he takes? */
export function takes(record: ClinicalRecord, when: "now" | "lately" | "ever", drugs: readonly string[]): Answer {
  const given = treatmentsWith(record, when, drugs);
  return given.length > 0
    ? yes(given.map(({ text }) => text).join("; "), { numbers: given.map(({ text }) => ({ of: "taken", written: text })) })
    : no(when === "now" ? "he takes none" : when === "lately" ? "he takes none, and stopped none lately" : "he never took any");
}

/** A finding within a sentence. */
const titleOf = (name: FindingName): string => {
  const { title } = findings[name];
  return /^(\p{Lu}{2}|Y )/u.test(title) ? title : title[0]!.toLowerCase() + title.slice(1);
};

/** "3.5 million/mL" */
const spoken = (written: string): string => written.replace("10*6", "million");

type Relation = "below" | "at most" | "above" | "at least";

/** Whether all values beyond a limit, or the value itself, stand so to the threshold; undefined where it cannot be told. */
function stands({ value, limit }: { readonly value: number; readonly limit?: "below" | "above" }, relation: Relation, to: number) {
  const under = relation === "below" ? value < to : value <= to;
  const over = relation === "above" ? value > to : value >= to;
  const upwards = relation === "above" || relation === "at least";
  if (limit === undefined) return upwards ? over : under;
  if (limit === "below") return value <= to ? !upwards : undefined;
  return value >= to ? upwards : undefined;
}

/** A threshold in the unit of an analyte. */
export const inUnitOf = (key: AnalyteKey, { value, unit }: Threshold): number =>
  key === "haematocrit" || unit === analyte(key).unit ? value : convert(value, unit, analyte(key).unit, key);

/** Whether a result stands so to a threshold. */
export const resultStands = (result: Result, relation: Relation, threshold: Threshold): boolean | undefined =>
  stands(result, relation, inUnitOf(result.analyte as AnalyteKey, threshold));

export const shown = ({ value, unit }: Threshold): string =>
  unit === "1" || unit === "[pH]" ? `${value}` : `${value} ${unit.replace("10*6", "million").replace("ug/L", "µg/L")}`;

/** A threshold in the unit in which a result was written, to three digits; nothing where it is the same, or not one known here. */
function inUnitWritten(
  key: AnalyteKey,
  threshold: Threshold,
  written: string,
): { readonly value: number; readonly unit: string } | undefined {
  const unit = /^\D{0,3}[\d.,]+\s+(\S+)$/.exec(written)?.[1];
  if (unit !== "nmol/L" && unit !== "pmol/L" && unit !== "ng/dL" && unit !== "ng/mL" && unit !== "pg/mL") return undefined;
  if (unit === threshold.unit || !/^[np](mol|g)\//.test(threshold.unit)) return undefined;
  return { value: Number(convert(threshold.value, threshold.unit, unit, key).toPrecision(3)), unit };
}

/** "300 ng/dL (10.4 nmol/L)" beside a result in nmol/L. */
export function shownBeside(key: AnalyteKey, threshold: Threshold, written: string): string {
  const same = inUnitWritten(key, threshold, written);
  return same ? `${shown(threshold)} (${same.value} ${same.unit})` : shown(threshold);
}

/** Each as it was written; three at most, and how many more. */
export const listed = (written: readonly string[]): string =>
  written.length > 3 ? `${written.slice(0, 3).join(", ")} and ${written.length - 3} more` : written.join(" and ");

const writtenOf = (key: AnalyteKey, { from }: Level): string => `${nameOf(key)} ${listed(from.map(({ written }) => spoken(written)))}`;

/** Is his untreated level below, above … a threshold? */
export function level(record: ClinicalRecord, key: AnalyteKey, relation: Relation, threshold: Threshold): Answer {
  const found = levelOf(record, key);
  if (!found) return unknown({ of: key, what: nameOf(key) }, unused(record, nameOf(key), key), { thresholds: [threshold] });
  const told = stands(found, relation, inUnitOf(key, threshold));
  const basis = { numbers: found.from, thresholds: [threshold] };
  const written = writtenOf(key, found);
  const beside = `${relation} ${shownBeside(key, threshold, found.from[0]!.written)}`;
  if (told === undefined) return unknown({ of: key, what: `${nameOf(key)} as a number, not as a limit` }, "", basis);
  return told ? yes(`${written}, ${beside}`, basis) : no(`${written}, not ${beside}`, basis);
}

/** Does his untreated level lie between two thresholds of one unit, or on one of them? */
export function levelBetween(record: ClinicalRecord, key: AnalyteKey, low: Threshold, high: Threshold): Answer {
  const both = all(level(record, key, "at least", low), level(record, key, "at most", high));
  if (both.answer !== "yes") return both;
  const found = levelOf(record, key)!;
  const [from, to] = [low, high].map((threshold) => inUnitWritten(key, threshold, found.from[0]!.written));
  const converted = from && to ? ` (${from.value} and ${to.value} ${to.unit})` : "";
  return { ...both, because: `${writtenOf(key, found)}, between ${low.value} and ${shown(high)}${converted}` };
}

/** Has he this finding? Of a choice, one of these. */
export function found<Name extends FindingName>(
  record: ClinicalRecord,
  name: Name,
  ...wanted: readonly NonNullable<Findings[Name]>[]
): Answer {
  const value = record.findings[name];
  const title = titleOf(name);
  if (value === undefined) return unknown({ of: name, what: title });
  const basis = { numbers: [{ of: name, written: String(value) }] };
  const said = `${title}: ${value === true ? "yes" : value === false ? "no" : value}`;
  return (wanted.length === 0 ? value === true : wanted.includes(value)) ? yes(said, basis) : no(said, basis);
}

/** Does a number among the findings reach the threshold? */
export function finding(record: ClinicalRecord, name: FindingName, relation: Relation, threshold: Threshold): Answer {
  const value = record.findings[name];
  const title = titleOf(name);
  if (typeof value !== "number") return unknown({ of: name, what: title }, "", { thresholds: [threshold] });
  const basis = { numbers: [{ of: name, written: String(value) }], thresholds: [threshold] };
  const said = `${title} ${value}`;
  return stands({ value }, relation, threshold.value)
    ? yes(`${said}, ${relation} ${shown(threshold)}`, basis)
    : no(`${said}, not ${relation} ${shown(threshold)}`, basis);
}

/** Does the file state one of these diagnoses? */
export const stated = ({ condition }: ClinicalRecord, ...conditions: readonly string[]): Answer =>
  conditions.includes(condition)
    ? yes(`stated in the file: ${condition}`, { numbers: [{ of: "condition", written: condition, stated: true }] })
    : no("the file states no such diagnosis");

/** Was this test not done? */
export const notDone = (record: ClinicalRecord, name: FindingName): Answer =>
  record.findings[name] === undefined
    ? yes("not done")
    : no(`done: ${record.findings[name]}`, { numbers: [{ of: name, written: String(record.findings[name]) }] });

/** Was this never measured before treatment? */
export const notMeasured = (record: ClinicalRecord, key: AnalyteKey): Answer => {
  const level = levelOf(record, key);
  return level
    ? no(`${nameOf(key)} ${listed(level.from.map(({ written }) => written))} is known`, { numbers: level.from })
    : yes(unused(record, nameOf(key), key) || `${nameOf(key)} was not measured`);
};

export const want = (of: string, what: string): Wanted => ({ of, what });
