/** Which parts a plan in a file has, and what each is: kinds of values only. Whether they make a trial, `readPlan` says. */
import { measuredTraits } from "../people/index.ts";
import { nearest } from "../units/index.ts";

type Shape =
  | "text"
  | "number"
  | "yes or no"
  | { readonly oneOf: readonly string[] }
  | { readonly each: Shape }
  | { readonly numberOr: Shape }
  | { readonly parts: Readonly<Record<string, Shape>>; readonly needed?: readonly string[] }
  /** Which parts there are depends on one of them. */
  | { readonly by: string; readonly otherwise: Shape; readonly forms: Readonly<Record<string, Shape>> };

/** What is wrong, and where. */
export interface Misshapen {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly next: string;
}

const longestText = 1000;
const longestList = 600;

const limits = { analyte: "text", unit: "text", atLeast: "number", atMost: "number" } as const;
const spread: Shape = { parts: { mean: "number", sd: "number", low: "number", high: "number" }, needed: ["mean", "sd"] };
const continuous: Shape = { parts: { kind: "text", analyte: "text", unit: "text", day: "number" }, needed: ["kind", "analyte"] };
const endpoint: Shape = {
  by: "kind",
  otherwise: continuous,
  forms: {
    responder: {
      parts: { kind: "text", ...limits, day: "number", missing: { oneOf: ["left out", "no response"] } },
      needed: ["kind", "analyte"],
    },
    "time-to-event": { parts: { kind: "text", ...limits }, needed: ["kind", "analyte"] },
  },
};
const population: Shape = {
  parts: {
    conditions: { each: { parts: { name: "text", share: "number" }, needed: ["name"] } },
    traits: { parts: Object.fromEntries(measuredTraits.map((trait) => [trait, spread])) },
    eligibility: { each: { parts: limits, needed: ["analyte"] } },
    screenings: "number",
  },
  needed: ["conditions"],
};

export const planShape: Shape = {
  parts: {
    title: "text",
    population,
    arms: { each: { parts: { name: "text", course: "text", regimen: "text", weight: "number" }, needed: ["name"] } },
    men: "number",
    weeks: "number",
    visits: { each: "number" },
    window: "number",
    measured: { each: "text" },
    noise: "yes or no",
    assay: { oneOf: ["immunoassay", "mass-spectrometry"] },
    adherence: { numberOr: { parts: { taken: "number", misses: { oneOf: ["doses", "weeks"] } }, needed: ["taken"] } },
    dropout: "number",
    endpoint,
    replicates: "number",
    seed: "number",
  },
  needed: ["title", "population", "arms", "men", "weeks", "visits", "endpoint", "seed"],
};

const kinds = {
  text: (value: unknown) => typeof value === "string" && value.length <= longestText,
  number: (value: unknown) => typeof value === "number" && Number.isFinite(value),
  "yes or no": (value: unknown) => typeof value === "boolean",
} as const;
const kindInWords = { text: `a text of ${longestText} letters at most`, number: "a number", "yes or no": "true or false" } as const;

/**
 * The first part that is not of its shape.
 *
 * @example
 * misshapen({ title: "A trial", man: 12 }, planShape)?.next // => "Did you mean men?"
 */
export function misshapen(value: unknown, shape: Shape, path: Misshapen["path"] = []): Misshapen | undefined {
  const wrong = (next: string): Misshapen => ({ path, what: "this cannot be read.", next });
  if (typeof shape === "string") return kinds[shape](value) ? undefined : wrong(`Give ${kindInWords[shape]}.`);
  if ("oneOf" in shape) return shape.oneOf.includes(value as string) ? undefined : wrong(`Take one of: ${shape.oneOf.join(", ")}.`);
  if ("numberOr" in shape) return typeof value === "number" ? misshapen(value, "number", path) : misshapen(value, shape.numberOr, path);
  if ("each" in shape) {
    if (!Array.isArray(value) || value.length > longestList) return wrong(`Give a list of ${longestList} entries at most.`);
    return first(value.map((one, i) => () => misshapen(one, shape.each, [...path, i])));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong("Give its parts, each as name: value.");
  const given = value as Readonly<Record<string, unknown>>;
  if ("by" in shape) {
    const kind = String(given[shape.by]);
    return misshapen(value, Object.hasOwn(shape.forms, kind) ? shape.forms[kind]! : shape.otherwise, path);
  }
  const names = Object.keys(shape.parts);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(shape.parts, name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    const next = near ? `Did you mean ${near}?` : `There are: ${names.join(", ")}.`;
    return { path: [...path, unknown], what: "there is no such part here.", next };
  }
  const missing = shape.needed?.find((name) => !Object.hasOwn(given, name));
  if (missing !== undefined) return { path, what: `${missing} is missing.`, next: `Say what ${missing} is.` };
  return first(
    Object.entries(given).map(
      ([name, part]) =>
        () =>
          misshapen(part, shape.parts[name]!, [...path, name]),
    ),
  );
}

function first(looks: readonly (() => Misshapen | undefined)[]): Misshapen | undefined {
  for (const look of looks) {
    const found = look();
    if (found) return found;
  }
  return undefined;
}
