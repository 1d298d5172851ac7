/** Sparse LU against dense LU, and an order of elimination against none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { denseSolver } from "./dense.ts";
import { minimumDegree } from "./minimum-degree.ts";
import { type Pattern, sparseSolver } from "./sparse.ts";

/** A pattern from a list of places, with values that a diagonal shift of `n` dominates. */
const matrix = fc.integer({ min: 1, max: 20 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    places: fc.uniqueArray(fc.nat(n * n - 1), { maxLength: 4 * n, size: "max" }),
    values: fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
    b: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }),
  }),
);

function patternOf(n: number, places: readonly number[]): Pattern {
  const sorted = [...places].sort((a, b) => a - b);
  const columnPointers = Int32Array.from({ length: n + 1 }, (_, j) => sorted.filter((p) => p < j * n).length);
  return { columnPointers, rows: Int32Array.from(sorted, (p) => p % n) };
}

describe("sparseSolver", () => {
  // Caught once each: the fill of a later row not inherited; the reciprocal of the diagonal forgotten in the back substitution.
  it("agrees with the dense one on any pattern, in any order", () => {
    fc.assert(
      fc.property(matrix, fc.boolean(), ({ n, places, values, b }, natural) => {
        const pattern = patternOf(n, places);
        const entries = Float64Array.from(pattern.rows, () => values.next().value as number);
        const full = new Float64Array(n * n);
        [...places]
          .sort((p, q) => p - q)
          .forEach((place, p) => {
            full[place] = entries[p]!;
          });

        const sparse = natural
          ? sparseSolver(
              pattern,
              Int32Array.from({ length: n }, (_, i) => i),
            )
          : sparseSolver(pattern);
        const dense = denseSolver(n);
        // Twice, with other numbers in between: nothing of the last matrix may be left.
        sparse.factor(entries, 3 * n, 1);
        expect(sparse.factor(entries, 1.5 * n, -1)).toBe(dense.factor(full, 1.5 * n, -1));
        const [x, y] = [Float64Array.from(b), Float64Array.from(b)];
        sparse.solve(x);
        dense.solve(y);
        x.forEach((value, i) => {
          expect(Math.abs(value - y[i]!)).toBeLessThan(1e-13);
        });
        // Side by side they come out as one by one, to the last bit. Caught: one of them off by a rounding.
        const scales = [1, -3, 0.1];
        const many = Float64Array.from({ length: 3 * n }, (_, k) => scales[k % 3]! * b[Math.floor(k / 3)]!);
        sparse.solveMany(many, 3);
        scales.forEach((scale, j) => {
          const one = Float64Array.from(b, (v) => scale * v);
          sparse.solve(one);
          expect(many.filter((_, k) => k % 3 === j)).toEqual(one);
        });
      }),
      { numRuns: 500 },
    );
  });

  it("refuses what is not finite, wherever it stands", () => {
    for (const wrong of [NaN, Infinity, -Infinity])
      for (let place = 0; place < 4; place++) {
        // Caught once: beside a zero it went unnoticed into U.
        const values = Float64Array.of(1, 0, 0, 1).fill(wrong, place, place + 1);
        expect(sparseSolver(patternOf(2, [0, 1, 2, 3])).factor(values)).toBe(false);
      }
  });

  it.each([
    ["singular", [1, 2, 2, 4]],
    ["singular up to rounding", [1 / 3, 1, 0.1, 0.3]],
    ["with an empty diagonal", [0, 1, 1, 0]],
  ])("refuses a matrix that is %s", (_what, values) => {
    expect(sparseSolver(patternOf(2, [0, 1, 2, 3])).factor(Float64Array.from(values))).toBe(false);
  });

  it("works again after a refusal", () => {
    const solver = sparseSolver(patternOf(2, [0, 1, 2, 3]));
    expect(solver.factor(Float64Array.of(1, NaN, 1, 1))).toBe(false);
    const b = Float64Array.of(3, 5);
    expect(solver.factor(Float64Array.of(2, 1, 1, 3))).toBe(true);
    solver.solve(b);
    expect([...b].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([0.8, 1.4]);
  });

  it("gives a shift its place on a diagonal that the pattern does not name", () => {
    const solver = sparseSolver(patternOf(3, [1]));
    const b = Float64Array.of(1, 2, 3);
    expect(solver.factor(Float64Array.of(10), 2, 1)).toBe(true);
    solver.solve(b);
    expect([...b]).toEqual([0.5, -1.5, 1.5]);
  });
});

describe("minimumDegree", () => {
  /** A hub that everybody touches, named first. */
  const arrow = (n: number) =>
    patternOf(
      n,
      Array.from({ length: n }, (_, i) => [i, i * n, i * n + i])
        .flat()
        .filter((p, k, all) => all.indexOf(p) === k),
    );

  it("keeps an arrow free of fill, where the natural order fills everything", () => {
    const pattern = arrow(12);
    const natural = sparseSolver(
      pattern,
      Int32Array.from({ length: 12 }, (_, i) => i),
    );
    expect(sparseSolver(pattern).fill).toBe(0);
    expect(natural.fill).toBe(144 - 34);
  });

  it("never fills a tree", () => {
    const parents = fc.integer({ min: 2, max: 25 }).chain((n) => fc.tuple(...Array.from({ length: n - 1 }, (_, i) => fc.nat(i))));
    fc.assert(
      fc.property(parents, (parent) => {
        const n = parent.length + 1;
        const pattern = patternOf(
          n,
          parent.flatMap((p, i) => [(i + 1) * n + p, p * n + i + 1]),
        );
        expect(sparseSolver(pattern).fill).toBe(0);
      }),
    );
  });

  it("takes the lowest index among equals", () => {
    expect([...minimumDegree(Int32Array.of(0, 1, 2, 3, 4), Int32Array.of(0, 1, 2, 3))]).toEqual([0, 1, 2, 3]);
  });

  it("names every variable once, the same every time", () => {
    fc.assert(
      fc.property(matrix, ({ n, places }) => {
        const { columnPointers, rows } = patternOf(n, places);
        const order = minimumDegree(columnPointers, rows);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
        expect(minimumDegree(columnPointers, rows)).toEqual(order);
      }),
    );
  });
});
