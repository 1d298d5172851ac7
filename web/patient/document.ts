/** The data of a man's file as a form changes it: values at paths, and results as a sign, a number and a unit. */
import type { PanelDocument } from "../cases/draft.ts";

type Path = readonly (string | number)[];

/** What stands at a path, if anything. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, step) => (part as Readonly<Record<string | number, unknown>> | undefined)?.[step], data);

/** As a field shows it. */
export const textAt = (data: unknown, path: Path): string => {
  const value = valueAt(data, path);
  return value === undefined || value === null ? "" : String(value);
};

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** Parts without which a file, or a visit, is none. */
const needed: ReadonlySet<string | number> = new Set(["man", "measured"]);

function changed(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const list = [...((data as readonly unknown[] | undefined) ?? [])];
    const next = changed(list[step], rest, value);
    if (next === undefined) list.splice(step, 1);
    else list[step] = next;
    return list.length === 0 ? undefined : list;
  }
  const { [step]: before, ...others } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const next = changed(before, rest, value);
  if (next === undefined || (isEmpty(next) && !needed.has(step))) return others;
  // What was there keeps its place in the file.
  return { ...(data as object), [step]: next };
}

/** The document with another value at the path; `undefined` takes it out, and what is then empty with it. */
export const withValue = (document: PanelDocument, path: Path, value: unknown): PanelDocument =>
  changed(document, path, value) as PanelDocument;

/** What was typed, as a number where it is one; else as it is, for the library to say what is wrong with it. */
export function typed(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const number = Number(trimmed.replace(",", "."));
  return Number.isFinite(number) ? number : trimmed;
}

/** A path as errors spell it: `visits[0].measured.lh`. */
export const spelled = (path: Path): string =>
  path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`), "");

/** The path of an error's `where`, which reads `file:line path`. */
export const pathOfError = (where: string): string => /:\d+ (.+)$/.exec(where)?.[1] ?? "";

/** A result as a form shows it. */
export interface WrittenResult {
  readonly sign: "" | "<" | ">";
  /** A number, or a word such as azoospermia. */
  readonly value: string;
  readonly unit: string;
}

const form = /^\s*([<>])?\s*([\d.,]+(?:e[-+]?\d+)?)(?:\s+(\S.*?)|([^\s\d.,].*?))?\s*$/i;

/** `<0.3 IU/L` taken apart; what is no number with a unit stays as it is. */
export function resultOf(written: unknown): WrittenResult {
  const text = String(written ?? "");
  const [, sign = "", value, unit, closeUnit] = form.exec(text) ?? [];
  return value === undefined
    ? { sign: "", value: text.trim(), unit: "" }
    : { sign: sign as "" | "<" | ">", value, unit: unit ?? closeUnit ?? "" };
}

/** The same in one, as it stands in a file; undefined where there is no value. */
export function writtenResult({ sign, value, unit }: WrittenResult): string | undefined {
  const trimmed = value.trim();
  if (trimmed === "") return undefined;
  return /^[\d.,]/.test(trimmed) ? `${sign}${trimmed}${unit === "" ? "" : ` ${unit}`}` : trimmed;
}

/**
 * Rows as they were pasted, with a heading where they have none: a heading has no number in its second cell, and rows of a
 * laboratory do.
 */
export function withHeading(text: string): string {
  const [first = ""] = text.trimStart().split(/\r?\n/, 1);
  const separator = ["\t", ";", ","].find((one) => first.includes(one));
  const [what = "", value = "", ...more] = separator === undefined ? [] : first.split(separator);
  if (separator === undefined || /[:{<]/.test(what) || !/^\s*[<>]?\s*\d/.test(value) || more.length > 1) return text;
  return `${["what", "value", "unit"].slice(0, 2 + more.length).join(separator)}\n${text.trimStart()}`;
}

/** A day, or a date, as it was typed. */
export const dayOrDate = (text: string): { readonly day?: number | string; readonly date?: string } =>
  /^\s*\d{4}-/.test(text) ? { date: text.trim() } : { day: typed(text) ?? 0 };
