/** Sobol's sequence: its polynomials, its nets, its known points, and what scrambling keeps and gives. */
import { describe, expect, it } from "vitest";
import { sobol, sobolDimensions, sobolPoints } from "./sobol.ts";
import { directions } from "./sobol-directions.ts";

/** Coordinate d of point i. */
type Points = (i: number, d: number) => number;
const scrambled = (seed: number): Points => {
  const point = sobolPoints(seed);
  return (i, d) => point(i).uniform(d);
};
const sequences: readonly (readonly [string, Points])[] = [
  ["plain", sobol],
  ["scrambled", scrambled(1)],
  ["scrambled otherwise", scrambled(2026)],
];

describe("direction numbers", () => {
  const degreeOf = (row: readonly number[]) => row.length - 1;
  const polynomialOf = (row: readonly [number, ...number[]]) => (1 << degreeOf(row)) | (row[0] << 1) | 1;

  // The order of x modulo the polynomial is 2^degree − 1. Caught: the polynomial of one coordinate off by one.
  it("come with a primitive polynomial each, all different, none of lower degree left out", () => {
    const seen = directions.map(polynomialOf);
    for (const [i, p] of seen.entries()) {
      const degree = degreeOf(directions[i]!);
      let power = 1;
      let order = 0;
      do {
        power <<= 1;
        if (power >> degree) power ^= p;
        order++;
      } while (power !== 1);
      expect(order).toBe(2 ** degree - 1);
    }
    expect(new Set(seen).size).toBe(seen.length);
    // φ(2^s − 1)/s primitive polynomials of degree s.
    const counts = [1, 1, 2, 2, 6, 6, 18, 16, 48];
    expect(counts.map((_, s) => directions.filter((row) => degreeOf(row) === s + 1).length)).toEqual(counts);
  });
  it("are odd, the k-th below 2^k", () => {
    for (const [, ...m] of directions) m.forEach((v, k) => expect(v % 2 === 1 && v < 2 ** (k + 1)).toBe(true));
  });
  // Caught: one term of the recurrence left out.
  it("begin the sequence as Joe and Kuo print it", () => {
    // Their program's order; the first 1024 points of all 128 coordinates were also compared with SciPy's qmc.Sobol.
    expect(Array.from({ length: 10 }, (_, i) => [0, 1, 2].map((d) => sobol(i, d)))).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });
  it("leave no cell of 2^-6 empty in any two neighbouring coordinates, for 2^12 points", () => {
    for (let d = 0; d + 1 < sobolDimensions; d++) expect(emptiestCell(sobol, 12, d, d + 1, 3, 3), `${d}`).toBeGreaterThan(0);
  });
});

/** Of 2^m points, the least number in any of the 2^(a + b) cells. */
function emptiestCell(points: Points, m: number, d: number, e: number, a: number, b: number): number {
  const counts = new Int32Array(2 ** (a + b));
  for (let i = 0; i < 2 ** m; i++) counts[Math.floor(points(i, d) * 2 ** a) * 2 ** b + Math.floor(points(i, e) * 2 ** b)]!++;
  return Math.min(...counts);
}

describe.each(sequences)("%s", (_, points) => {
  // Caught: a digit flipped by the node below it, which it leads to itself.
  it.each([0, 3, 7, 10])("has one point in each of 2^m intervals of every coordinate, m = %d", (m) => {
    for (let d = 0; d < sobolDimensions; d++) {
      // Any aligned block of 2^m points is a net, not the first alone.
      for (const block of [0, 5]) {
        const cells = new Set(Array.from({ length: 2 ** m }, (_, i) => Math.floor(points(block * 2 ** m + i, d) * 2 ** m)));
        expect(cells.size).toBe(2 ** m);
      }
    }
  });
  it("has 2^(m − a − b) points in every cell of the first two coordinates: a (0, m, 2)-net", () => {
    for (const m of [4, 8, 11]) for (let a = 0; a <= m; a++) expect(emptiestCell(points, m, 0, 1, a, m - a)).toBe(1);
  });
});

describe("scrambled points", () => {
  it("are the same whoever asks, and others for another seed", () => {
    const backwards = Array.from({ length: 100 }, (_, i) => scrambled(3)(99 - i, 5)).reverse();
    expect(backwards).toEqual(Array.from({ length: 100 }, (_, i) => scrambled(3)(i, 5)));
    expect(new Set([0, 1, 2, 3].flatMap((seed) => [0, 1, 2].map((d) => scrambled(seed)(0, d)))).size).toBe(12);
  });

  const seeds = 200;
  // Each point is uniform: five standard errors. Caught: scrambling left out for the first digit.
  it("are unbiased over seeds, to the second moment", () => {
    for (const [i, d] of [
      [0, 0],
      [1, 0],
      [17, 6],
      [1023, 127],
    ] as const) {
      const xs = Array.from({ length: 25 * seeds }, (_, seed) => scrambled(seed)(i, d));
      const mean = xs.reduce((a, b) => a + b) / xs.length;
      const square = xs.reduce((a, b) => a + b * b, 0) / xs.length;
      expect(Math.abs(mean - 1 / 2)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(xs.length));
      expect(Math.abs(square - 1 / 3)).toBeLessThan((5 * Math.sqrt(4 / 45)) / Math.sqrt(xs.length));
    }
  });
  it("flip sibling nodes independently", () => {
    // Digits 2 of two points that differ in digit 1 hang on different nodes; equal digits must be equally often.
    const equal = Array.from({ length: 5000 }, (_, seed) => {
      const p = scrambled(seed);
      const second = (i: number) => Math.floor(p(i, 0) * 4) % 2;
      return second(0) === second(1);
    }).filter(Boolean).length;
    expect(Math.abs(equal / 5000 - 0.5)).toBeLessThan((5 * 0.5) / Math.sqrt(5000));
  });

  /** Root mean square error over seeds of the mean of f over n points of six coordinates. */
  function error(n: number, f: (x: readonly number[]) => number, truth: number): { readonly rms: number; readonly bias: number } {
    const errors = Array.from({ length: 40 }, (_, seed) => {
      const points = scrambled(seed);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += f([0, 1, 2, 3, 4, 5].map((d) => points(i, d)));
      return sum / n - truth;
    });
    return {
      rms: Math.sqrt(errors.reduce((s, e) => s + e * e, 0) / errors.length),
      bias: errors.reduce((s, e) => s + e, 0) / errors.length,
    };
  }
  // Chance gives −0.5, plain nets −1 at best, Owen's scrambling −1.5 on smooth functions.
  it.each([
    ["a sum of exponentials", (x: readonly number[]) => x.reduce((s, v) => s + Math.exp(v), 0), 6 * (Math.E - 1)],
    ["a product", (x: readonly number[]) => x.reduce((p, v, d) => p * (1 + (v - 0.5) / (d + 1) ** 2), 1), 1],
  ])("integrate %s with an error that falls faster than n^-1.3, and no bias", (_, f, truth) => {
    const [few, many] = [error(2 ** 6, f, truth), error(2 ** 12, f, truth)];
    expect(Math.log2(many.rms / few.rms) / 6).toBeLessThan(-1.3);
    expect(Math.abs(few.bias)).toBeLessThan((5 * few.rms) / Math.sqrt(40));
  });

  it("say what cannot be had", () => {
    expect(() => sobolPoints(1)(0).uniform(128)).toThrow("numerics/too-many-dimensions");
    for (const index of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => sobol(index, 0)).toThrow("numerics/bad-point");
    expect(sobol(2 ** 32 - 1, 0)).toBe(2 ** -32);
  });
});
