/** The reference problems of the literature end where others say they end. */
import { describe, expect, it } from "vitest";
import { dormandPrince8 } from "../../src/solve/index.ts";
import { referenceProblems } from "./index.ts";
import { medicalAkzoNobel } from "./medical-akzo-nobel.ts";
import { relativeErrors, solveProblem } from "./solve-problem.ts";

// Caught: 0.0474 written as 0.474 in Pollution; the low signal of the ring modulator at full strength; E5 in its usual form.
describe.each(referenceProblems)("$name", (problem) => {
  const { accepted = 1e-8, besides = {}, onTheWay = {}, end, until } = problem;

  it("ends where it is known to end", () => {
    const solved = solveProblem(problem);
    const states = [...Object.entries(onTheWay), [until, end] as const];
    for (const [instant, expected] of states) {
      const tooFar = Object.entries(relativeErrors(solved.at(Number(instant)), expected)).filter(([, error]) => !(error <= accepted));
      expect(tooFar, `at ${instant}`).toEqual([]);
    }
    for (const [name, { end: there = 0, within, because }] of Object.entries(besides))
      expect(Math.abs(solved.at(until)[name]! - there), `${name}: ${because}`).toBeLessThanOrEqual(within);
  });
});

it("Medical Akzo Nobel: an explicit and an implicit method agree where the published values end", () => {
  const implicit = solveProblem(medicalAkzoNobel).at(20);
  const explicit = solveProblem(medicalAkzoNobel, { method: dormandPrince8, looser: 10 }).at(20);
  const meant = Object.fromEntries(Object.entries(implicit).filter(([, value]) => value > 1e-15));
  expect(Object.values(relativeErrors(explicit, meant)).every((error) => error <= 1e-8)).toBe(true);
  expect(Object.keys(meant).length).toBeGreaterThan(225);
});

it("is all of them", () => {
  expect(referenceProblems).toHaveLength(12);
});
