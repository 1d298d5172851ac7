/**
 * Sparse linear systems of one fixed pattern: order and fill found once, factored many times.
 *
 * Pivots stay on the diagonal. That suits `I/(γh) - J` of a damped system and lets every index be
 * computed beforehand; where a pivot fails, the answer is false, and a shorter step makes the
 * diagonal dominate.
 */
import type { LinearSolver } from "./dense.ts";
import { minimumDegree } from "./minimum-degree.ts";

/** The places of a sparse square matrix that may be non-zero, column by column. */
export interface Pattern {
  /** Where each column begins in `rows`; shape `[n + 1]`. */
  readonly columnPointers: Int32Array;
  /** Row index of each entry, no row twice within a column. */
  readonly rows: Int32Array;
}

/** A {@link LinearSolver} that also takes many right-hand sides at once, and tells what its order costs. */
export interface SparseSolver extends LinearSolver {
  /** Replaces `count` right-hand sides by their solutions; those of one row lie side by side, shape `[n, count]`. */
  solveMany(b: Float64Array, count: number): void;
  /** The order of elimination, as original indices. */
  readonly order: Int32Array;
  /** Entries of L and U together that the pattern, diagonal included, did not have. */
  readonly fill: number;
}

/** A pivot this small against the diagonal it started from has lost its digits to cancellation. */
const cancelled = 1.4210854715202004e-14;

/**
 * Prepares LU for one pattern; `factor` then takes values in the order of `pattern.rows`.
 *
 * The diagonal always belongs to the pattern, named or not, so that a shift has a place.
 *
 * @param order - Which variable is eliminated when; minimum degree unless told.
 * @returns `factor` is false on a value that is not finite, and on a pivot that is zero, not finite, or all rounding.
 *
 * @example
 * const solver = sparseSolver({ columnPointers: Int32Array.of(0, 2, 3), rows: Int32Array.of(0, 1, 1) });
 * const b = Float64Array.of(2, 5);
 * solver.factor(Float64Array.of(2, 1, 4)) && solver.solve(b);
 * b // => Float64Array [ 1, 1 ]
 */
export function sparseSolver(pattern: Pattern, order = minimumDegree(pattern.columnPointers, pattern.rows)): SparseSolver {
  const n = pattern.columnPointers.length - 1;
  const { starts, columns, diagonals, places, entries } = analyse(pattern, order);
  const factors = new Float64Array(columns.length);
  const row = new Float64Array(n);
  const permuted = new Float64Array(n);
  let many = new Float64Array(0);

  return {
    order,
    fill: columns.length - entries,

    factor(values, shift = 0, scale = 1) {
      // A NaN beside a zero would hide in U.
      if (!values.every(Number.isFinite)) return false;
      factors.fill(0);
      for (let p = 0; p < places.length; p++) factors[places[p]!] = scale * values[p]!;
      for (let i = 0; i < n; i++) {
        const start = starts[i]!;
        const end = starts[i + 1]!;
        const diagonal = diagonals[i]!;
        factors[diagonal]! += shift;
        for (let p = start; p < end; p++) row[columns[p]!] = factors[p]!;
        for (let p = start; p < diagonal; p++) {
          const k = columns[p]!;
          const lower = row[k]!;
          if (lower === 0) continue;
          // U's diagonal is stored as its reciprocal.
          const multiplier = lower * factors[diagonals[k]!]!;
          row[k] = multiplier;
          for (let q = diagonals[k]! + 1; q < starts[k + 1]!; q++) row[columns[q]!]! -= multiplier * factors[q]!;
        }
        const pivot = row[i]!;
        // Compared with its own past, not with its neighbours, whose units may differ.
        if (!(Math.abs(pivot) > cancelled * Math.abs(factors[diagonal]!) && Math.abs(pivot) < Infinity)) return false;
        for (let p = start; p < end; p++) factors[p] = row[columns[p]!]!;
        factors[diagonal] = 1 / pivot;
      }
      return true;
    },

    solve(b) {
      for (let i = 0; i < n; i++) {
        let sum = b[order[i]!]!;
        for (let p = starts[i]!; p < diagonals[i]!; p++) sum -= factors[p]! * permuted[columns[p]!]!;
        permuted[i] = sum;
      }
      for (let i = n - 1; i >= 0; i--) {
        let sum = permuted[i]!;
        for (let p = diagonals[i]! + 1; p < starts[i + 1]!; p++) sum -= factors[p]! * permuted[columns[p]!]!;
        permuted[i] = sum * factors[diagonals[i]!]!;
      }
      for (let i = 0; i < n; i++) b[order[i]!] = permuted[i]!;
    },

    solveMany(b, count) {
      // The loops of `solve`, with one more inside: each factor is looked up once for all right-hand sides.
      if (many.length < n * count) many = new Float64Array(n * count);
      const x = many;
      const subtract = (i: number, from: number, to: number): void => {
        for (let p = from; p < to; p++) {
          const factor = factors[p]!;
          const other = columns[p]! * count;
          for (let j = 0; j < count; j++) x[i + j]! -= factor * x[other + j]!;
        }
      };
      for (let i = 0; i < n; i++) {
        const [to, from] = [i * count, order[i]! * count];
        for (let j = 0; j < count; j++) x[to + j] = b[from + j]!;
        subtract(to, starts[i]!, diagonals[i]!);
      }
      for (let i = n - 1; i >= 0; i--) {
        subtract(i * count, diagonals[i]! + 1, starts[i + 1]!);
        const reciprocal = factors[diagonals[i]!]!;
        const [from, to] = [i * count, order[i]! * count];
        for (let j = 0; j < count; j++) {
          x[from + j]! *= reciprocal;
          b[to + j] = x[from + j]!;
        }
      }
    },
  };
}

