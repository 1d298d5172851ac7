/** What the explicit method of eighth order promises: its weights, its order, and an estimate that falls with the error. */
import { expect, it } from "vitest";
import { cos, log, pow, sin } from "../../numerics/index.ts";
import { constant, dormandPrince8, solve } from "../index.ts";
import { harmonicOscillator, linear, telling } from "../problems/closed-forms.ts";
import { type ClosedForm, closedForm } from "../problems/problem.ts";

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
  for (let k = 1; k <= 6; k++)
    expect(sum(b.map((w, i) => w * times(c.map((ci) => pow(ci, k)))[i]!)) * (k + 1) * (k + 2)).toBeCloseTo(1, 12);
});

/** Half a dozen orbits of a planet, nonlinear; a rate driven by the clock, so that every instant counts; a rotation. */
const orbit = closedForm({
  name: "a circular orbit",
  from: 0,
  until: 5,
  exact: (t) => Float64Array.of(cos(t), sin(t), -sin(t), cos(t)),
  term: {
    size: 4,
    rhs(_t, y, dy) {
      const r = Math.sqrt(y[0]! * y[0]! + y[1]! * y[1]!);
      dy.set([y[2]!, y[3]!, -y[0]! / (r * r * r), -y[1]! / (r * r * r)]);
    },
  },
});
const driven = closedForm({
  name: "a square driven by the clock",
  from: 0,
  until: 20,
  exact: (t) => Float64Array.of(1 / (1.5 - sin(t))),
  term: { size: 1, timeDependent: true, rhs: (t, y, dy) => void (dy[0] = y[0]! * y[0]! * cos(t)) },
});

/** The largest error at any step of `n` equal ones. */
function errorWith({ from, until, term, exact, y0 }: ClosedForm, n: number): number {
  const at = Array.from({ length: n + 1 }, (_, i) => from + ((until - from) * i) / n);
  const tolerance = { relative: 1, absolute: 1 };
  const { saved } = solve(term, {
    from,
    until,
    y0,
    method: dormandPrince8,
    controller: constant(),
    firstStep: (until - from) / n,
    save: { at },
    tolerance,
  });
  return Math.max(...saved.flatMap((y, k) => [...y].map((value, i) => Math.abs(value - exact(at[k]!)[i]!))));
}

// Between too few steps to show an order and so many that only rounding is left.
it.each([
  [orbit, 25],
  [driven, 100],
  [{ ...harmonicOscillator, until: 60 }, 120],
] as const)("converges at order 8", (problem, n) => {
  const order = log(errorWith(problem, n) / errorWith(problem, 2 * n)) / log(2);
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
  const estimateWith = (h: number) => {
    const memory = dormandPrince8.begin(orbit.term);
    const [next, error] = [new Float64Array(4), new Float64Array(4)];
    dormandPrince8.step(orbit.term, 0, h, orbit.exact(0.5), memory, next, error);
    return error.map(Math.abs);
  };
  const [long, short] = [estimateWith(0.2), estimateWith(0.1)];
  long.forEach((value, i) => {
    expect(Math.abs(log(value / short[i]!) / log(2) - 8)).toBeLessThan(0.7);
  });
});
