/** The limits that a laboratory prints beside a result: two values with a unit, or one. */
import type { Result } from "../../clinic/index.ts";
import { analyte, convert, quantity } from "../../units/index.ts";
import { invalid } from "../errors.ts";
import type { Path } from "../form-document.ts";
import type { Places } from "./places.ts";
import { spelledUnit, unitWithoutSaying } from "./units-in-use.ts";

type Limits = NonNullable<Result["laboratoryLimits"]>;

const number = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const between = new RegExp(String.raw`^(${number})\s*(?:to|-|–|—)\s*(${number})\s*(.*)$`);
const oneSided = new RegExp(String.raw`^(<=?|≤|>=?|≥)\s*(${number})\s*(.*)$`);

/**
 * Reads `8.6 to 29 nmol/L`, `8.6-29 nmol/L`, `<40 pmol/L` or `>=16 million/mL`, into the unit of the analyte.
 *
 * @throws {@link ExchangeError} `exchange/invalid-panel` for another form and for limits the wrong way round; and the
 *   codes of the units.
 */
export function readLimits(name: string, written: string, path: Path, places: Places): Limits {
  const { key, unit } = places.reading(path, () => analyte(name));
  const text = written.trim();
  const [, low, high, both] = between.exec(text) ?? [];
  const [, sign, limit, single] = oneSided.exec(text) ?? [];
  const inUnit = (value: string, after: string): number =>
    places.reading(path, () => {
      const read = quantity(`${value} ${after.trim() || (unitWithoutSaying(key) ?? "")}`.trim());
      return convert(read.value, read.unit, unit, key);
    });
  if (low !== undefined) {
    const limits = { low: inUnit(low, both!), high: inUnit(high!, both!) };
    if (!(limits.low < limits.high))
      throw invalid(places.where(path), `${text.slice(0, 48)} ends before it begins.`, "Write the lower limit first.");
    return limits;
  }
  if (sign !== undefined)
    return sign.startsWith("<") || sign === "≤" ? { high: inUnit(limit!, single!) } : { low: inUnit(limit!, single!) };
  throw invalid(
    places.where(path),
    `${JSON.stringify(text.slice(0, 48))} are not the limits of a laboratory.`,
    "Write two values and their unit, such as 8.6 to 29 nmol/L, or one, such as <40 pmol/L.",
  );
}

/** As {@link readLimits} reads them, to the last bit. */
export function limitsInWords(key: string, { low, high }: Limits): string {
  const unit = spelledUnit(analyte(key).unit);
  if (low !== undefined && high !== undefined) return `${low} to ${high} ${unit}`;
  return low === undefined ? `<${high!} ${unit}` : `>${low} ${unit}`;
}
