/** What can be wrong with a file in FHIR, in sentences. */
import { ExchangeError } from "../errors.ts";

const fhir = (code: string, where: string, what: string, next: string): ExchangeError =>
  new ExchangeError(`fhir/${code}`, where, what, next);

export const notFhir = (where: string, what: string, next: string): ExchangeError => fhir("not-fhir", where, what, next);

export const badElement = (where: string, what: string, next: string): ExchangeError => fhir("bad-element", where, what, next);

export const isXml = (name: string): ExchangeError =>
  fhir(
    "xml",
    `${name}:1`,
    "this is XML.",
    "Ask for the same in JSON: with the header Accept: application/fhir+json, or _format=json in the address.",
  );

export const notLoinc = (where: string, code: string, digit: number, meant: string): ExchangeError =>
  fhir("not-loinc", where, `${code} is no LOINC code: its check digit would be ${digit}.`, `Did you mean ${meant}?`);

export const misusedLoinc = (where: string, code: string, means: string, meant: string): ExchangeError =>
  fhir("misused-loinc", where, `${code} means ${means}, and something else is said beside it.`, `Did you mean ${meant}?`);

export const notAMan = (where: string): ExchangeError =>
  fhir("not-a-man", where, "this is not a man; the model knows men alone.", "Check that this is the file you mean.");

export const twoPeople = (where: string): ExchangeError =>
  fhir("two-people", where, "the file is of more than one person.", "Ask the server for the results of one patient.");
