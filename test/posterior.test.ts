/** A small simulation-based calibration; the large one is test/slow/posterior-calibration.ts. */
import { describe, expect, it } from "vitest";
import { coverageOf, farthestFromUniform, type Ranks, ranksOf, untreatedPanel } from "./posterior-calibration.ts";

const men = 48;

describe("forty-eight virtual men, measured and fitted", () => {
  const all = Array.from({ length: men }, (_, i) => ranksOf(untreatedPanel, 77, i, 150, 19).ranks);
  const of = (quantity: string): readonly number[] => all.map((ranks: Ranks) => ranks[quantity]!);

  // One in a hundred uniform samples goes beyond 1.63; of about forty quantities one might. Caught: draws left unweighted.
  it("lie anywhere among the men who have their panel, in every parameter and prediction", () => {
    const far = Object.keys(all[0]!).filter((quantity) => farthestFromUniform(of(quantity)) > 1.63);
    expect(far.length, far.join(", ")).toBeLessThanOrEqual(2);
  });
  // Caught: errors of a visit drawn wider than they were judged.
  it.each([0.5, 0.8, 0.95])("lie in the middle %d as often as that says", (share) => {
    const covered = Object.keys(all[0]!).map((quantity) => coverageOf(of(quantity), share));
    expect(Math.abs(covered.reduce((a, b) => a + b, 0) / covered.length - share)).toBeLessThan(0.04);
  });
});
