/** One result as it is written: a number with its unit, a limit, a bare count, or azoospermia. */
import type { Measurement } from "../../clinic/index.ts";
import { readings } from "../../simulate/index.ts";
import { type Analyte, analyte, analytes, convert, measurement } from "../../units/index.ts";
import { invalid } from "../errors.ts";
import type { Path } from "../form-document.ts";
import { beyondAnyMan } from "../panel-ceilings.ts";
import { oddResult } from "./odd-result.ts";
import type { Places } from "./places.ts";
import { countsSperm, ofTheClinic, sharesOfSperm, spelledUnit, unitsInUse, unitWithoutSaying } from "./units-in-use.ts";

/** A result that has been read. */
export interface ReadResult {
  readonly path: Path;
  readonly measurement: Measurement;
  /** In the unit in which it was written. */
  readonly number: number;
  /** The number and the unit as they were written. */
  readonly said: string;
  /** False of what the model has no such quantity of: the clinic alone looks at it. */
  readonly simulated: boolean;
}

/** Names that laboratories print, of what has another name here or could be several things. */
const otherNames: Readonly<Record<string, string>> = {
  testosterone: "testosterone_total, testosterone_free or testosterone_bioavailable",
  t: "testosterone_total",
  tt: "testosterone_total",
  total_testosterone: "testosterone_total",
  ft: "testosterone_free",
  free_testosterone: "testosterone_free",
  bioavailable_testosterone: "testosterone_bioavailable",
  e2: "estradiol",
  oestradiol: "estradiol",
  dihydrotestosterone: "dht",
  prl: "prolactin",
  hct: "haematocrit",
  inhibin: "inhibin_b",
  volume: "semen_volume or testicular_volume",
  concentration: "sperm_concentration",
  sperm_count: "sperm_concentration or sperm_total",
  count: "sperm_concentration or sperm_total",
  total_sperm_number: "sperm_total",
  tmc: "total_motile_count",
  tmsc: "total_motile_count",
  testis_volume: "testicular_volume",
  bmi: "bmi under man",
  age: "age under man",
};

/** What a name of a laboratory, in lower case with underscores, is called here; or the several things it could be. */
export const otherNameOf = (plain: string): string | undefined => (Object.hasOwn(otherNames, plain) ? otherNames[plain] : undefined);

function known(name: string, path: Path, places: Places): Analyte {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const other = otherNameOf(plain) ?? [...analytes.keys()].find((key) => key === plain);
  if (other !== undefined && other !== name)
    throw invalid(places.where(path), "this is not an analyte known here.", `Did you mean ${other}?`);
  return places.reading(path, () => analyte(name));
}

/** Foreign data, short enough for a line. */
const shownValue = (written: unknown): string => (JSON.stringify(written) ?? "this").slice(0, 60);

const none = /^(azoospermia|azoospermic|none|no sperm|nil)$/i;
const bareNumber = /^[<>=≤≥]*\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The text with the unit that goes without saying, or why there is none. */
function withUnit(key: string, written: unknown, path: Path, places: Places): string {
  const refuse = (what: string, next: string) => invalid(places.where(path), what, next);
  const text = typeof written === "number" && Number.isFinite(written) ? String(written) : written;
  if (typeof text === "string" && none.test(text.trim())) {
    if (countsSperm(key)) return `0 ${unitWithoutSaying(key)}`;
    throw refuse(`${text.trim()} is said of sperm counts.`, `Leave ${key} out where there was nothing to measure.`);
  }
  const [one, ...others] = unitsInUse(key).slice(0, 2);
  if (typeof text !== "string")
    throw refuse(
      `${typeof written === "number" ? written : written === null ? "nothing" : shownValue(written)} is not a value with its unit.`,
      `Write the number and the unit, such as 3.5 ${spelledUnit(one!)}; leave out what was not measured.`,
    );
  if (!bareNumber.test(text.trim())) return text;
  const unit = unitWithoutSaying(key);
  const bare = text.trim();
  if (unit === undefined)
    throw refuse(
      `${bare} is not a value with its unit.`,
      `Write the number and the unit, such as ${[one, ...others].map((u) => `${bare} ${u}`).join(" or ")}.`,
    );
  if (sharesOfSperm.has(key) && unit === "%" && key !== "normal_forms" && Number(bare) > 0 && Number(bare) <= 1)
    throw refuse(
      `${bare} could be a fraction or a percentage.`,
      `Write ${Number((Number(bare) * 100).toPrecision(12))} % or ${bare} %, whichever is meant.`,
    );
  return `${bare} ${unit}`;
}

