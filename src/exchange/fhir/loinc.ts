/** The LOINC codes that are read and written: what each stands for here, and how code and name were checked. */
import { analyte, dimensionOf, sameDimension, unit } from "../../units/index.ts";

/** What a code stands for: an analyte by its key, something of the man, the abstinence of a visit; or nothing that is looked at. */
export type Meaning =
  | { readonly analyte: string }
  | { readonly trait: "age" | "bmi" | "albumin" }
  | { readonly detail: "abstinence" }
  | { readonly nothing: true };

export interface LoincCode {
  readonly code: string;
  /** In the manner of LOINC; its wording there may be another. */
  readonly name: string;
  /** A unit in UCUM of the kind that the name says: mass, amount, activity, number. */
  readonly unit: string;
  readonly means: Meaning;
  /** Code and meaning were seen together in published files, or are recalled; the check digit of all is right. */
  readonly verified: "seen" | "recalled";
  /** The code that took its place. */
  readonly replacedBy?: string;
}

type Row = readonly [code: string, name: string, unit: string, verified: LoincCode["verified"], replacedBy?: string];

const of = (means: Meaning, ...rows: readonly Row[]): readonly LoincCode[] =>
  rows.map(([code, name, unit, verified, replacedBy]) => ({ code, name, unit, means, verified, ...(replacedBy && { replacedBy }) }));
const result = (key: string, ...rows: readonly Row[]): readonly LoincCode[] => of({ analyte: analyte(key).key }, ...rows);

