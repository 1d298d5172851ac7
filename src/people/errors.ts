/** What can be wrong with a man, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class PeopleError extends OpenHpgError {}

export const unknownCondition = (name: string, near: string | undefined, all: readonly string[]): PeopleError =>
  new PeopleError(
    "people/unknown-condition",
    name || "(empty)",
    "no condition of this name is known.",
    near ? `Did you mean ${near}?` : `Known are: ${all.join(", ")}.`,
  );

export const unknownParameter = (path: string, near: string | undefined): PeopleError =>
  new PeopleError(
    "people/unknown-parameter",
    path,
    "the body has no parameter or pool of this path.",
    near ? `Did you mean ${near}?` : "openhpg model lists them all.",
  );

export const traitOutOfRange = (trait: string, value: number, unit: string, low: number, high: number): PeopleError =>
  new PeopleError(
    "people/trait-out-of-range",
    trait,
    `${value}${unit && ` ${unit}`} is not a man this model can stand for.`,
    `Give ${trait} between ${low} and ${high}${unit && ` ${unit}`}.`,
  );

export const badChange = (path: string, value: number): PeopleError =>
  new PeopleError("people/bad-change", path, `${value} is not a value it can take.`, "Give a finite number, not below zero.");

export const unknownGenotype = (gene: string, value: string, known: readonly string[]): PeopleError =>
  new PeopleError("people/unknown-genotype", gene, `${JSON.stringify(value)} is no genotype of it.`, `Known are: ${known.join(", ")}.`);

export const badSpread = (trait: string, sd: number): PeopleError =>
  new PeopleError("people/bad-spread", trait, `${sd} is no standard deviation.`, "Give a finite number, not below zero.");
