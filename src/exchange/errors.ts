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
    "What is read here is a short text; check that this is the file you mean.",
  );

export const notText = (file: string): ExchangeError =>
  new ExchangeError("exchange/not-text", file, "this is not text in UTF-8.", "Save the file as UTF-8 text.");

export const malformed = (where: string, what: string, next: string): ExchangeError =>
  new ExchangeError("exchange/malformed-yaml", where, what, next);

export const malformedCsv = (where: string, what: string, next: string): ExchangeError =>
  new ExchangeError("exchange/malformed-csv", where, what, next);

export const malformedJson = (where: string, what: string, next: string): ExchangeError =>
  new ExchangeError("exchange/malformed-json", where, what, next);

export const invalid = (where: string, what: string, next: string): ExchangeError =>
  new ExchangeError("exchange/invalid-panel", where, what, next);

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

const nonmem = (code: string, where: string, what: string, next: string): ExchangeError =>
  new ExchangeError(`nonmem/${code}`, where, what, next);

export const nonmemTime = (where: string, time: number): ExchangeError =>
  nonmem(
    "negative-time",
    where,
    `TIME is ${time}.`,
    "Count hours from the subject's first row, or from any moment before it; dates are to be turned into hours.",
  );

export const nonmemTimeFalls = (where: string, time: number, before: number): ExchangeError =>
  nonmem(
    "decreasing-time",
    where,
    `TIME falls from ${before} to ${time}.`,
    "Sort the rows of each subject by time; a new occasion that begins at 0 is a subject of its own here.",
  );

export const nonmemItem = (where: string, item: string, value: number): ExchangeError =>
  nonmem(
    "bad-item",
    where,
    `${item} is ${value}.`,
    "AMT and II are at least 0, ADDL a whole number, SS 0, 1 or 2; leave empty items at 0.",
  );

export const nonmemEvent = (where: string, evid: number): ExchangeError =>
  nonmem("unknown-evid", where, `EVID is ${evid}.`, "Known are 0 observation, 1 dose, 2 other, 3 reset, 4 reset and dose, 8 replace.");

export const nonmemNotADose = (where: string, evid: number): ExchangeError =>
  nonmem(
    "not-a-dose",
    where,
    `with EVID ${evid} this row gives no dose, and yet it has dose items.`,
    "Set EVID to 1, or AMT, RATE, ADDL and SS to 0.",
  );

export const nonmemCompartment = (where: string, cmt: number | string, names: readonly string[], near: string | undefined): ExchangeError =>
  nonmem(
    "unknown-cmt",
    where,
    `there is no compartment ${cmt}.`,
    near ? `Did you mean ${near}?` : `Compartments are, from 1: ${names.join(", ")}.`,
  );

export const nonmemWithoutInterval = (where: string, item: string, value: number): ExchangeError =>
  nonmem("no-interval", where, `${item} is ${value} and II is 0.`, "Say how many hours lie between two doses.");

export const nonmemNothingGiven = (where: string): ExchangeError =>
  nonmem(
    "nothing-given",
    where,
    "this dose has AMT 0.",
    "Give an amount; AMT 0 stands only for an infusion that has always run, with RATE above 0, SS 1 and II 0.",
  );

export const nonmemNoInfusion = (where: string, compartment: string): ExchangeError =>
  nonmem(
    "no-infusion",
    where,
    `the compartment ${compartment} takes no infusion.`,
    "Declare an input that flows into its pool, and name it in the mapping.",
  );

export const nonmemRate = (where: string, rate: number, compartment: string): ExchangeError =>
  nonmem(
    "bad-rate",
    where,
    `RATE is ${rate}, and the compartment ${compartment} models nothing for it.`,
    "RATE -1 needs a modelled rate, -2 a modelled duration in the mapping; no other negative rate means anything.",
  );

export const nonmemModelled = (where: string, item: string, compartment: string, value: number): ExchangeError =>
  nonmem(
    "bad-modelled-value",
    where,
    `${item} of the compartment ${compartment} is ${value}.`,
    "F and ALAG are at least 0, R and D above 0.",
  );

export const nonmemNoSuchPath = (kind: "pool" | "input", path: string, near: string | undefined): ExchangeError =>
  nonmem(
    "unknown-path",
    path,
    `the system has no ${kind} of this name.`,
    near ? `Did you mean ${near}?` : "Write the full path, as the kernel lists it.",
  );

export const nonmemNoSteadyState = (where: string): ExchangeError =>
  nonmem("no-steady-state", where, "repeated doses lead to no steady state.", "Look for a compartment that nothing empties, or dose less.");
