/** Spearman's correlation: how far two things rise together, whatever the shape of either. */
import { sqrt } from "./elementary.ts";

/**
 * The place of each value among the others, from zero; equal values share the mean of their places.
 *
 * @example
 * Array.from(ranks([7, 3, 7])) // => [ 1.5, 0, 1.5 ]
 */
export function ranks(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
  const into = new Float64Array(values.length);
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j + 1 < order.length && values[order[j + 1]!] === values[order[i]!]) j++;
    for (let k = i; k <= j; k++) into[order[k]!] = (i + j) / 2;
    i = j + 1;
  }
  return into;
}

/**
 * Correlation of two lists of {@link ranks} of one length, from -1 to 1; zero where one has the same value throughout.
 *
 * @example
 * rankCorrelation(ranks([1, 2, 3]), ranks([9, 7, 5])) // => -1
 */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const middle = (a.length - 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]! - middle, b[i]! - middle];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / sqrt(aa * bb) : 0;
}
