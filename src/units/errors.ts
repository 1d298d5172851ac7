/** What can be wrong with a unit, a quantity or a conversion, in sentences. */
import { OpenHpgError } from "./open-hpg-error.ts";

export class UnitError extends OpenHpgError {}

/** Foreign text made fit for one line of a message. */
export function shown(text: string): string {
  const line = [...text.slice(0, 48)].map((c) => (/[\p{C}\p{Zl}\p{Zp}]/u.test(c) ? "\uFFFD" : c)).join("");
  return line.trim() === "" ? "(empty)" : text.length > 48 ? `${line}…` : line;
}

const examples = "Write it as in mg, ng/dL, nmol/L, IU/L, mIU/mL, 10*6/mL, h, d or kg/m2.";

export const unknownUnit = (text: string, symbol: string, near: string | undefined): UnitError =>
  new UnitError(
    "units/unknown-unit",
    shown(text),
    `${shown(symbol)} is not a unit known here.`,
    near === undefined ? examples : `Did you mean ${near}?`,
  );

export const unitNotGuessed = (text: string, symbol: string, readings: string, next: string): UnitError =>
  new UnitError("units/unknown-unit", shown(text), `${shown(symbol)} is not read as a unit here: it could mean ${readings}.`, next);

export const malformedUnit = (text: string, what: string, next = examples): UnitError =>
  new UnitError("units/malformed-unit", shown(text), what, next);

export const badExponent = (dimension: string, exponent: number): UnitError =>
  new UnitError("units/bad-exponent", dimension, `it cannot be raised to the power ${exponent}.`, "Give a finite number as the exponent.");

export const badQuantity = (text: string, what: string, next = "Write a number, then a unit: 25 mg, 1500 IU, 0.1 IU/L."): UnitError =>
  new UnitError("units/bad-quantity", shown(text), what, next);

export const notFinite = (value: number, from: string, to: string): UnitError =>
  new UnitError(
    "units/not-finite",
    `${shown(from)} → ${shown(to)}`,
    `${value} is not a finite number.`,
    "Say what a missing value means before converting it.",
  );

export const cannotConvert = (from: string, to: string, what: string, next: string): UnitError =>
  new UnitError("units/cannot-convert", `${shown(from)} → ${shown(to)}`, what, next);

export const unknownAnalyte = (name: string, near: string | undefined): UnitError =>
  new UnitError(
    "units/unknown-analyte",
    shown(name),
    "this is not an analyte known here.",
    near === undefined ? "Write it as in lh, fsh, testosterone_total, estradiol, sperm_concentration." : `Did you mean ${near}?`,
  );