const aboveNothing = (key: string): string =>
  countsSperm(key)
    ? "Without sperm write azoospermia; of a few, the limit of the count, such as <0.1."
    : key === "semen_volume"
      ? "Without an ejaculate there is nothing to measure; leave it out."
      : `Below the limit of the assay write that limit, such as <0.1 ${unitsInUse(key)[0]}.`;

/**
 * Reads one result into the unit of the analyte; with a warning where neither the model nor the clinic looks at it.
 *
 * @throws {@link ExchangeError} `exchange/invalid-panel` for what no man has and for a number without its unit; and the
 *   codes of the units.
 */
export function readResult(name: string, written: unknown, path: Path, places: Places): ReadResult {
  const { key, unit } = known(name, path, places);
  const text = withUnit(key, written, path, places);
  if (/^\s*[<>=≤≥]*\s*[-−]\d/.test(text))
    throw invalid(places.where(path), `${text.trim().slice(0, 48)} is not above zero.`, aboveNothing(key));
  const read = places.reading(path, () => measurement(text));
  const value = places.reading(path, () => convert(read.value, read.unit, unit, key));
  if (key === "semen_ph" && !(value >= 4 && read.unit.text === unit))
    throw invalid(places.where(path), `${read.text} is no pH of semen.`, "Write the number alone, such as 7.6.");
  const limit = read.comparator.startsWith("<") ? "below" : read.comparator.startsWith(">") ? "above" : undefined;
  // Digits as any form of file can hold them: 0240 is 240, .1 is 0.1, 3. is 3; as many behind the point as were written.
  const digits = read.text
    .replace(/^\+?0*(?=\d)/, "")
    .replace(/^\+?\./, "0.")
    .replace(/^(\d+)\.(?!\d)/, "$1");
  const said = `${read.comparator === "=" ? "" : read.comparator}${digits}`;
  if (limit && !(value > 0)) throw invalid(places.where(path), `${said} says nothing.`, aboveNothing(key));
  if (!(value > 0) && !countsSperm(key) && !sharesOfSperm.has(key) && key !== "semen_leukocytes")
    throw invalid(places.where(path), `${said} is not above zero.`, aboveNothing(key));
  const beyond = beyondAnyMan(key, read.value, read.unit.text, unitsInUse(key));
  if (beyond)
    throw invalid(
      places.where(path),
      `${said} is more than any man has, at most ${beyond.ceiling} ${spelledUnit(unit)}.`,
      beyond.meant ? `Did you mean ${beyond.meant}?` : "Look at the number and its unit.",
    );
  const simulated = readings.some((reading) => reading.key === key);
  if (!simulated && !ofTheClinic.includes(key))
    places.warn(
      path,
      key === "albumin"
        ? "the model takes albumin from under man; here it is kept for the record alone."
        : "neither the model nor the clinic looks at it; it is kept for the record alone.",
    );
  return { path, measurement: { analyte: key, value, ...(limit && { limit }) }, number: read.value, said, simulated };
}

/** Warns of results that are possible, but far likelier in another unit. */
export function warnOfOddities(results: readonly ReadResult[], condition: string, places: Places): void {
  const lh = results.find(({ measurement: m }) => m.analyte === "lh");
  const suppressed = lh !== undefined && lh.measurement.value <= 1 && lh.measurement.limit !== "above";
  for (const { path, measurement: m, ...written } of results) {
    const odd = m.value > 0 ? oddResult(m, written, { suppressed, condition }) : undefined;
    if (odd) places.warn(path, odd);
  }
}
