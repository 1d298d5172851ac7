/** Least squares against known minima, and a man found again from his own panel. */
import { describe, expect, it } from "vitest";
import { man, parameterOf } from "../people/index.ts";
import { restOf } from "../simulate/index.ts";
import { leastSquares } from "./levenberg-marquardt.ts";
import { mostProbableMan } from "./most-probable-man.ts";

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

describe("mostProbableMan", () => {
  const hidden = man({
    factors: { "hypothalamus.gnrhNeurons.mass": 0.8, "testis.leydig.mass": 0.75, "liver.shbgSynthesis.capacity": 1.3 },
  });
  const truth = restOf(hidden);
  const panel = Object.fromEntries(["lh", "fsh", "testosterone_total", "estradiol", "shbg"].map((key) => [key, { value: truth[key]! }]));

  it("has the panel of the man it was taken from, the closer the more men it is the mean of", () => {
    for (const [of, within] of [
      [1, 1],
      [400, 0.2],
    ] as const)
      for (const { analyte, deviations } of mostProbableMan(man(), panel, of).agreement)
        expect(Math.abs(deviations), `${analyte}, ${of} men`).toBeLessThan(within * Math.sqrt(of));
    for (const { analyte, measured, fitted } of mostProbableMan(man(), panel, 400).agreement)
      expect(fitted / measured, analyte).toBeCloseTo(1, 1);
  });
  it("without a panel is the man he was", () => {
    const { man: same } = mostProbableMan(man(), {});
    for (const [path, value] of same.parameters) expect(value, path).toBeCloseTo(parameterOf(path).coherent, 9);
  });
  // Caught: the draw taking the square root of the information instead of its inverse.
  it("draws men around the panel: as scattered as a single measurement at most, and the same for a seed", () => {
    const { draw } = mostProbableMan(man(), panel);
    const drawn = Array.from({ length: 40 }, (_, i) => Math.log(restOf(draw(7, i))["testosterone_total"]! / truth["testosterone_total"]!));
    const mean = drawn.reduce((s, v) => s + v, 0) / drawn.length;
    const sd = Math.sqrt(drawn.reduce((s, v) => s + (v - mean) ** 2, 0) / drawn.length);
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(sd).toBeGreaterThan(0.03);
    expect(sd).toBeLessThan(0.2);
    expect(restOf(draw(7, 3))).toEqual(restOf(draw(7, 3)));
  });
  it.each([
    [
      { testosterone: { value: 400 } },
      "panel.testosterone: a man cannot be fitted to this.\n  Give hormones, binding globulin, semen or testis volume; openhpg simulate --json lists the names.\n  [fit/not-measurable]",
    ],
    [{ estradoil: { value: 20 } }, "panel.estradoil: a man cannot be fitted to this.\n  Did you mean estradiol?\n  [fit/not-measurable]"],
    [{ lh: { value: 0 } }, "panel.lh: 0 is not above zero.\n  Leave out what was below the limit of the assay.\n  [fit/not-positive]"],
  ])("refuses %j", (bad, message) => {
    expect(() => mostProbableMan(man(), bad)).toThrow(expect.objectContaining({ message }) as Error);
  });
});