/** Of the codes of one analyte and one kind of unit the first is the one that is written. */
export const loincCodes: readonly LoincCode[] = [
  ...result("lh", ["10501-5", "Lutropin [Units/volume] in Serum or Plasma", "[IU]/L", "seen"]),
  ...result(
    "fsh",
    ["15067-2", "Follitropin [Units/volume] in Serum or Plasma", "[IU]/L", "seen"],
    ["83098-4", "Follitropin [Units/volume] in Serum or Plasma by Immunoassay", "[IU]/L", "seen"],
  ),
  ...result(
    "testosterone_total",
    ["2986-8", "Testosterone [Mass/volume] in Serum or Plasma", "ng/dL", "seen"],
    ["49041-7", "Testosterone [Mass/volume] in Serum or Plasma by Detection limit = 1.0 ng/dL", "ng/dL", "seen"],
    ["14913-8", "Testosterone [Moles/volume] in Serum or Plasma", "nmol/L", "seen"],
  ),
  ...result(
    "testosterone_free",
    ["2991-8", "Testosterone Free [Mass/volume] in Serum or Plasma", "pg/mL", "seen"],
    ["103227-5", "Testosterone Free [Mass/volume] in Serum or Plasma by calculation", "pg/mL", "seen"],
    ["14914-6", "Testosterone Free [Moles/volume] in Serum or Plasma", "pmol/L", "seen"],
    ["70240-7", "Testosterone Free [Moles/volume] in Serum or Plasma by Detection limit <= 3.47 pmol/L", "pmol/L", "seen"],
  ),
  ...result(
    "testosterone_bioavailable",
    ["2990-0", "Testosterone.free+weakly bound [Mass/volume] in Serum or Plasma", "ng/dL", "seen"],
    ["41018-3", "Testosterone.free+weakly bound [Moles/volume] in Serum or Plasma", "nmol/L", "seen"],
  ),
  ...result(
    "estradiol",
    ["2243-4", "Estradiol (E2) [Mass/volume] in Serum or Plasma", "pg/mL", "seen"],
    ["83096-8", "Estradiol (E2) [Mass/volume] in Serum or Plasma by Immunoassay", "pg/mL", "seen"],
    ["35384-7", "Estradiol (E2) [Mass/volume] in Serum or Plasma by High sensitivity method", "pg/mL", "recalled"],
    ["14715-7", "Estradiol (E2) [Moles/volume] in Serum or Plasma", "pmol/L", "seen"],
  ),
  ...result("dht", ["1848-1", "Androstanolone [Mass/volume] in Serum or Plasma", "pg/mL", "seen"]),
  ...result(
    "shbg",
    ["13967-5", "Sex hormone binding globulin [Moles/volume] in Serum or Plasma", "nmol/L", "seen"],
    ["2942-1", "Sex hormone binding globulin [Mass/volume] in Serum or Plasma", "mg/L", "seen"],
  ),
  ...result(
    "prolactin",
    ["2842-3", "Prolactin [Mass/volume] in Serum or Plasma", "ng/mL", "seen"],
    ["20568-2", "Prolactin [Mass/volume] in Serum or Plasma by Immunoassay", "ng/mL", "seen"],
    ["15081-3", "Prolactin [Units/volume] in Serum or Plasma", "m[IU]/L", "seen"],
  ),
  ...result("inhibin_b", ["34319-4", "Inhibin B [Mass/volume] in Serum or Plasma", "pg/mL", "seen"]),
  ...result(
    "hcg",
    ["19080-1", "Choriogonadotropin [Units/volume] in Serum or Plasma", "m[IU]/mL", "seen"],
    ["21198-7", "Choriogonadotropin.beta subunit [Units/volume] in Serum or Plasma", "m[IU]/mL", "seen"],
  ),
  ...result(
    "amh",
    ["38476-8", "Mullerian inhibiting substance [Mass/volume] in Serum or Plasma", "ng/mL", "seen"],
    ["48377-6", "Mullerian inhibiting substance [Moles/volume] in Serum or Plasma", "pmol/L", "seen"],
  ),
  ...result(
    "haematocrit",
    ["4544-3", "Hematocrit [Volume Fraction] of Blood by Automated count", "%", "seen"],
    ["20570-8", "Hematocrit [Volume Fraction] of Blood", "%", "seen"],
  ),
  ...result("haemoglobin", ["718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", "seen"]),
  ...result("psa", ["2857-1", "Prostate specific Ag [Mass/volume] in Serum or Plasma", "ng/mL", "seen"]),
  ...result("tsh", ["3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", "m[IU]/L", "seen"]),
  ...result(
    "semen_volume",
    ["3160-9", "Volume of Semen", "mL", "seen"],
    ["10586-6", "Volume of Semen, deprecated", "mL", "seen", "3160-9"],
  ),
  ...result(
    "sperm_concentration",
    ["9780-8", "Spermatozoa [#/volume] in Semen", "10*6/mL", "seen"],
    ["10595-7", "Spermatozoa [#/volume] in Semen, deprecated", "10*6/mL", "seen", "9780-8"],
  ),
  ...result("motility", ["6800-7", "Spermatozoa Motile/100 spermatozoa in Semen", "%", "seen"]),
  ...result("progressive_motility", ["14194-5", "Spermatozoa Progressive/100 spermatozoa in Semen", "%", "seen"]),
  ...result("normal_forms", ["10622-9", "Spermatozoa Normal/100 spermatozoa in Semen", "%", "seen"]),
  ...result("sperm_vitality", ["10613-8", "Spermatozoa Viable/100 spermatozoa in Semen", "%", "seen"]),
  ...result("semen_leukocytes", ["10579-1", "Leukocytes [#/volume] in Semen", "10*6/mL", "seen"]),
  ...result("semen_ph", ["2752-4", "pH of Semen", "[pH]", "recalled"]),
  ...of({ detail: "abstinence" }, ["10587-4", "Sexual abstinence duration", "d", "seen"]),
  ...of({ trait: "age" }, ["30525-0", "Age", "a", "seen"]),
  ...of({ trait: "bmi" }, ["39156-5", "Body mass index (BMI) [Ratio]", "kg/m2", "seen"]),
  ...of({ trait: "albumin" }, ["1751-7", "Albumin [Mass/volume] in Serum or Plasma", "g/dL", "seen"]),
  ...of(
    { nothing: true },
    ["10580-9", "Liquefaction time of Semen", "min", "seen"],
    ["10585-8", "Round cells [#/volume] in Semen", "10*6/mL", "seen"],
    ["10620-3", "Spermatozoa Nonprogressive/100 spermatozoa in Semen", "%", "seen"],
    ["10611-2", "Spermatozoa Immotile/100 spermatozoa in Semen", "%", "seen"],
    ["10621-1", "Spermatozoa Normal Head/100 spermatozoa in Semen", "%", "seen"],
  ),
];

const byCode: ReadonlyMap<string, LoincCode> = new Map(loincCodes.map((entry) => [entry.code, entry]));

export const loincCode = (code: string): LoincCode | undefined => byCode.get(code);

/** Codes that others use for what they do not mean: what is said beside them then, what they mean, and what was meant. */
export const misused: ReadonlyMap<string, { readonly saidOf: RegExp; readonly means: string; readonly meant: string }> = new Map([
  ["10610-4", { saidOf: /motil|progress/i, means: "spermatozoa with a duplicate tail", meant: "14194-5" }],
  ["12841-3", { saidOf: /sperm|semen/i, means: "the share of PSA that is free", meant: "9780-8" }],
  ["49041-7", { saidOf: /free/i, means: "total testosterone", meant: "2991-8" }],
]);

/**
 * The check digit that LOINC gives a number: mod 10, each second digit doubled.
 *
 * @example
 * checkDigit("2986") // => 8
 */
export function checkDigit(number: string): number {
  const sum = [...number].toReversed().reduce((total, digit, i) => {
    const weighted = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** The code under which a result of this analyte in this unit is written, where there is one. */
export function codeOf(key: string, written: string): LoincCode | undefined {
  const { dimension } = unit(written);
  return loincCodes.find(
    ({ means, replacedBy, unit: kind }) =>
      "analyte" in means && means.analyte === key && !replacedBy && sameDimension(dimensionOf(kind), dimension),
  );
}
