/** Reads a number with its unit: a dose, a duration, a laboratory result. */
import { badQuantity } from "./errors.ts";
import { type Unit, unit } from "./unit.ts";

/** A number with its unit. */
export interface Quantity {
  /** Finite; in `unit`. */
  readonly value: number;
  readonly unit: Unit;
  /** The number and the unit as written, one space between. */
  readonly text: string;
}

/** How a laboratory says that a result lies outside the range it can measure. */
export type Comparator = "<" | "<=" | "=" | ">=" | ">";

/** A laboratory result; with `<`, the true value is only known to lie below `value`. */
export interface Measurement extends Quantity {
  readonly comparator: Comparator;
}

const longest = 150;

/** Digits are never grouped: 1,500 is a thousand and a half to some and one and a half to others. */
function refuseGroups(text: string, body: string): void {
  const comma = /^[+-]?(\d[\d.]*(?:,\d+)+)/.exec(body)?.[1];
  if (comma !== undefined) {
    const whole = comma.replaceAll(",", "");
    const decimal = comma.split(",").length === 2 && !comma.includes(".") ? ` or ${Number(comma.replace(",", "."))}` : "";
    // No group of thousands begins with a zero or has other than three digits.
    const grouped = /^[1-9]\d{0,2}(?:,\d{3})+$/.test(comma);
    if (!grouped && decimal)
      throw badQuantity(text, `decimals are marked by a point, not by the comma in ${comma}.`, `Write${decimal.replace(" or", "")}.`);
    throw badQuantity(text, `the comma in ${comma} could group thousands or mark the decimals.`, `Write ${whole}${decimal}.`);
  }
  const groups = /^[+-]?(\d{1,3}(?:[ '’]\d{3})+)(?![\d*^])/.exec(body)?.[1];
  if (groups !== undefined) throw badQuantity(text, `the digits of ${groups} are grouped.`, `Write ${groups.replace(/[ '’]/g, "")}.`);
}

function split(text: string, body: string): Quantity {
  refuseGroups(text, body);
  const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\d.,])/i.exec(body)?.[0];
  if (number === undefined) throw badQuantity(text, "it does not start with a number.");
  const value = Number(number) + 0;
  if (!Number.isFinite(value)) throw badQuantity(text, `${number} is too large a number.`);
  const written = body.slice(number.length).trim();
  if (written === "")
    throw badQuantity(text, "it has no unit.", "Write a unit after the number, as in 25 mg; a fraction is written 0.25 1 or 25 %.");
  return { value, unit: unit(written), text: `${number} ${written}` };
}

/** Text with one kind of space and of minus sign, no longer than a quantity can be. */
function tidied(text: string): string {
  if (typeof text !== "string") throw badQuantity(String(text), "this is not text.");
  if (text.length > longest) throw badQuantity(text, `it is longer than ${longest} characters.`);
  return text
    .replace(/\s+/g, " ")
    .replace(/^( ?)−/, "$1-")
    .trim();
}

/**
 * Reads a number with its unit.
 *
 * The sign is kept: whether a negative amount makes sense is for the caller to say. NaN, infinities,
 * grouped digits and decimal commas are refused.
 *
 * @throws {@link UnitError} `units/bad-quantity` when the number cannot be read, and as {@link unit} does.
 *
 * @example
 * quantity("25mg").value // => 25
 */
export function quantity(text: string): Quantity {
  const body = tidied(text);
  if (/^[<>≤≥=]/.test(body)) throw badQuantity(text, "a comparison is no quantity.", "Leave out the sign, or read it as a measurement.");
  return Object.freeze(split(text, body));
}

const comparators: ReadonlyMap<string, Comparator> = new Map<string, Comparator>([
  ["<", "<"],
  ["<=", "<="],
  ["≤", "<="],
  ["=", "="],
  [">", ">"],
  [">=", ">="],
  ["≥", ">="],
]);

/**
 * Reads a laboratory result, which may be a bound: `<0.1 IU/L`.
 *
 * @throws {@link UnitError} `units/bad-quantity` when the number cannot be read or is negative, and as {@link unit} does.
 *
 * @example
 * measurement("<0.1 IU/L").comparator // => "<"
 */
export function measurement(text: string): Measurement {
  const body = tidied(text);
  const sign = /^(?:[<>]=|[<>≤≥=])/.exec(body)?.[0] ?? "";
  const read = split(text, body.slice(sign.length).trim());
  if (read.value < 0)
    throw badQuantity(text, "nothing a laboratory measures is below zero.", "Write a change as a quantity, not as a measurement.");
  return Object.freeze({ comparator: comparators.get(sign) ?? "=", ...read });
}
