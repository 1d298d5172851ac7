/** The upper tail of the chi-square distribution, from its finite sums. */
import { exp, sqrt } from "./elementary.ts";
import { normalCdf } from "./normal-distribution.ts";

/**
 * The probability that the sum of `degrees` squared standard normal numbers exceeds `x`.
 *
 * @example
 * chiSquareTail(0, 4) // => 1
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!(x > 0) || degrees < 1) return 1;
  const half = x / 2;
  const odd = degrees % 2 === 1;
  // Terms of Poisson's distribution: whole powers for even degrees, halves for odd ones (Abramowitz & Stegun 26.4.4 and 26.4.5).
  let term = odd ? (sqrt(2 * x) * exp(-half)) / sqrt(Math.PI) : exp(-half);
  let sum = 0;
  for (let k = odd ? 3 : 2; k <= degrees; k += 2) {
    sum += term;
    term *= x / k;
  }
  return odd ? 2 * normalCdf(-sqrt(x)) + sum : sum;
}
