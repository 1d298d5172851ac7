/** What the explicit method of eighth order promises: its weights, its order, and an estimate that falls with the error. */
import { expect, it } from "vitest";
import { log, pow } from "../../numerics/index.ts";
import { constant, dormandPrince8, solve } from "../index.ts";
import { linear, telling } from "../problems/closed-forms.ts";
import type { ClosedForm } from "../problems/problem.ts";

const { a, b, bEmbedded, bCoarse, c } = dormandPrince8.tableau;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const moment = (weights: readonly number[], k: number) => sum(weights.map((w, i) => w * (k === 0 ? 1 : pow(c[i]!, k)))) - 1 / (k + 1);

it("has a consistent tableau", () => {
  a.forEach((row, i) => {
    expect(sum(row)).toBeCloseTo(c[i]!, 13);
  });
  expect(a[12]).toEqual(b.slice(0, 12));
});

// Caught once: the last two weights of the solution exchanged; a weight of the third-order companion in its neighbour's place.
it("integrates polynomials as far as its orders 8, 5 and 3 promise, and no further", () => {
  for (const [weights, order] of [
    [b, 8],
    [bEmbedded, 5],
    [bCoarse!, 3],
  ] as const) {
    for (let k = 0; k < order; k++) expect(moment(weights, k)).toBeCloseTo(0, 13);
    expect(Math.abs(moment(weights, order))).toBeGreaterThan(1e-7);
  }
});

/** The nested sums of rooted trees: b·A·cᵏ and b·A·A·cᵏ against what the exact solution has. */
it("fulfils the order conditions of tall trees", () => {
  const times = (x: readonly number[]) => a.map((row) => sum(row.map((weight, j) => weight * x[j]!)));
  let x: readonly number[] = c.map(() => 1);
  let factorial = 1;
  for (let order = 1; order <= 8; order++) {
    factorial *= order;
    expect(sum(b.map((w, i) => w * x[i]!)) * factorial, `a chain of ${order}`).toBeCloseTo(1, 9);
    x = times(x);
  }
  for (let k = 1; k <= 6; k++) expect(sum(b.map((w, i) => w * times(c.map((ci) => pow(ci, k)))[i]!)) * (k + 1) * (k + 2)).toBeCloseTo(1, 12);
});

/** Numbers of steps between too coarse to show an order and so fine that only rounding is left; 8 and 16 for the rest. */
const ordersMeasuredWith: Readonly<Record<string, readonly [number, number]>> = {};

function errorWith(problem: ClosedForm, n: number): number {
  const { from, until, term, exact } = problem;
  const tolerance = { relative: 1, absolute: 1 };
  const { y } = solve(term, { ...problem, method: dormandPrince8, controller: constant(), firstStep: (until - from) / n, tolerance });
  return Math.max(...[...y].map((value, i) => Math.abs(value - exact(until)[i]!)));
}

it.each([...telling, ...linear])("converges at order 8 on $name", (problem) => {
  const [n, m] = ordersMeasuredWith[problem.name] ?? [8, 16];
  const order = log(errorWith(problem, n) / errorWith(problem, m)) / log(m / n);
  expect(order).toBeGreaterThan(7.9);
  expect(order).toBeLessThan(8.1);
});

it.each([1e-6, 1e-9, 1e-12])("errs by no more than a few times the tolerance %f", (relative) => {
  for (const problem of [...telling, ...linear]) {
    const { y } = solve(problem.term, { ...problem, method: dormandPrince8, tolerance: { relative, absolute: relative } });
    y.forEach((value, i) => {
      expect(Math.abs(value - problem.end[i]!)).toBeLessThan(20 * relative);
    });
  }
});

it("gives the estimate the order of the error: halving the step divides it by 2⁸", () => {
  const [logistic] = telling;
  const estimateWith = (h: number) => {
    const memory = dormandPrince8.begin(logistic!.term);
    const [next, error] = [new Float64Array(1), new Float64Array(1)];
    dormandPrince8.step(logistic!.term, 0, h, logistic!.y0, memory, next, error);
    return Math.abs(error[0]!);
  };
  expect(log(estimateWith(0.5) / estimateWith(0.25)) / log(2)).toBeCloseTo(8, 0);
});
