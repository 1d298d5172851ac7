/** Least squares against known minima. */
import { describe, expect, it } from "vitest";
import { leastSquares } from "./levenberg-marquardt.ts";

describe("leastSquares", () => {
  // Rosenbrock's valley as residuals: minimum 0 at (1, 1). Caught: the step taken uphill.
  it("finds the bottom of a curved valley", () => {
    const { x, cost, converged } = leastSquares((p) => Float64Array.of(10 * (p[1]! - p[0]! * p[0]!), 1 - p[0]!), Float64Array.of(-1.2, 1));
    expect(converged).toBe(true);
    expect(cost).toBeLessThan(1e-12);
    expect([...x].map((v) => Math.round(v * 1e4) / 1e4)).toEqual([1, 1]);
  });
  it("returns the information of a linear model, XᵀX", () => {
    const { information } = leastSquares((p) => Float64Array.of(p[0]! + p[1]! - 1, p[0]! - p[1]!, 2 * p[0]!), Float64Array.of(0, 0));
    [6, 0, 0, 2].forEach((v, i) => expect(information[i]).toBeCloseTo(v, 6));
  });
  it("stays where it stands when nothing can be computed", () => {
    expect(leastSquares(() => undefined, Float64Array.of(1)).converged).toBe(false);
  });
});
