/** Where a system comes to rest, from near and from far. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { SolveError, type Term } from "./index.ts";
import { fullJacobian } from "./problems/problem.ts";
import { steadyState } from "./steady-state.ts";

const tolerance = { relative: 1e-6, absolute: 1e-9 };

/**
 * A chain of `n` pools, each filled by the one before and the first shut off by the last: an axis. Its time constants are
 * spread from half an hour to sixty days, and at rest pool i holds gain_i·(pool i−1); the last solves x = G·S/(1 + x).
 */
function axis(n: number, gains: readonly number[]): { term: Term; rest: Float64Array } {
  const rates = Array.from({ length: n }, (_, i) => 1 / [0.5, 1440, 6, 240, 1, 24][i % 6]!);
  const gain = (i: number) => gains[i % gains.length]!;
  const total = rates.reduce((product, _, i) => product * gain(i), 1);
  // x² + x = total, with an inflow of 1 to the first when nothing inhibits it.
  const last = (2 * total) / (1 + Math.sqrt(1 + 4 * total));
  const rest = new Float64Array(n);
  let level = 1 / (1 + last);
  for (let i = 0; i < n; i++) rest[i] = level *= gain(i);

  const columnPointers = Int32Array.from({ length: n + 1 }, (_, j) => 2 * j);
  const rows = Int32Array.from({ length: 2 * n }, (_, p) => (p % 2 === 0 ? p / 2 : ((p + 1) / 2) % n));
  const term: Term = {
    size: n,
    rhs(_t, y, dy) {
      for (let i = 0; i < n; i++) dy[i] = rates[i]! * (gain(i) * (i === 0 ? 1 / (1 + y[n - 1]!) : y[i - 1]!) - y[i]!);
    },
    jacobian: {
      columnPointers,
      rows,
      evaluate(_t, y, values) {
        for (let j = 0; j < n; j++) {
          values[2 * j] = -rates[j]!;
          const x = 1 + y[n - 1]!;
          values[2 * j + 1] = j === n - 1 ? (-rates[0]! * gain(0)) / (x * x) : rates[j + 1]! * gain(j + 1);
        }
      },
    },
  };
  return { term, rest };
}

const furthest = (y: Float64Array, rest: Float64Array) => Math.max(...y.map((value, i) => Math.abs(value / rest[i]! - 1)));

it("finds the rest of sixty stiff pools from anywhere", () => {
  const { term, rest } = axis(60, [1.1, 0.9, 1.2, 0.8, 1.05, 1]);
  const start = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e4, noNaN: true })), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(start, (y0) => {
      const found = steadyState(term, Float64Array.from(y0), { tolerance });
      expect(found.residual).toBeLessThan(1e-12);
      // A residual of 1e-12 an hour in a chain of sixty with constants up to 1440 h.
      expect(furthest(found.y, rest)).toBeLessThan(1e-9);
    }),
    { numRuns: 10 },
  );
});

it("finishes at the rounding", () => {
  const { term, rest } = axis(6, [3, 0.5, 2]);
  const { y, residual } = steadyState(term, new Float64Array(6), { tolerance });
  expect(residual).toBeLessThan(1e-15);
  expect(furthest(y, rest)).toBeLessThan(1e-14);
});

it("agrees with and without a Jacobian", () => {
  const { term } = axis(12, [2, 0.7]);
  const { jacobian: _, ...bare } = term;
  const y0 = new Float64Array(12).fill(5);
  const [told, found] = [steadyState(term, y0, { tolerance }), steadyState(bare, y0, { tolerance })];
  expect(furthest(found.y, told.y)).toBeLessThan(1e-10);
});

it("finishes from its own result without moving", () => {
  const { term } = axis(60, [1]);
  const { y } = steadyState(term, new Float64Array(60), { tolerance });
  expect(furthest(steadyState(term, y, { tolerance }).y, y)).toBeLessThan(1e-12);
});

it("leaves alone what nothing influences, and keeps what is conserved", () => {
  // An absent drug, an empty row; then a ⇌ b with a + b conserved: a singular Jacobian that is not empty.
  const term: Term = {
    size: 4,
    rhs: (_t, y, dy) => dy.set([-0.1 * y[0]!, 0, 1.4 * y[3]! - 0.7 * y[2]!, 0.7 * y[2]! - 1.4 * y[3]!]),
    jacobian: fullJacobian(4, () => [
      [-0.1, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, -0.7, 1.4],
      [0, 0, 0.7, -1.4],
    ]),
  };
  const { y } = steadyState(term, Float64Array.of(0, 7, 3, 0), { tolerance });
  expect(y[0]).toBe(0);
  expect(y[1]).toBe(7);
  expect(y[2]).toBeCloseTo(2, 9);
  expect(y[3]).toBeCloseTo(1, 9);
});

