/** What the reader has changed in the model, and in whom it is run: one value with a past, and as an address. */
import { addressOf } from "../frame/routes.ts";

export interface Changes {
  /** By the path of a parameter, in its unit. */
  readonly values: Readonly<Record<string, number>>;
  /** By the path of a flow, a formula. */
  readonly rates: Readonly<Record<string, string>>;
  readonly man: string;
  readonly course: string;
  readonly weeks: number;
}

export const unchanged: Changes = { values: {}, rates: {}, man: "healthy", course: "enclomiphene 25 mg daily", weeks: 26 };
const mostWeeks = 520;

export const countOf = ({ values, rates }: Changes): number => Object.keys(values).length + Object.keys(rates).length;

/** Splits at the first colon; a formula may hold more of them. */
const pair = (text: string): readonly [string, string] | undefined => {
  const at = text.indexOf(":");
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : undefined;
};

/** The changes that an address carries; what is no number there is left out. */
export function changesFrom(query: URLSearchParams): Changes {
  const weeks = Number(query.get("weeks"));
  return {
    values: Object.fromEntries(
      query.getAll("set").flatMap((text) => {
        const [path, value] = pair(text) ?? [];
        return path !== undefined && value?.trim() && Number.isFinite(Number(value)) ? [[path, Number(value)] as const] : [];
      }),
    ),
    rates: Object.fromEntries(query.getAll("rate").flatMap((text) => (pair(text) ? [pair(text)!] : []))),
    man: query.get("man") ?? unchanged.man,
    course: query.get("course") ?? unchanged.course,
    weeks: weeks > 0 && weeks <= mostWeeks ? weeks : unchanged.weeks,
  };
}

/** What an address asks for and does not get. */
export function leftOut(query: URLSearchParams, conditions: readonly string[]): readonly string[] {
  const { values, rates, weeks } = changesFrom(query);
  const unread = ([name, value]: readonly [string, string]): boolean => {
    if (name === "set") return !Object.hasOwn(values, pair(value)?.[0] ?? "");
    if (name === "rate") return !Object.hasOwn(rates, pair(value)?.[0] ?? "");
    if (name === "weeks") return Number(value) !== weeks;
    if (name === "man") return !conditions.includes(value);
    return !["course", "component", "drug", "condition", "view", "at"].includes(name);
  };
  return [...query].filter(unread).map(([name, value]) => `${name}=${value}`);
}

/** The address of what is shown, with the changes. */
export function addressWith({ values, rates, man, course, weeks }: Changes, shown: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(shown);
  for (const [path, value] of Object.entries(values)) query.append("set", `${path}:${value}`);
  for (const [flow, formula] of Object.entries(rates)) query.append("rate", `${flow}:${formula}`);
  if (man !== unchanged.man) query.set("man", man);
  if (course !== unchanged.course) query.set("course", course);
  if (weeks !== unchanged.weeks) query.set("weeks", String(weeks));
  return query.size > 0 ? `#/model?${query}` : addressOf("model");
}

const without = <T>(all: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));

/** With another value of a parameter; undefined takes the change back. */
export const withValue = (changes: Changes, path: string, value: number | undefined): Changes => ({
  ...changes,
  values: value === undefined ? without(changes.values, path) : { ...changes.values, [path]: value },
});

/** With another rate of a flow; undefined takes the change back. */
export const withRate = (changes: Changes, flow: string, formula: string | undefined): Changes => ({
  ...changes,
  rates: formula === undefined ? without(changes.rates, flow) : { ...changes.rates, [flow]: formula },
});

export interface Outside {
  readonly path: string;
  readonly value: number;
  readonly range: readonly [low: number, high: number];
}

/** Changed values outside what their parameter is thought to be. */
export const outsideOf = ({ values }: Changes, ranges: Readonly<Record<string, Outside["range"]>>): readonly Outside[] =>
  Object.entries(values).flatMap(([path, value]) => {
    const range = ranges[path];
    return range && (value < range[0] || value > range[1]) ? [{ path, value, range }] : [];
  });

export const withoutChanges = (changes: Changes): Changes => ({ ...changes, values: {}, rates: {} });

/** Where something of the model is shown. */
export const componentAddress = (path: string, at?: string): string =>
  addressOf("model", { component: path, ...(at !== undefined && { at }) });
