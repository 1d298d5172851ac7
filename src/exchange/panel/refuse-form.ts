/** The first thing wrong with the form of a file, as an error that says where and what was meant. */
import { z } from "zod";
import { nearest } from "../../units/index.ts";
import { type ExchangeError, invalid } from "../errors.ts";
import type { Places } from "./places.ts";

/** Words that others use for the names here. */
const otherWords: Readonly<Record<string, string>> = {
  stopped: "until",
  stop: "until",
  end: "until",
  start: "from",
  started: "from",
  since: "from",
  time: "clock",
  hour: "clock",
  method: "assay",
  values: "measured",
  results: "measured",
  panel: "measured",
  drug: "course",
  treatment: "taken",
  weight: "bmi",
  weights: "priorities",
  patient: "man",
};

/** Values that are written otherwise elsewhere. */
const otherValues: readonly (readonly [RegExp, string])[] = [
  [/^(lc|gc)?[- /]*ms([/ -]?ms)?$|spectro/i, "Did you mean mass-spectrometry?"],
  [/^(immuno|[ce]?clia|eclia|elisa|ria)\b|immun/i, "Did you mean immunoassay?"],
  [/^(y|yes|on)$/i, "Did you mean true?"],
  [/^(n|no|off)$/i, "Did you mean false?"],
];

const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? inner(schema.unwrap())
    : schema instanceof z.ZodArray
      ? inner(schema.element)
      : schema;

/** Names allowed at a path; the schema is their only list. */
export function namesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const here = inner(schema);
  if (!(here instanceof z.ZodObject)) return [];
  const [step, ...rest] = path.filter((part) => typeof part === "string");
  const shape: Readonly<Record<string, z.core.$ZodType>> = here.shape;
  return step === undefined ? Object.keys(shape) : shape[step] ? namesAt(shape[step], rest) : [];
}

const neededNames = (schema: z.core.$ZodType): readonly string[] =>
  namesAt(schema, []).filter((name) => !z.safeParse((schema as z.ZodObject).shape[name]!, undefined).success);

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((part, step) => (part as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step], data);

const example = "docs/panel.md shows the form; examples/ has whole files.";

/** More names than this are a page, not a sentence. */
const mostNames = 20;

/** What is wrong on the earliest line; of one line, what is found first. */
export function refuseForm(schema: z.core.$ZodType, error: z.ZodError, data: unknown, places: Places): ExchangeError {
  if (data === null || data === undefined)
    return invalid(places.where([]), "there is nothing in it.", `Write at least ${neededNames(schema).join(" and ")}. ${example}`);
  const issues = error.issues.map((issue) => {
    const parent = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    const path = issue.code === "unrecognized_keys" ? [...parent, issue.keys[0]!] : parent;
    return { issue, path, line: places.line(path) };
  });
  const { issue, path } = issues.reduce((first, next) => (next.line < first.line ? next : first));
  if (issue.code !== "unrecognized_keys") {
    const written = valueAt(data, path);
    const meant = typeof written === "string" ? otherValues.find(([form]) => form.test(written.trim())) : undefined;
    return invalid(places.where(path), issue.message, meant && /must be (true|mass)/.test(issue.message) ? meant[1] : example);
  }
  const known = namesAt(schema, path.slice(0, -1));
  const name = String(path.at(-1));
  const other = Object.hasOwn(otherWords, name) ? otherWords[name]! : undefined;
  const near = nearest(name, known) ?? (other !== undefined && known.includes(other) ? other : undefined);
  const elsewhere = namesAt(schema, []).find((group) => namesAt(schema, [group]).includes(name));
  const next = near
    ? `Did you mean ${near}?`
    : elsewhere !== undefined && elsewhere !== String(path[0])
      ? `It belongs under ${elsewhere}.`
      : known.length > mostNames
        ? "docs/panel.md lists the names that are known here."
        : `Known here: ${known.join(", ")}.`;
  return invalid(places.where(path), "this name means nothing here.", next);
}
