/** What an analyte is called on an axis or in a table, and which ones a reader expects first. */
import { type AnalyteKey, analytes } from "../units/index.ts";

/** The read-outs shown unless others are asked for. */
export const mainAnalytes: readonly string[] = [
  "lh",
  "fsh",
  "testosterone_total",
  "estradiol",
  "inhibin_b",
  "sperm_concentration",
  "total_motile_count",
  "intratesticular_testosterone",
  "haematocrit",
];

/** Units as a reader writes them; `10*6` and `1/24h` are the spellings of data files. */
const printed: Readonly<Record<string, string>> = {
  "10*6/mL": "10⁶/mL",
  "10*6": "10⁶",
  "1/24h": "per 24 h",
  "10*9/L": "10⁹/L",
  "ug/L": "µg/L",
};

/**
 * The name of an analyte or drug level, as a title.
 *
 * @example
 * analyteTitle("drug_anastrozole") // => "Anastrozole, serum"
 */
export function analyteTitle(analyte: string): string {
  const known = analytes.get(analyte as AnalyteKey)?.name;
  if (known !== undefined) return known;
  const words = analyte.replace(/^drug_/, "").replaceAll("_", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${analyte.startsWith("drug_") ? ", serum" : ""}`;
}

/**
 * A unit as it is printed for people.
 *
 * @example
 * printedUnit("10*6/mL") // => "10⁶/mL"
 */
export const printedUnit = (unit: string): string => printed[unit] ?? unit;
