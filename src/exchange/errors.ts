/** What can be wrong with a file that is read or written, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class ExchangeError extends OpenHpgError {}

export const cannotRead = (file: string, why: string): ExchangeError =>
  new ExchangeError("exchange/cannot-read", file, why, "Check the path, and that you may read the file.");

export const tooLarge = (file: string, most: number): ExchangeError =>
  new ExchangeError(
    "exchange/too-large",
    file,
    `it has more than ${most} bytes.`,
    "A comparison is a short text; check that this is the file you mean.",
  );

export const malformed = (where: string, what: string, next: string): ExchangeError =>
  new ExchangeError("exchange/malformed-yaml", where, what, next);

export const invalid = (where: string, what: string, next: string): ExchangeError =>
  new ExchangeError("exchange/invalid-comparison", where, what, next);

export const unevenTable = (analyte: string, found: number, needed: number): ExchangeError =>
  new ExchangeError(
    "exchange/uneven-table",
    analyte,
    `it has ${found} values for ${needed} instants.`,
    "A table needs one value of each analyte for each instant.",
  );

export const unknownComponent = (path: string, near: string | undefined): ExchangeError =>
  new ExchangeError(
    "exchange/unknown-component",
    path || "(empty)",
    "the model has no part of this name.",
    near
      ? `Did you mean ${near}?`
      : "openhpg model prints every part of the body with its name; drugs are under drugs, such as drugs.enclomiphene.",
  );
