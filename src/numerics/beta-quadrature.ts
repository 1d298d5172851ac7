/** Means over a beta distribution, exact for polynomials: Gauss's quadrature with Jacobi's weight. */
import { sqrt } from "./elementary.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** Points between 0 and 1 and how much each counts; the weights sum to 1. */
export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Points and weights for means over a beta distribution, exact for polynomials of a degree below `2 n` (Golub and Welsch).
 *
 * @param alpha - Above 0.
 * @param beta  - Above 0.
 * @param n     - How many points.
 *
 * @example
 * const { points, weights } = betaQuadrature(2, 6, 8);
 * points.reduce((mean, x, i) => mean + weights[i] * x, 0) // => 0.25
 */
export function betaQuadrature(alpha: number, beta: number, n: number): Quadrature {
  // Jacobi's polynomials live on −1 to 1, with (1 − t)^a (1 + t)^b.
  const [a, b] = [beta - 1, alpha - 1];
  const matrix = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    const twice = 2 * k + a + b;
    matrix[k * n + k] = k === 0 ? (b - a) / (a + b + 2) : (b * b - a * a) / (twice * (twice + 2));
    if (k === 0) continue;
    // At k = 1 the factor k + a + b stands above and below, and is 0 for a + b = −1.
    const square =
      k === 1
        ? (4 * (1 + a) * (1 + b)) / (twice * twice * (twice + 1))
        : (4 * k * (k + a) * (k + b) * (k + a + b)) / (twice * twice * (twice + 1) * (twice - 1));
    matrix[k * n + k - 1] = matrix[(k - 1) * n + k] = sqrt(square);
  }
  const { values, vectors } = symmetricEigen(matrix, n);
  return {
    points: values.map((t) => (1 + t) / 2),
    weights: Float64Array.from(vectors, (vector) => vector[0]! * vector[0]!),
  };
}