it("empties what is only eliminated, and not below zero", () => {
  const term: Term = {
    size: 3,
    rhs: (_t, y, dy) => dy.set([-0.7 * y[0]!, 0.7 * y[0]! - 0.013 * y[1]!, 0.3 * y[0]! - 0.001 * y[2]! * (1 + y[1]!)]),
  };
  steadyState(term, Float64Array.of(5, 0, 40), { tolerance }).y.forEach((value) => {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(1e-9);
  });
});

it("never goes below zero, though Newton would", () => {
  // dy/dt = 1 − y² has a second root at −1, and Newton from 1e-3 would first jump to 500.
  const term: Term = {
    size: 1,
    rhs: (_t, y, dy) => void (dy[0] = 1 - y[0]! * y[0]!),
    jacobian: fullJacobian(1, (_t, y) => [[-2 * y[0]!]]),
  };
  for (const start of [0, 1e-3, 50]) expect(steadyState(term, Float64Array.of(start), { tolerance }).y[0]).toBe(1);
});

it("of several it finds the one in whose basin it starts", () => {
  // Rests at 0, 1 (unstable) and 3.
  const term: Term = { size: 1, rhs: (_t, y, dy) => void (dy[0] = -0.01 * y[0]! * (y[0]! - 1) * (y[0]! - 3)) };
  const at = (start: number) => steadyState(term, Float64Array.of(start), { tolerance }).y[0]!;
  expect(at(0.9)).toBeLessThan(1e-9);
  expect(at(1.1)).toBeCloseTo(3, 12);
});

it("holds the clock where it is told", () => {
  const daily: Term = { size: 1, timeDependent: true, rhs: (t, y, dy) => void (dy[0] = (t === 6 ? 4 : 1) - y[0]!) };
  expect(steadyState(daily, Float64Array.of(0), { tolerance, at: 6 }).y[0]).toBe(4);
});

it.each<[string, Term["rhs"], string]>([
  ["a pool that is filled and never emptied", (_t, y, dy) => dy.set([1 - y[0]!, 1]), "endless"],
  ["a pool that feeds itself", (_t, y, dy) => dy.set([1 - y[0]!, 0.01 * y[1]!]), "endless"],
  ["a pool that explodes", (_t, y, dy) => dy.set([1 - y[0]!, y[1]! * y[1]!]), "endless"],
])("names %s", (_what, rhs, pool) => {
  expect(() => steadyState({ size: 2, names: ["calm", "endless"], rhs }, Float64Array.of(1, 1), { tolerance })).toThrow(
    expect.objectContaining({ code: "solve/no-steady-state", where: pool }),
  );
});

it("refuses an oscillation", () => {
  // Lotka and Volterra's hare and lynx, which never settle.
  const chase: Term = { size: 2, names: ["hare", "lynx"], rhs: (_t, y, dy) => dy.set([y[0]! * (1 - y[1]!), y[1]! * (y[0]! - 1)]) };
  expect(() => steadyState(chase, Float64Array.of(3, 1), { tolerance, longest: 2e4 })).toThrow(SolveError);
});

it("refuses a start that has no slope", () => {
  const term: Term = { size: 1, names: ["lh"], rhs: (_t, y, dy) => void (dy[0] = 1 / y[0]! - 1 / y[0]!) };
  expect(() => steadyState(term, Float64Array.of(0), { tolerance })).toThrow(
    expect.objectContaining({ code: "solve/not-finite", where: "lh" }),
  );
});

it("says these words", () => {
  const term: Term = { size: 1, names: ["bucket"], rhs: (_t, _y, dy) => void (dy[0] = 1) };
  expect(() => steadyState(term, Float64Array.of(0), { tolerance })).toThrowErrorMatchingInlineSnapshot(`
    [SolveError: bucket: after 274 years this pool still changes by 4.17e-7 of itself per hour, more than any other.
      Look for a pool that is filled and never emptied, a loop that feeds itself, or an oscillation.
      [solve/no-steady-state]]
  `);
});
