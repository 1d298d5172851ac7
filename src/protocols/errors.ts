/** What can go wrong when courses are predicted, ranked, or a test is weighed, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class ProtocolError extends OpenHpgError {}

export const nobody = (where: string): ProtocolError =>
  new ProtocolError("protocols/nobody", where, "there is no man to predict for.", "Give at least one man; a thousand make steady bands.");

export const nobodyLeft = (failed: number, why: string): ProtocolError =>
  new ProtocolError(
    "protocols/nobody-left",
    "predict",
    `none of ${failed} men could be simulated through every course; the first said: ${why}`,
    "Leave out the course that fails, or look at the man's parameters.",
  );

export const badDays = (days: readonly number[]): ProtocolError =>
  new ProtocolError(
    "protocols/bad-days",
    "at",
    `${days.join(", ")} are not days at which one can look.`,
    "Give increasing days from 7 on, such as 91, 183 and 365.",
  );

export const unknownOutcome = (outcome: string): ProtocolError =>
  new ProtocolError("protocols/unknown-outcome", outcome, "this was not predicted.", "Name it among the outcomes of the prediction.");

export const unknownDay = (day: number, last: number): ProtocolError =>
  new ProtocolError("protocols/unknown-day", `day ${day}`, `the prediction runs from day 7 to day ${last}.`, "Ask for a day within it.");

export const sameName = (name: string): ProtocolError =>
  new ProtocolError("protocols/same-name", name, "two courses have this name.", "Name each course differently.");

export const badPriority = (name: string, known: readonly string[]): ProtocolError =>
  new ProtocolError("protocols/unknown-priority", `priorities.${name}`, "this is no priority.", `Take one of: ${known.join(", ")}.`);

export const badWeight = (name: string, value: unknown): ProtocolError =>
  new ProtocolError(
    "protocols/bad-weight",
    `priorities.${name}`,
    `${String(value)} is not a weight.`,
    "Give a number from 0 up; weights count by their ratios.",
  );

export const noWeight = (): ProtocolError =>
  new ProtocolError(
    "protocols/no-weight",
    "priorities",
    "all weights are zero, so no course is better than another.",
    "Give one a weight.",
  );

export const tooFewMen = (found: number, least: number): ProtocolError =>
  new ProtocolError(
    "protocols/too-few-men",
    "which test next",
    `${found} men are too few to learn what a result says about the choice.`,
    `Give ${least} or more; 500 are plenty.`,
  );

export const unlikeShapes = (what: string): ProtocolError =>
  new ProtocolError(
    "protocols/unlike-shapes",
    "which test next",
    what,
    "Give one row of results and one utility of each course for each man.",
  );

export const unknownRegimen = (name: string, meant: string | undefined, known: readonly string[]): ProtocolError =>
  new ProtocolError(
    "protocols/unknown-regimen",
    name,
    "no regimen has this name.",
    meant === undefined ? `There are: ${known.join(", ")}.` : `Did you mean ${meant}?`,
  );

export const badRegimen = (name: string, what: string): ProtocolError =>
  new ProtocolError("protocols/bad-regimen", name, `this regimen cannot be run: ${what}`, "Correct it and run it again.");

export const badChanceOption = (option: string, value: unknown, meant: string): ProtocolError =>
  new ProtocolError("protocols/bad-option", option, `${String(value)} cannot be used.`, `Give ${meant}.`);
