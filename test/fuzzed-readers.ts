/** The readers that are given broken files, and what must not happen to them. */
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import {
  OpenHpgError,
  type PatientPlan,
  parseFhir,
  parsePatient,
  parsePatientCsv,
  printPatient,
  printPatientCsv,
  writeFhir,
} from "openhpg";
import type { Shape } from "./fuzzed-text.ts";

export interface FuzzedReader {
  readonly parse: (text: string, name: string) => Promise<PatientPlan>;
  readonly shape: Shape;
  /** How names of its files end. */
  readonly end: string;
}

export const fuzzedReaders: readonly FuzzedReader[] = [
  { parse: parsePatient, shape: "yaml", end: ".yaml" },
  { parse: parsePatientCsv, shape: "csv", end: ".csv" },
  { parse: parseFhir, shape: "json", end: ".json" },
];

export const corpus = "test/slow/fuzz-corpus";

/** Short good files that say much, and former finds, in a fixed order. */
export const seedsOf = ({ end }: FuzzedReader): readonly string[] =>
  readdirSync(corpus)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => readFileSync(`${corpus}/${name}`, "utf8"));

/** ms; for a text of at most 64 kB. */
const longest = 2000;

const told = ({ warnings: _, ...plan }: PatientPlan) => plan;

/** What is wrong with how a text is read, if anything: a fault, an unprintable message, a plan that does not read back, a hang. */
export async function objectionTo({ parse, end }: FuzzedReader, text: string): Promise<string | undefined> {
  const began = performance.now();
  let plan: PatientPlan;
  try {
    plan = await parse(text, `x${end}`);
  } catch (error) {
    if (!(error instanceof OpenHpgError)) return `threw ${String(error instanceof Error ? error.stack : error)}`;
    const odd = /[^\P{C}\n]/u.exec(error.message);
    if (odd) return `a message with U+${odd[0].charCodeAt(0).toString(16)}: ${JSON.stringify(error.message)}`;
    return performance.now() - began > longest ? "took more than two seconds" : undefined;
  }
  if (performance.now() - began > longest) return "took more than two seconds";
  const odd = /[^\P{C}\n]/u.exec(plan.warnings.join("\n"));
  if (odd) return `a warning with U+${odd[0].charCodeAt(0).toString(16)}`;
  for (const [form, print, read] of [
    ["YAML", printPatient, parsePatient],
    ["CSV", printPatientCsv, parsePatientCsv],
    ["FHIR", writeFhir, parseFhir],
  ] as const) {
    try {
      const again = told(await read(await print(plan), "again"));
      if (!isDeepStrictEqual(again, told(plan))) return `reads back from ${form} as another plan`;
    } catch (error) {
      return `does not read back from ${form}: ${String(error)}`;
    }
  }
  return undefined;
}
