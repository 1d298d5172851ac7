/** Dense LU against what it solves. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { denseSolver, luFactor, luSolve } from "./dense.ts";

const size = fc.integer({ min: 1, max: 12 });
const entry = fc.double({ min: -1, max: 1, noNaN: true });
/** A matrix column by column and a solution to be found. */
const system = size.chain((n) =>
  fc.record({ n: fc.constant(n), a: many(n * n), x: many(n), shift: fc.double({ min: -2, max: 2, noNaN: true }) }),
);
function many(length: number): fc.Arbitrary<Float64Array> {
  return fc.array(entry, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));
}

describe("denseSolver", () => {
  // Caught once: rows exchanged from column k on only, so that the multipliers stayed behind.
  it("solves shift·I + scale·A to the rounding, measured by the residual", () => {
    fc.assert(
      fc.property(system, ({ n, a, x, shift }) => {
        const scale = -0.5;
        const times = (v: Float64Array) => v.map((value, i) => shift * value + scale * v.reduce((sum, w, j) => sum + a[j * n + i]! * w, 0));
        const b = times(x);
        const solver = denseSolver(n);
        if (!solver.factor(a, shift, scale)) return;
        const found = b.slice();
        solver.solve(found);
        const largest = Math.max(1, ...found.map(Math.abs));
        times(found).forEach((value, i) => {
          expect(Math.abs(value - b[i]!)).toBeLessThan(1e-12 * largest);
        });
      }),
    );
  });

  it("needs its row exchanges", () => {
    const solver = denseSolver(2);
    const b = Float64Array.of(5, 7);
    expect(solver.factor(Float64Array.of(0, 1, 1, 0))).toBe(true);
    solver.solve(b);
    expect([...b]).toEqual([7, 5]);
  });

  it("refuses what is not finite, wherever it stands", () => {
    for (const wrong of [NaN, Infinity, -Infinity])
      for (let place = 0; place < 4; place++) {
        // Caught once: beside a zero it went unnoticed into U.
        const values = Float64Array.of(1, 0, 0, 1).fill(wrong, place, place + 1);
        expect(denseSolver(2).factor(values)).toBe(false);
      }
  });

  it.each([
    ["singular", [1, 2, 2, 4]],
    ["zero", [0, 0, 0, 0]],
  ])("refuses a matrix that is %s", (_what, values) => {
    const solver = denseSolver(2);
    expect(solver.factor(Float64Array.from(values))).toBe(false);
  });
});

it("factors in place into L and U with PA = LU", () => {
  const a = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 10);
  const factors = a.slice();
  const pivots = new Int32Array(3);
  expect(luFactor(factors, 3, pivots)).toBe(true);
  for (let k = 0; k < 3; k++) {
    const unit = Float64Array.from({ length: 3 }, (_, i) => a[i * 3 + k]!);
    luSolve(factors, 3, pivots, unit);
    unit.forEach((value, i) => {
      expect(value).toBeCloseTo(i === k ? 1 : 0, 12);
    });
  }
});
