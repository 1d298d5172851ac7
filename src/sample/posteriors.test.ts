/** Samplers against posteriors that are known in closed form, and against each other. */
import { describe, expect, it } from "vitest";
import { exp, log, stream, symmetricEigen } from "../numerics/index.ts";
import { effectiveDraws } from "./chain-diagnostics.ts";
import { importanceSample, metropolis, type Target } from "./index.ts";
import { climb } from "./mode.ts";
import { fitPareto, smoothTail } from "./pareto.ts";

/** Data y = A z + noise: the posterior is normal with precision I + AᵀA, and so is the probability of the data. */
function linear(rows: readonly (readonly number[])[], y: readonly number[]): Target {
  return {
    size: rows[0]!.length,
    evaluate: (points) =>
      points.map((z) => {
        const scores = rows.map((row, i) => y[i]! - row.reduce((sum, a, j) => sum + a * z[j]!, 0));
        return { logLikelihood: -scores.reduce((sum, s) => sum + s * s, 0) / 2 - (rows.length * log(2 * Math.PI)) / 2, scores };
      }),
  };
}

/** Mean and covariance of that posterior, and the logarithm of the probability of the data, by completing squares. */
function closedForm(rows: readonly (readonly number[])[], y: readonly number[]) {
  const n = rows[0]!.length;
  const precision = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) precision[i * n + j] = Number(i === j) + rows.reduce((s, r) => s + r[i]! * r[j]!, 0);
  const { values, vectors } = symmetricEigen(precision, n);
  const covariance = (i: number, j: number) => vectors.reduce((s, v, k) => s + (v[i]! * v[j]!) / values[k]!, 0);
  const b = Array.from({ length: n }, (_, i) => rows.reduce((s, r, k) => s + r[i]! * y[k]!, 0));
  const mean = b.map((_, i) => b.reduce((s, v, j) => s + covariance(i, j) * v, 0));
  const square = y.reduce((s, v) => s + v * v, 0) - b.reduce((s, v, i) => s + v * mean[i]!, 0);
  const logEvidence = -(square + y.length * log(2 * Math.PI) + [...values].reduce((s, v) => s + log(v), 0)) / 2;
  return { mean, covariance, logEvidence };
}

const numbers = stream(11, 1, "assay");
const rows = Array.from({ length: 6 }, (_, i) => Array.from({ length: 20 }, (_, j) => 1.5 * numbers.normal(20 * i + j)));
const data = [3, -2, 8, 1, -4, 5];
const truth = closedForm(rows, data);

const moments = (points: readonly Float64Array[], weights: ArrayLike<number>, i: number) => {
  const mean = points.reduce((s, z, k) => s + weights[k]! * z[i]!, 0);
  return { mean, variance: points.reduce((s, z, k) => s + weights[k]! * (z[i]! - mean) * (z[i]! - mean), 0) };
};

describe("importance sampling of a conjugate case", () => {
  const sample = importanceSample(linear(rows, data), { seed: 3, effective: 2000 });
  // Caught: the density of a narrowed component without the logarithm of its widths.
  it("has the mean, the variance and the evidence of the closed form", () => {
    expect(sample.logEvidence).toBeCloseTo(truth.logEvidence, 1);
    truth.mean.forEach((mean, i) => {
      const sd = Math.sqrt(truth.covariance(i, i));
      const seen = moments(sample.points, sample.weights, i);
      expect(Math.abs(seen.mean - mean) / sd, `mean of ${i}`).toBeLessThan(0.12);
      expect(seen.variance / (sd * sd), `variance of ${i}`).toBeGreaterThan(0.85);
      expect(seen.variance / (sd * sd), `variance of ${i}`).toBeLessThan(1.15);
    });
    expect(sample.effective).toBeGreaterThan(2000);
    expect(sample.tailShape).toBeLessThan(0.7);
    expect(sample.modes).toHaveLength(1);
  });
  it("is the same for a seed, and another for another", () => {
    const again = (seed: number) => importanceSample(linear(rows, data), { seed, effective: 2000 });
    expect(again(3).weights).toEqual(sample.weights);
    expect(again(4).weights).not.toEqual(sample.weights);
  });
});