/** Where L and U of one pattern have entries. */
export interface Analysis {
  /** Rows of L and U in eliminated numbering: where each begins, its columns ascending, its diagonal. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly diagonals: Int32Array;
  /** For each entry of the pattern, where its value goes. */
  readonly places: Int32Array;
  /** Entries of the pattern with its diagonal completed. */
  readonly entries: number;
}

/** The fill that eliminating in this order brings, found without any numbers. */
export function analyse({ columnPointers, rows }: Pattern, order: Int32Array): Analysis {
  const n = columnPointers.length - 1;
  const position = new Int32Array(n);
  order.forEach((original, k) => {
    position[original] = k;
  });

  const filled = Array.from({ length: n }, (_, i) => new Set([i]));
  for (let j = 0; j < n; j++)
    for (let p = columnPointers[j]!; p < columnPointers[j + 1]!; p++) filled[position[rows[p]!]!]!.add(position[j]!);
  const entries = total(filled);

  // Row i inherits the upper part of each row k it eliminates with; ascending k sees the new ones too.
  for (let i = 0; i < n; i++)
    for (let k = 0; k < i; k++) {
      if (!filled[i]!.has(k)) continue;
      for (const j of filled[k]!) if (j > k) filled[i]!.add(j);
    }

  const starts = new Int32Array(n + 1);
  const diagonals = new Int32Array(n);
  const columns = new Int32Array(total(filled));
  filled.forEach((set, i) => {
    const sorted = [...set].sort((a, b) => a - b);
    columns.set(sorted, starts[i]!);
    diagonals[i] = starts[i]! + sorted.indexOf(i);
    starts[i + 1] = starts[i]! + sorted.length;
  });

  const places = new Int32Array(rows.length);
  for (let j = 0; j < n; j++)
    for (let p = columnPointers[j]!; p < columnPointers[j + 1]!; p++) {
      const i = position[rows[p]!]!;
      places[p] = columns.indexOf(position[j]!, starts[i]!);
    }
  return { starts, columns, diagonals, places, entries };
}

const total = (sets: readonly ReadonlySet<number>[]): number => sets.reduce((sum, set) => sum + set.size, 0);
