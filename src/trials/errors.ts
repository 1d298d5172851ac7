/** What a trial cannot be, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class TrialError extends OpenHpgError {}

export const badNumber = (where: string, value: unknown, meant: string): TrialError =>
  new TrialError("trials/bad-number", where, `${String(value)} cannot be used.`, `Give ${meant}.`);

export const noArms = (): TrialError =>
  new TrialError("trials/no-arms", "arms", "nobody is given anything to take.", "Give at least one arm, and two to compare them.");

export const courseOrRegimen = (name: string): TrialError =>
  new TrialError("trials/course-or-regimen", name, "an arm follows a course or a regimen.", "Give one of the two, and not both.");

export const sameArm = (name: string): TrialError =>
  new TrialError("trials/same-arm", name, "two arms have this name.", "Name each arm differently.");

export const unknownAnalyte = (where: string, analyte: string, near: string | undefined): TrialError =>
  new TrialError(
    "trials/unknown-analyte",
    where,
    `${analyte} is not measured at a visit.`,
    near ? `Did you mean ${near}?` : "Give a hormone, a binding globulin, semen or testis volume, by the name of its reading.",
  );

export const noLimit = (where: string): TrialError =>
  new TrialError("trials/no-limit", where, "this limits nothing.", "Give atLeast, atMost or both, the first not above the second.");

export const noVisits = (): TrialError =>
  new TrialError("trials/no-visits", "visits", "nobody is seen after the start.", "Give the days of the visits, such as 28, 84 and 182.");

export const visitBeyond = (day: number, window: number, days: number): TrialError =>
  new TrialError(
    "trials/visit-beyond",
    `visit on day ${day}`,
    `with a window of ${window} days it does not lie between day 1 and day ${days}, the end.`,
    "Move it, narrow the window, or make the trial longer.",
  );

export const visitsOverlap = (day: number, before: number, window: number): TrialError =>
  new TrialError(
    "trials/visits-overlap",
    `visit on day ${day}`,
    `it may fall together with the visit on day ${before}${window > 0 ? `: each may come ${window} days early or late` : ""}.`,
    "Give increasing days, further apart than twice the window.",
  );

export const unknownEndpoint = (kind: string, known: readonly string[], near: string | undefined): TrialError =>
  new TrialError(
    "trials/unknown-endpoint",
    "endpoint.kind",
    `${kind} is no endpoint.`,
    near ? `Did you mean ${near}?` : `Take one of: ${known.join(", ")}.`,
  );

export const noSuchVisit = (day: number, visits: readonly number[]): TrialError =>
  new TrialError("trials/no-such-visit", "endpoint.day", `there is no visit on day ${day}.`, `Take one of: ${visits.join(", ")}.`);

export const nobodyToDraw = (): TrialError =>
  new TrialError("trials/no-conditions", "population", "it is made of nobody.", "Name at least one condition, with a share above 0.");

/** @param failed - In words: how many failed what. */
export const tooFewQualify = (found: number, wanted: number, looked: number, failed: readonly string[]): TrialError =>
  new TrialError(
    found === 0 ? "trials/nobody-qualifies" : "trials/too-few-qualify",
    "population.eligibility",
    `of ${looked} men looked at, ${found === 0 ? "nobody" : `only ${found} of the ${wanted} wanted`} met every rule; ${failed.join("; ")}.`,
    "Loosen the rule that most fail, or draw from a condition that has such men.",
  );

export const nobodyLeft = (arm: string, why: string): TrialError =>
  new TrialError(
    "trials/nobody-left",
    arm,
    `no man of this arm could be simulated; the first said: ${why}`,
    "Look at the course of this arm, and at the condition of the men.",
  );

export const nothingToCompare = (): TrialError =>
  new TrialError("trials/nothing-to-compare", "arms", "one arm alone has no power.", "Give a second arm.");

export const cancelled = (): TrialError =>
  new TrialError("trials/cancelled", "trial", "it was stopped before its end; nothing of it is kept.", "Run it again to have its result.");

export const badForm = (where: string, what: string, next: string): TrialError => new TrialError("trials/bad-form", where, what, next);

export const planTooLarge = (where: string, most: number): TrialError =>
  new TrialError("trials/too-large", where, `it is longer than ${most / 1e6} MB, which no plan is.`, "Look whether it is the right file.");
