/** Least squares by Levenberg and Marquardt, with derivatives by differences. */
import { luFactor, luSolve } from "../numerics/index.ts";

/** Residuals at a point; undefined where they cannot be computed, which counts as far away. */
export type Residuals = (x: Float64Array) => Float64Array | undefined;

export interface LeastSquares {
  readonly x: Float64Array;
  /** Half the sum of squares at `x`. */
  readonly cost: number;
  /** JᵀJ at `x`; shape `[n·n]`. Its inverse is the covariance when residuals are in standard deviations. */
  readonly information: Float64Array;
  readonly iterations: number;
  /** True when another step would have changed hardly anything. */
  readonly converged: boolean;
}

const mostIterations = 40;
const increment = 1e-4;
const enough = 1e-8;

const half = (r: Float64Array): number => r.reduce((sum, v) => sum + v * v, 0) / 2;

/**
 * Minimises half the sum of squared residuals from `x0`.
 *
 * @example
 * const line = leastSquares((x) => Float64Array.of(x[0]! - 3, 2 * (x[1]! + 1)), Float64Array.of(0, 0));
 * Math.abs(line.x[0]! - 3) < 1e-6 // => true
 */
export function leastSquares(residuals: Residuals, x0: Float64Array): LeastSquares {
  const n = x0.length;
  let x = Float64Array.from(x0);
  let r = residuals(x);
  if (!r) return { x, cost: Infinity, information: new Float64Array(n * n), iterations: 0, converged: false };
  let damping = 1e-3;
  let linear = linearise(residuals, x, r);
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const before = half(r);
    let moved = false;
    for (let tries = 0; tries < 12 && !moved; tries++) {
      const step = solveDamped(linear, damping, n);
      const next = step && x.map((v, i) => v - step[i]!);
      const rNext = next && residuals(next);
      if (next && rNext && half(rNext) < before) {
        x = next;
        r = rNext;
        damping = Math.max(damping / 5, 1e-9);
        moved = true;
      } else damping *= 4;
    }
    const gained = before - half(r);
    if (!moved || gained <= enough * (1 + before))
      return { x, cost: half(r), information: linearise(residuals, x, r).information, iterations, converged: true };
    linear = linearise(residuals, x, r);
  }
  return { x, cost: half(r), information: linear.information, iterations: mostIterations, converged: false };
}

interface Linear {
  readonly information: Float64Array;
  readonly gradient: Float64Array;
}

function linearise(residuals: Residuals, x: Float64Array, r: Float64Array): Linear {
  const n = x.length;
  const columns = Array.from({ length: n }, (_, j) => {
    const beside = Float64Array.from(x);
    beside[j] = x[j]! + increment;
    const moved = residuals(beside);
    return moved ? moved.map((v, i) => (v - r[i]!) / increment) : new Float64Array(r.length);
  });
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  const information = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) information[i * n + j] = information[j * n + i] = dot(columns[i]!, columns[j]!);
  return { information, gradient: Float64Array.from(columns, (c) => dot(c, r)) };
}

function solveDamped({ information, gradient }: Linear, damping: number, n: number): Float64Array | undefined {
  const a = Float64Array.from(information);
  for (let i = 0; i < n; i++) a[i * n + i]! += damping * Math.max(a[i * n + i]!, 1e-9);
  const pivots = new Int32Array(n);
  if (!luFactor(a, n, pivots)) return undefined;
  const step = Float64Array.from(gradient);
  luSolve(a, n, pivots, step);
  return step;
}
