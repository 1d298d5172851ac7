/** Means over a beta distribution against its moments. */
import { describe, expect, it } from "vitest";
import { betaQuadrature } from "./beta-quadrature.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** E x^n of a beta distribution: a product of (α + k)/(α + β + k). */
const moment = (alpha: number, beta: number, n: number): number =>
  Array.from({ length: n }, (_, k) => (alpha + k) / (alpha + beta + k)).reduce((a, b) => a * b, 1);

// Caught: the exponents of (1 − t) and (1 + t) exchanged.
it.each([
  [2, 6],
  [0.5, 0.5],
  [1, 1],
  [0.7, 9],
  [30, 90],
])("beta(%d, %d): moments up to degree 2n − 1", (alpha, beta) => {
  const { points, weights } = betaQuadrature(alpha, beta, 16);
  for (const n of [0, 1, 2, 7, 20, 31]) {
    const mean = points.reduce((sum, x, i) => sum + weights[i]! * x ** n, 0);
    expect(mean / moment(alpha, beta, n)).toBeCloseTo(1, 9);
  }
});

describe("Wilson's interval", () => {
  it.each([
    [3, 60, 0.0171, 0.137],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])("%d of %d", (events, of, low, high) => {
    const found = wilsonInterval(events, of);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });
});
