/** A part of a FHIR file that knows where it stands; what is read of it is of the kind asked for, or an error says where. */
import type { Path } from "../form-document.ts";
import type { JsonDocument } from "../json-document.ts";
import { type Places, shownKey } from "../panel/places.ts";
import { badElement } from "./errors.ts";

/** One file while it is read. */
export interface FhirFile {
  readonly json: JsonDocument;
  readonly places: Places;
  /** What has been warned of once for the whole file. */
  readonly said: Set<string>;
}

/** Warns at the first place alone. */
export function warnOnce({ file }: Part, path: Path, sentence: string): void {
  if (!file.said.has(sentence)) file.places.warn(path, sentence);
  file.said.add(sentence);
}

export interface Part {
  readonly file: FhirFile;
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const within = ({ value }: Part, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

const refuse = (part: Part, key: string, kind: string) =>
  badElement(part.file.places.where([...part.path, key]), `this must be ${kind}.`, "Check what wrote the file; FHIR R4 is read here.");

/** As a part, where it is an object. */
export const partOf = (file: FhirFile, path: Path, value: unknown): Part | undefined =>
  isMapping(value) ? { file, path, value } : undefined;

/** @throws {@link ExchangeError} `fhir/bad-element`, as all below do. */
export function object(part: Part, key: string): Part | undefined {
  const value = within(part, key);
  if (value === undefined) return undefined;
  const found = partOf(part.file, [...part.path, key], value);
  if (!found) throw refuse(part, key, "an object with names in it");
  return found;
}

export function objects(part: Part, key: string): readonly Part[] {
  const value = within(part, key);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refuse(part, key, "a list");
  return value.map((item: unknown, i) => {
    const found = partOf(part.file, [...part.path, key, i], item);
    if (!found)
      throw badElement(part.file.places.where([...part.path, key, i]), "this must be an object with names in it.", "Leave it out.");
    return found;
  });
}

export function text(part: Part, key: string): string | undefined {
  const value = within(part, key);
  if (value === undefined) return undefined;
  if (typeof value !== "string") throw refuse(part, key, "text");
  return value;
}

export function flag(part: Part, key: string): boolean | undefined {
  const value = within(part, key);
  if (value === undefined) return undefined;
  if (typeof value !== "boolean") throw refuse(part, key, "true or false");
  return value;
}

/** The digits of a number, as they were written. */
export function digits(part: Part, key: string): string | undefined {
  const value = within(part, key);
  if (value === undefined) return undefined;
  if (typeof value !== "number") throw refuse(part, key, "a number");
  return part.file.json.digitsOf([...part.path, key]);
}

/** The extension of this address. */
export const extension = (part: Part, url: string): Part | undefined =>
  objects(part, "extension").find((found) => text(found, "url") === url);

/** Foreign text, short enough for a line and with nothing in it that a screen obeys. */
export const plain = (foreign: string, most = 100): string =>
  foreign
    .slice(0, most)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD")
    .trim();

/** Foreign text as it stands in a sentence. */
export const quoted = (foreign: string): string => shownKey(foreign.trim());

/** What a CodeableConcept says in words. */
export function wordsOf(concept: Part | undefined): string {
  if (!concept) return "";
  const [first] = objects(concept, "coding");
  return text(concept, "text") ?? (first && (text(first, "display") ?? text(first, "code"))) ?? "";
}

/** The first code that a CodeableConcept has in this system. */
export const codeIn = (concept: Part | undefined, ...systems: readonly string[]): string | undefined => {
  const coding = concept && objects(concept, "coding").find((found) => systems.includes(text(found, "system") ?? ""));
  return coding && text(coding, "code");
};
