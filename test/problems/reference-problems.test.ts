/** The reference problems of the literature end where others say they end. */
import { describe, expect, it } from "vitest";
import { referenceProblems } from "./index.ts";
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
    for (const [name, { within, because }] of Object.entries(besides))
      expect(Math.abs(solved.at(until)[name]! - (end[name] ?? 0)), `${name}: ${because}`).toBeLessThanOrEqual(within);
  });
});
