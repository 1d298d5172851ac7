/** Normal draws that go together, from the Cholesky factor of their correlations or covariances. */
import { sqrt } from "./elementary.ts";
import { badDistribution, notPositiveDefinite, notSymmetric } from "./errors.ts";
import type { Stream } from "./stream.ts";

/** Row i of a lower triangle, of length i + 1. */
export type LowerTriangle = readonly Float64Array[];

/**
 * L with L·Lᵀ equal to a correlation or covariance matrix.
 *
 * @param matrix - Row by row, square and symmetric.
 * @param names  - What the rows stand for; used in errors.
 * @throws {@link NumericsError} `numerics/not-positive-definite` naming the first variable that those before it determine
 *   or contradict; `numerics/not-symmetric` naming the pair.
 *
 * @example
 * choleskyFactor([[1, 0.6], [0.6, 1]]) // => [ Float64Array [ 1 ], Float64Array [ 0.6, 0.8 ] ]
 */
export function choleskyFactor(matrix: readonly (readonly number[])[], names: readonly string[] = []): LowerTriangle {
  const name = (i: number): string => names[i] ?? `variable ${i}`;
  const rows: Float64Array[] = [];
  for (const [i, given] of matrix.entries()) {
    if (given.length !== matrix.length)
      throw badDistribution(
        name(i),
        `its row has ${given.length} entries where the matrix has ${matrix.length} rows.`,
        "Give a square matrix.",
      );
    const row = new Float64Array(i + 1);
    for (let j = 0; j < i; j++) {
      if (given[j] !== matrix[j]![i]) throw notSymmetric(name(j), name(i), matrix[j]![i]!, given[j]!);
      let sum = given[j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * rows[j]![k]!;
      row[j] = sum / rows[j]![j]!;
    }
    const left = row.subarray(0, i).reduce((sum, v) => sum - v * v, given[i]!);
    // What rounding alone may leave of nothing; NaN fails as well.
    if (!(left > 4e-16 * (i + 1) * given[i]! && left < Infinity)) throw notPositiveDefinite(name(i), left);
    row[i] = sqrt(left);
    rows.push(row);
  }
  return rows;
}

/**
 * Normal numbers of mean 0 and covariance L·Lᵀ, from draws k to k + n − 1 of a stream.
 *
 * @example
 * multivariateNormal(stream(1, 7, "parameters"), 0, choleskyFactor([[1, 0.5], [0.5, 1]])).length // => 2
 */
export function multivariateNormal(numbers: Stream, k: number, factor: LowerTriangle): Float64Array {
  const z = Float64Array.from(factor, (_, i) => numbers.normal(k + i));
  return Float64Array.from(factor, (row) => row.reduce((sum, v, j) => sum + v * z[j]!, 0));
}