describe("importance sampling of what is not normal", () => {
  // |z₀| was measured: two modes at ±2, equally high. Caught: only the mode above the origin found.
  const folded: Target = {
    size: 12,
    evaluate: (points) =>
      points.map((z) => ({ logLikelihood: -(((Math.abs(z[0]!) - 2) / 0.1) ** 2) / 2, scores: [(2 - Math.abs(z[0]!)) / 0.1] })),
  };
  it("finds both modes, and gives each its half", () => {
    const { modes, points, weights, effective } = importanceSample(folded, { seed: 1 });
    expect(modes).toHaveLength(2);
    expect(effective).toBeGreaterThan(900);
    expect(points.reduce((s, z, k) => s + (z[0]! > 0 ? weights[k]! : 0), 0)).toBeCloseTo(0.5, 1);
  });
  // z₁ = z₀² within 0.1: a banana. Its first coordinate has density ∝ φ(z₀)·φ(z₀²/s)/…: compared with quadrature.
  it("follows a bent ridge", () => {
    const s = 0.2;
    const bent: Target = {
      size: 6,
      evaluate: (points) =>
        points.map((z) => ({ logLikelihood: -(((z[1]! - z[0]! * z[0]!) / s) ** 2) / 2, scores: [(z[0]! * z[0]! - z[1]!) / s] })),
    };
    const { points, weights, effective } = importanceSample(bent, { seed: 1, effective: 1500, most: 40_000 });
    expect(effective).toBeGreaterThan(800);
    const density = (x: number) => exp(-(x * x) / 2 - (x * x * x * x) / (2 * (1 + s * s)));
    let [zero, two] = [0, 0];
    for (let x = -5; x <= 5; x += 0.001) {
      zero += density(x);
      two += x * x * density(x);
    }
    const { mean, variance } = moments(points, weights, 0);
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(variance / (two / zero)).toBeGreaterThan(0.85);
    expect(variance / (two / zero)).toBeLessThan(1.15);
  });
  it("says so when it cannot: nothing is likely anywhere", () => {
    const none: Target = { size: 3, evaluate: (points) => points.map(() => ({ logLikelihood: -Infinity, scores: [] })) };
    const { effective, logEvidence } = importanceSample(none, { seed: 1, most: 2000 });
    expect(effective).toBe(0);
    expect(logEvidence).toBe(-Infinity);
  });
});

describe("a climb", () => {
  // Caught: a forward difference half a step too far, which stopped at many times the misfit and called itself converged.
  it("ends where the closed form has its mode, however sharp the data", () => {
    const sharp = rows.map((row) => row.map((a) => 7 * a));
    const mode = climb(linear(sharp, data), new Float64Array(20))!;
    const exact = closedForm(sharp, data).mean;
    expect(mode.converged).toBe(true);
    exact.forEach((mean, i) => expect(Math.abs(mode.z[i]! - mean), `coordinate ${i}`).toBeLessThan(0.01));
  });
});

describe("adaptive Metropolis", () => {
  it("gives chains that stand still no credit", () => {
    expect(effectiveDraws([new Float64Array(100), new Float64Array(100)])).toBe(0);
    const alternating = Float64Array.from({ length: 100 }, (_, i) => i % 2);
    expect(effectiveDraws([alternating, alternating])).toBeLessThanOrEqual(200);
  });
  it("agrees with the closed form, too", () => {
    const { chains, rHat, effective, accepted } = metropolis(
      linear(
        rows.map((r) => r.slice(0, 5)),
        data,
      ),
      { steps: 12_000, seed: 5 },
    );
    const exact = closedForm(
      rows.map((r) => r.slice(0, 5)),
      data,
    );
    const all = chains.flat();
    const even = all.map(() => 1 / all.length);
    expect(accepted).toBeGreaterThan(0.15);
    expect(Math.max(...rHat)).toBeLessThan(1.02);
    expect(Math.min(...effective)).toBeGreaterThan(400);
    exact.mean.forEach((mean, i) => {
      expect(Math.abs(moments(all, even, i).mean - mean) / Math.sqrt(exact.covariance(i, i))).toBeLessThan(0.2);
    });
  });
});

describe("the tail of the weights", () => {
  it("is the worst where hardly any draw has a weight, and none where all have the same", () => {
    const few = Float64Array.from({ length: 1000 }, (_, i) => (i < 3 ? 0 : -800));
    expect(smoothTail(few).shape).toBe(Infinity);
    expect(smoothTail(new Float64Array(1000)).shape).toBe(-Infinity);
  });
  // Caught: the sign of the shape turned round.
  it.each([0.2, 0.5, 1])("has the shape %d it was drawn with", (shape) => {
    const u = stream(2, Math.round(10 * shape), "assay");
    const drawn = Float64Array.from({ length: 4000 }, (_, i) => (exp(-shape * log(u.uniform(i))) - 1) / shape).sort();
    expect(fitPareto(drawn).shape).toBeGreaterThan(shape - 0.1);
    expect(fitPareto(drawn).shape).toBeLessThan(shape + 0.1);
  });
});

describe("eigenvectors", () => {
  it("rebuild their matrix, and are orthonormal", () => {
    const n = 9;
    const a = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) a[i * n + j] = a[j * n + i] = numbers.normal(500 + 9 * i + j);
    const { values, vectors } = symmetricEigen(a, n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        expect(vectors.reduce((s, v, k) => s + values[k]! * v[i]! * v[j]!, 0)).toBeCloseTo(a[i * n + j]!, 12);
        expect(vectors[i]!.reduce((s, v, k) => s + v * vectors[j]![k]!, 0)).toBeCloseTo(Number(i === j), 12);
      }
  });
});
