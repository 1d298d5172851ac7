/** What a test's results foretell: smooth surfaces over results, fitted on some men and read on others. */
import { denseSolver, exp, log, normalQuantile } from "../numerics/index.ts";

/** Rows of terms, the first of which is 1; shape `[rows × terms]`. */
export interface Terms {
  readonly terms: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** Fewer men than this cannot tell a curve from their own scatter. */
const enoughForCurves = 200;

/**
 * Turns results into terms: each result becomes the normal score of its rank among those learned from, so that scatter on
 * any scale, limits of assays and zeros are all the same to it; then powers up to the third, and products of two.
 *
 * @param learned - Results learned from; shape `[rows][results]`. No rank is known but theirs.
 * @param men     - How many men they are of; few of them bear planes only.
 */
export function termsFrom(learned: readonly (readonly number[])[], men: number): (results: readonly (readonly number[])[]) => Terms {
  const width = learned[0]?.length ?? 0;
  const sorted = Array.from({ length: width }, (_, k) => Float64Array.from(learned, (row) => row[k]!).sort());
  const pairs = Array.from({ length: width }, (_, a) => Array.from({ length: a }, (_, b) => [a, b] as const)).flat();
  const curved = men >= enoughForCurves;
  const terms = 1 + (curved ? 3 * width + pairs.length : width);
  return (results) => {
    const values = new Float64Array(results.length * terms);
    results.forEach((row, r) => {
      const z = row.map((v, k) => score(sorted[k]!, v));
      // Hermite polynomials: of normal scores they are nearly uncorrelated.
      const bent = curved
        ? [...z.flatMap((v) => [(v * v - 1) / 1.5, (v * v * v - 3 * v) / 2.5]), ...pairs.map(([a, b]) => z[a]! * z[b]!)]
        : [];
      values.set([1, ...z, ...bent], r * terms);
    });
    return { terms, rows: results.length, values };
  };
}

/** The normal score of a value's rank; equal values share the middle of their ranks. */
function score(sorted: Float64Array, value: number): number {
  const [below, upTo] = [lowerBound(sorted, value, false), lowerBound(sorted, value, true)];
  return normalQuantile(((below + upTo) / 2 + 0.5) / (sorted.length + 1));
}

/** How many values lie below, or up to, this one. */
function lowerBound(sorted: Float64Array, value: number, inclusive: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < value || (inclusive && sorted[middle]! === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A surface's coefficients; shape `[terms]`. */
type Surface = Float64Array;

/** Coefficients are held towards zero by so many rows' worth; the constant is free. Of log-odds less, lest a sure result be doubted. */
const held = { mean: 2, chance: 0.5 } as const;

/** Solves (Σ w x xᵀ + hold) b = right. */
function solveFor({ terms, rows, values }: Terms, weight: Float64Array | undefined, right: Float64Array, hold: number): Surface {
  const matrix = new Float64Array(terms * terms);
  for (let r = 0; r < rows; r++) {
    const w = weight ? weight[r]! : 1;
    const at = r * terms;
    for (let a = 0; a < terms; a++) {
      const wa = w * values[at + a]!;
      for (let b = 0; b <= a; b++) matrix[a * terms + b]! += wa * values[at + b]!;
    }
  }
  for (let a = 0; a < terms; a++) {
    for (let b = 0; b < a; b++) matrix[b * terms + a] = matrix[a * terms + b]!;
    // A whisker keeps it regular where nobody is left to learn from.
    matrix[a * terms + a]! += a === 0 ? 1e-9 : hold;
  }
  const solver = denseSolver(terms);
  solver.factor(matrix);
  const solution = Float64Array.from(right);
  solver.solve(solution);
  return solution;
}

/** The least-squares surface through these values, one a row; each man has so many rows, which are no news about men. */
export function meanSurface(terms: Terms, target: ArrayLike<number>, times = 1): Surface {
  const right = new Float64Array(terms.terms);
  for (let r = 0; r < terms.rows; r++) for (let k = 0; k < terms.terms; k++) right[k]! += terms.values[r * terms.terms + k]! * target[r]!;
  return solveFor(terms, undefined, right, held.mean * times);
}

const mostRounds = 25;
const mostHalvings = 12;

/** The logistic surface through these answers, each 0 to 1, one a row: by Newton's method, its steps halved while they lead uphill. */
export function chanceSurface(terms: Terms, target: ArrayLike<number>, times = 1): Surface {
  const { terms: n, rows, values } = terms;
  const hold = held.chance * times;
  let surface: Surface = new Float64Array(n);
  const average = Array.from(target).reduce((sum, t) => sum + t, 0) / rows;
  const started = Math.min(1 - 1e-4, Math.max(1e-4, average));
  surface[0] = log(started / (1 - started));
  let loss = lossOf(surface, terms, target, hold);
  for (let round = 0; round < mostRounds; round++) {
    const right = new Float64Array(n);
    const weight = new Float64Array(rows);
    for (let r = 0; r < rows; r++) {
      const eta = heightOf(surface, terms, r);
      const p = 1 / (1 + exp(-eta));
      // Where all is certain the weight would vanish and the step be without bound.
      const w = Math.max(1e-4, p * (1 - p));
      weight[r] = w;
      const working = w * eta + target[r]! - p;
      for (let k = 0; k < n; k++) right[k]! += working * values[r * n + k]!;
    }
    const aimed = solveFor(terms, weight, right, hold);
    const before = loss;
    for (let share = 1, halvings = 0; halvings < mostHalvings; share /= 2, halvings++) {
      const tried = surface.map((v, k) => v + share * (aimed[k]! - v));
      const reached = lossOf(tried, terms, target, hold);
      if (reached >= loss) continue;
      surface = tried;
      loss = reached;
      break;
    }
    if (!(before - loss > 1e-7 * rows)) break;
  }
  return surface;
}

/** Minus the log-likelihood of the answers, and what coefficients cost. */
function lossOf(surface: Surface, terms: Terms, target: ArrayLike<number>, hold: number): number {
  let loss = 0;
  for (let k = 1; k < terms.terms; k++) loss += (hold / 2) * surface[k]! * surface[k]!;
  for (let r = 0; r < terms.rows; r++) {
    const eta = heightOf(surface, terms, r);
    loss += Math.max(0, eta) + log(1 + exp(-Math.abs(eta))) - target[r]! * eta;
  }
  return loss;
}

/** Height of a surface over one row; of a logistic one, its log-odds, kept within what can be learned from a sample. */
export function heightOf(surface: Surface, { terms, values }: Terms, row: number): number {
  let sum = 0;
  for (let k = 0; k < terms; k++) sum += surface[k]! * values[row * terms + k]!;
  return Math.min(30, Math.max(-30, sum));
}
