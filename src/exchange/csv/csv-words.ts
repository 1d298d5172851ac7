/** What a row can say beside a measurement: its word in the column `what`, where it goes, and how its value is written. */
import { type Finding, findingNames, findings } from "../../clinic/index.ts";
import type { Path } from "../form-document.ts";
import { plainName } from "./csv-columns.ts";

export interface CsvWord {
  /** In the form that the reader of every file understands; a list has `+` as its last step. */
  readonly path: Path;
  /** With a unit: the number and the unit are read together. */
  readonly holds: "text" | "number" | "true or false" | "with a unit" | "in mL unless told";
  /** Of a number: what may stand in the column of units, though it need not. */
  readonly units?: readonly string[];
  readonly about: string;
}

function wordOfFinding(name: (typeof findingNames)[number]): CsvWord {
  const finding: Finding = findings[name];
  const said = { path: [finding.group, name], about: finding.asks };
  if (finding.kind === "number") return { ...said, holds: "number", units: [finding.unit] };
  return { ...said, holds: finding.kind === "choice" ? "text" : "true or false" };
}

export const csvWords: Readonly<Record<string, CsvWord>> = {
  title: { path: ["title"], holds: "text", about: "How the man is called; the name of the file unless told." },
  cite: { path: ["source", "cite"], holds: "text", about: "The publication that the description comes from." },
  pmid: { path: ["source", "pmid"], holds: "text", about: "Its number in PubMed." },
  note: { path: ["source", "note"], holds: "text", about: "What was taken from it, and how." },
  condition: { path: ["man", "condition"], holds: "text", about: "What he has; healthy unless told." },
  age: { path: ["man", "age"], holds: "number", units: ["years", "year", "a"], about: "Years." },
  bmi: { path: ["man", "bmi"], holds: "number", units: ["kg/m2", "kg/m²"], about: "Body mass index." },
  testis_volume: { path: ["man", "testis_volume"], holds: "in mL unless told", about: "Of one testis, untreated." },
  insulin_resistance: { path: ["man", "insulin_resistance"], holds: "number", units: ["HOMA-IR"], about: "HOMA-IR." },
  albumin: { path: ["man", "albumin"], holds: "with a unit", about: "Of serum; with a day it is a result for the record alone." },
  fshb: { path: ["man", "genotype", "fshb"], holds: "text", about: "FSHB −211G>T." },
  fshr: { path: ["man", "genotype", "fshr"], holds: "text", about: "FSHR Asn680Ser." },
  ar_repeats: { path: ["man", "genotype", "ar_repeats"], holds: "number", units: ["repeats"], about: "CAG repeats of the receptor." },
  of: { path: ["man", "of"], holds: "number", units: ["men"], about: "How many men all values are the mean of." },
  country: { path: ["country"], holds: "text", about: "Where he is treated: US or EU." },
  ...Object.fromEntries(findingNames.map((name) => [name, wordOfFinding(name)])),
  taken: { path: ["taken", "course"], holds: "text", about: "What he takes, in the words of a prescription." },
  taken_from: { path: ["taken", "from"], holds: "text", about: "Day 0." },
  taken_until: { path: ["taken", "until"], holds: "with a unit", about: "A day, or a time from the start." },
  outcome: { path: ["outcomes", "+"], holds: "text", about: "What to compare; one row for each." },
  at: { path: ["at", "+"], holds: "with a unit", about: "When, from the start of a candidate; one row for each." },
};

/** Words that carry a name behind a colon, as in `course: Stay`. */
export const namedWords: Readonly<Record<"course" | "priority", string>> = {
  course: "A candidate by its name, as in `course: hCG alone`; its value is the prescription, or none.",
  priority: "How much something matters, as in `priority: little_burden`; its value is the weight.",
};

const otherWords: Readonly<Record<string, string>> = {
  source: "cite",
  diagnosis: "condition",
  men: "of",
  times: "at",
  outcomes: "outcome",
};

/** The word that a cell means. */
export function wordOf(what: string): string | undefined {
  const plain = plainName(what);
  const word = Object.hasOwn(otherWords, plain) ? otherWords[plain]! : plain;
  return Object.hasOwn(csvWords, word) ? word : undefined;
}
