/** Dense linear systems: LU with partial pivoting, in place, on row-major storage. */

/** Factors whatever a method needs as `shift·I + scale·A`, then solves with it as often as asked. */
export interface LinearSolver {
  /** False when the matrix is singular to working precision or holds a NaN; the factors are then unusable. */
  factor(values: Float64Array, shift?: number, scale?: number): boolean;
  /** Overwrites the right-hand side with the solution. */
  solve(b: Float64Array): void;
}

/**
 * Factors a square row-major matrix in place into L (unit diagonal) and U, with row exchanges.
 *
 * @param a      - Shape `[n·n]`, row-major; overwritten by the factors.
 * @param pivots - Shape `[n]`; receives, for each column, the row that was exchanged into it.
 * @returns false when a column has no usable pivot (singular, or NaN or infinity in the matrix).
 *
 * @example
 * const a = Float64Array.of(2, 1, 1, 3), pivots = new Int32Array(2), b = Float64Array.of(3, 5);
 * luFactor(a, 2, pivots) && luSolve(a, 2, pivots, b);
 * b // => Float64Array [ 0.8, 1.4 ]
 */
export function luFactor(a: Float64Array, n: number, pivots: Int32Array): boolean {
  // A NaN beside a zero would hide in U.
  if (!a.every(Number.isFinite)) return false;
  for (let k = 0; k < n; k++) {
    let best = k;
    let largest = Math.abs(a[k * n + k]!);
    for (let i = k + 1; i < n; i++) {
      const size = Math.abs(a[i * n + k]!);
      // Written so that a NaN, from an overflow, is taken as the pivot and refused below, never passed over.
      if (!(size <= largest)) {
        best = i;
        largest = size;
      }
    }
    pivots[k] = best;
    if (!(largest > 0 && largest < Infinity)) return false;
    if (best !== k) exchangeRows(a, n, best, k);

    const pivot = a[k * n + k]!;
    for (let i = k + 1; i < n; i++) {
      const lower = a[i * n + k]!;
      if (lower === 0) continue;
      const multiplier = lower / pivot;
      a[i * n + k] = multiplier;
      for (let j = k + 1; j < n; j++) a[i * n + j]! -= multiplier * a[k * n + j]!;
    }
  }
  return true;
}

/** Solves with the factors of {@link luFactor}; `b` is overwritten by the solution. */
export function luSolve(a: Float64Array, n: number, pivots: Int32Array, b: Float64Array): void {
  for (let k = 0; k < n; k++) {
    const from = pivots[k]!;
    if (from === k) continue;
    const held = b[k]!;
    b[k] = b[from]!;
    b[from] = held;
  }
  for (let i = 1; i < n; i++) {
    let sum = b[i]!;
    for (let j = 0; j < i; j++) sum -= a[i * n + j]! * b[j]!;
    b[i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let j = i + 1; j < n; j++) sum -= a[i * n + j]! * b[j]!;
    b[i] = sum / a[i * n + i]!;
  }
}

/**
 * A {@link LinearSolver} for a full matrix given column by column, the order a difference Jacobian is made in.
 *
 * @example
 * const solver = denseSolver(2);
 * const b = Float64Array.of(3, 5);
 * solver.factor(Float64Array.of(2, 1, 1, 3)) && solver.solve(b);
 * b // => Float64Array [ 0.8, 1.4 ]
 */
export function denseSolver(n: number): LinearSolver {
  const factors = new Float64Array(n * n);
  const pivots = new Int32Array(n);
  return {
    factor(values, shift = 0, scale = 1) {
      for (let j = 0; j < n; j++) {
        for (let i = 0; i < n; i++) factors[i * n + j] = scale * values[j * n + i]!;
        factors[j * n + j]! += shift;
      }
      return luFactor(factors, n, pivots);
    },
    solve: (b) => luSolve(factors, n, pivots, b),
  };
}

function exchangeRows(a: Float64Array, n: number, one: number, other: number): void {
  // Whole rows, multipliers included: luSolve applies all exchanges before it substitutes.
  for (let j = 0; j < n; j++) {
    const held = a[one * n + j]!;
    a[one * n + j] = a[other * n + j]!;
    a[other * n + j] = held;
  }
}

/**
 * The inverse of a matrix of `n` rows, row after row; undefined of a singular one. The matrix is left alone.
 *
 * @example
 * inverse(Float64Array.of(2, 0, 0, 4), 2) // => Float64Array [ 0.5, 0, 0, 0.25 ]
 */
export function inverse(matrix: Float64Array, n: number): Float64Array | undefined {
  const factors = Float64Array.from(matrix);
  const pivots = new Int32Array(n);
  if (!luFactor(factors, n, pivots)) return undefined;
  const result = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const column = new Float64Array(n);
    column[j] = 1;
    luSolve(factors, n, pivots, column);
    for (let i = 0; i < n; i++) result[i * n + j] = column[i]!;
  }
  return result;
}
