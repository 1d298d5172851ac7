/** The units in which laboratories report an analyte, and those reported in one unit alone. */
import { analyte } from "../../units/index.ts";

/** Beside the two that the analyte names. */
const further: Readonly<Record<string, readonly string[]>> = {
  testosterone_total: ["ng/mL"],
  testosterone_free: ["ng/dL"],
  dht: ["pg/mL", "ng/mL"],
  sperm_concentration: ["sperm/mL"],
  motility: ["fraction"],
};

/** As they are printed on a report. */
const spelled: ReadonlyMap<string, string> = new Map([
  ["10*6/mL", "million/mL"],
  ["10*6", "million"],
  ["[pH]", "pH"],
  ["fraction", "as a fraction of 1"],
]);

export const spelledUnit = (unit: string): string => spelled.get(unit) ?? unit;

/** Units in use for an analyte, its own first. */
export function unitsInUse(key: string): readonly string[] {
  const { unit, siUnit, key: known } = analyte(key);
  return [...new Set([unit, siUnit, ...(further[known] ?? [])])];
}

/** What needs no unit, for the whole world writes it in this one: semen, and the testis by orchidometer. */
const onlyUnit: ReadonlyMap<string, string> = new Map([
  ["sperm_concentration", "million/mL"],
  ["sperm_total", "million"],
  ["total_motile_count", "million"],
  ["motility", "%"],
  ["progressive_motility", "%"],
  ["sperm_vitality", "%"],
  ["normal_forms", "%"],
  ["semen_leukocytes", "million/mL"],
  ["semen_ph", "pH"],
  ["semen_volume", "mL"],
  ["testicular_volume", "mL"],
]);

export const unitWithoutSaying = (key: string): string | undefined => onlyUnit.get(analyte(key).key);

/** Analytes of the ejaculate. */
const ofSemen: ReadonlySet<string> = new Set([
  "semen_volume",
  "sperm_concentration",
  "sperm_total",
  "motility",
  "total_motile_count",
  "progressive_motility",
  "sperm_vitality",
  "normal_forms",
  "semen_leukocytes",
  "semen_ph",
]);
/** Those of them that count sperm, and are zero in azoospermia. */
const counts: ReadonlySet<string> = new Set(["sperm_concentration", "sperm_total", "total_motile_count"]);

export const isOfSemen = (key: string): boolean => ofSemen.has(key);
export const countsSperm = (key: string): boolean => counts.has(key);
/** What the rules of the clinic look at and the model does not simulate. */
export const ofTheClinic: readonly string[] = [
  "progressive_motility",
  "sperm_vitality",
  "normal_forms",
  "semen_leukocytes",
  "semen_ph",
  "tsh",
  "haemoglobin",
];
/** Shares of the sperm, which may all be none. */
export const sharesOfSperm: ReadonlySet<string> = new Set(["motility", "progressive_motility", "sperm_vitality", "normal_forms"]);
/** Of semen, of blood, or neither, as the volume of a testis. */
export const isOfBlood = (key: string): boolean => !ofSemen.has(key) && key !== "testicular_volume";
