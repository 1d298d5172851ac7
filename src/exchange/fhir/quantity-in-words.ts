/** A Quantity of FHIR as it would stand on a report: comparator, digits, unit. */
import { OpenHpgError, unit } from "../../units/index.ts";
import { badElement } from "./errors.ts";
import { ucumSystem } from "./own-codes.ts";
import { digits, type Part, plain, quoted, text } from "./part.ts";

export interface InWords {
  readonly comparator: string;
  readonly digits: string;
  /** As it is written in the file; empty where there is none. */
  readonly unit: string;
  readonly words: string;
}

/** How a unit is written here; undefined where it cannot be read. */
export function canonical(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  try {
    return unit(written).text;
  } catch (error) {
    if (error instanceof OpenHpgError) return undefined;
    throw error;
  }
}

/** The code, for it is exact; in the spelling of the report where that means the same. */
function unitOf(quantity: Part): string {
  const system = text(quantity, "system");
  const code = system === undefined || system === ucumSystem ? text(quantity, "code") : undefined;
  const spelled = text(quantity, "unit");
  const [exact, printed] = [canonical(code), canonical(spelled)];
  if (exact === undefined) {
    if (code !== undefined && printed !== undefined)
      quantity.file.places.warn(
        [...quantity.path, "code"],
        `${quoted(code)} is no unit that is known here; the one printed beside it, ${quoted(spelled!)}, is taken.`,
      );
    return spelled ?? code ?? "";
  }
  if (printed === undefined) return code!;
  if (printed === exact) return spelled!;
  quantity.file.places.warn(
    [...quantity.path, "code"],
    `the code is ${quoted(code!)} and the unit printed beside it ${quoted(spelled!)}; the code is taken.`,
  );
  return code!;
}

/**
 * Reads a Quantity; undefined, with a warning, where it has no value.
 *
 * @throws {@link ExchangeError} `fhir/bad-element` for a comparator that is none.
 */
export function quantityInWords(quantity: Part): InWords | undefined {
  const { places } = quantity.file;
  const number = digits(quantity, "value");
  const comparator = text(quantity, "comparator") ?? "";
  if (!["", "<", "<=", ">=", ">"].includes(comparator))
    throw badElement(
      places.where([...quantity.path, "comparator"]),
      `${quoted(comparator)} is no comparator.`,
      "It is one of <, <=, >= and >; without one the value is exact.",
    );
  if (number === undefined) return undefined;
  const written = plain(unitOf(quantity));
  return { comparator, digits: number, unit: written, words: `${comparator}${number} ${written}`.trim() };
}
