/** Limits that safety, questions and regimens write down are those of the statements, or it is said why they differ. */
import { expect, it } from "vitest";
import { type StatementId, safetyLimits, statements } from "../clinic/index.ts";
import { questions, regimens } from "./index.ts";

/** Where a statement gives the number: its id and the name of the limit. */
type Stated = readonly [StatementId, string];
const stated: Readonly<Record<string, Stated>> = {
  "haematocrit 50": ["AUA-TD-11", "haematocrit_before"],
  "haematocrit 54": ["ES-07", "haematocrit"],
  "estradiol 10": ["LAB-AI3", "act"],
  "estradiol 15": ["LAB-AI3", "warn"],
  "estradiol 60": ["LAB-HCG2", "estradiol"],
  "testosterone_total 300": ["AUA-TD-01", "testosterone_total"],
  "testosterone_total 450": ["AUA-TD-16", "target_low"],
  "testosterone_total 916": ["ES-03", "testosterone_total_high"],
  "testosterone_total 1000": ["LAB-HCG2", "testosterone_total"],
  "psa 4": ["ES-06", "psa"],
};
/** Numbers that no statement gives, and why they stand beside one that does. */
const meant: Readonly<Record<string, string>> = {
  "estradiol 50": "breasts are asked about before the dose of hCG is lowered at 60",
  "testosterone_total 20": "in nmol/L, of the letrozole trial: the dose is raised below it; no statement has it",
  "testosterone_total 400": "lower bound of what clinics aim at on gonadotropins, in practice; no statement has it",
  "testosterone_total 700": "upper bound of the same",
  "testosterone_total 800": "clinics aim at 450 to 800 on a SERM; AUA-TD-16 gives 450 to 600 for testosterone itself",
};

const seen = new Set<string>();
const of = (analyte: string, limit: number, unit: string): void => {
  if (["haematocrit", "estradiol", "testosterone_total", "psa"].includes(analyte) && !unit.startsWith("×")) seen.add(`${analyte} ${limit}`);
};
for (const { analyte, limit, unit, of: what } of safetyLimits) of(analyte, limit, what === "level" ? unit : "× first");
for (const { steps, target } of regimens) {
  for (const { measured, limit, unit } of steps.flatMap(({ when }) => when)) of(measured, limit, unit);
  for (const limit of [target?.low, target?.high]) if (target && limit !== undefined) of(target.measured, limit, target.unit);
}

const numberIn = ([id, name]: Stated): number | undefined => statements[id].limits?.[name]?.value;

// Caught: haematocrit 55 in a regimen; LAB-HCG2 moved to 65.
it("stand in a statement, or are named with the reason why not", () => {
  expect([...seen].filter((each) => !(each in stated) && !(each in meant))).toEqual([]);
  for (const [each, where] of Object.entries(stated)) expect(`${each.split(" ")[0]} ${numberIn(where)}`).toBe(each);
});

// Caught: a number left here after its regimen was changed.
it("are all in use, and none is both", () => {
  expect([...Object.keys(stated), ...Object.keys(meant)].filter((each) => !seen.has(each))).toEqual([]);
  expect(Object.keys(meant).filter((each) => each in stated)).toEqual([]);
});

// Caught: 54 moved to 52 in the question alone. 916 is the upper bound of healthy men, 1000 where hCG is lowered: two questions.
it.each([
  ["haematocrit_above_54", ["ES-07", "haematocrit"]],
  ["testosterone_in_range", ["ES-03", "testosterone_total_high"]],
  ["testosterone_in_range", ["ES-03", "testosterone_total"]],
] as const)("%s changes its answer at the limit of its statement", (name, where) => {
  const { answer } = questions.find((q) => q.name === name)!;
  const at = numberIn(where)!;
  expect(answer(at - 0.01, at)).not.toBe(answer(at + 0.01, at));
});
