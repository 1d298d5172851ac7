/** Fold errors by hand. */
import { expect, it } from "vitest";
import { afe, foldError, gmfe, guestFold } from "./fold.ts";

it("takes the larger of two ratios", () => {
  expect(foldError(4, 5)).toBe(1.25);
  expect(foldError(5, 4)).toBe(1.25);
});

it("averages by factors: precision and bias", () => {
  const pairs = [
    { predicted: 2, observed: 1 },
    { predicted: 1, observed: 8 },
  ];
  expect(gmfe(pairs)).toBeCloseTo(4, 12);
  expect(afe(pairs)).toBeCloseTo(0.5, 12);
  expect(gmfe([])).toBeNaN();
});

// Breakage caught: the limits of a ratio below one taken as if it were above, which made them negative.
it("has Guest's limits: 1.25 at one, twofold far away, the same for a ratio and its inverse", () => {
  expect(guestFold(1)).toBe(1.25);
  expect(guestFold(2)).toBeCloseTo((1.25 + 2) / 2, 12);
  expect(guestFold(0.5)).toBe(guestFold(2));
  expect(guestFold(1e9)).toBeCloseTo(2, 6);
});
