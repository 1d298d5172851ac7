/** A normal number bent to one side: sinh(asinh z + bend), shifted and scaled to mean 0 and spread 1 (Jones & Pewsey 2009, Biometrika 96, 761–780). */
import { exp, log, sqrt } from "../../numerics/index.ts";

const asinh = (x: number): number => (x < 0 ? -1 : 1) * log(Math.abs(x) + sqrt(x * x + 1));
const sinh = (x: number): number => (exp(x) - exp(-x)) / 2;
const cosh = (x: number): number => (exp(x) + exp(-x)) / 2;

/** Mean of √(1 + z²) of a standard normal z. */
const meanRoot = 1.3545308064810695;

/** The bent number, its inverse, and the logarithm of its slope. */
export interface Skewed {
  of(z: number): number;
  inverse(s: number): number;
  logSlope(z: number): number;
}

/**
 * @param bend - Below 0 the longer tail is the lower one; 0 leaves the number as it is.
 *
 * @example
 * const s = skewed(-0.2);
 * s.inverse(s.of(1.3)).toFixed(9) // => "1.300000000"
 */
export function skewed(bend: number): Skewed {
  const [up, along] = [sinh(bend), cosh(bend)];
  const mean = up * meanRoot;
  const spread = sqrt(along * along + up * up * (2 - meanRoot * meanRoot));
  return {
    of: (z) => (z * along + sqrt(1 + z * z) * up - mean) / spread,
    inverse: (s) => sinh(asinh(s * spread + mean) - bend),
    logSlope: (z) => log((along + (z * up) / sqrt(1 + z * z)) / spread),
  };
}
