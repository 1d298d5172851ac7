/** The gamma function of positive numbers. */
import { exp, log, pow, sqrt } from "./elementary.ts";

/** √(2π). */
const rootTau = 2.5066282746310002;

/** Stirling's series for ln Γ in 1/x: B_2k/(2k(2k − 1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
/** From here on the series above leaves out less than 1e-17. */
const enough = 12;

/**
 * Γ(x) for x > 0, within 1.5e-15 relative; ∞ beyond 171.62; NaN at and below zero.
 *
 * @example
 * gamma(5) // => 24
 */
export function gamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x > 171.7) return Infinity;
  // Γ(x) = Γ(x + n)/(x(x + 1)…(x + n − 1)); a whole number needs only the product.
  if (Math.floor(x) === x && x <= 19) return rising(1, x - 1);
  const steps = x < enough ? Math.ceil(enough - x) : 0;
  const y = x + steps;
  // What adding the steps rounded off x would have moved ln Γ by ln y times as much.
  const lost = x - (y - steps);
  const series = stirling.reduceRight((sum, c) => sum / (y * y) + c, 0) / y + lost * log(y);
  // y^y alone overflows before Γ does.
  const half = pow(y, y / 2);
  return (half * exp(-y) * exp(series) * (rootTau / sqrt(y)) * half) / rising(x, steps);
}

/** ½ ln 2π. */
const halfLogTau = 0.9189385332046728;

/**
 * ln Γ(x) for x > 0, within 1e-14 of itself or of 1, whichever is more; NaN at and below zero.
 *
 * @example
 * logGamma(1001).toFixed(9) // => "5912.128178488"
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  const steps = x < enough ? Math.ceil(enough - x) : 0;
  const y = x + steps;
  const series = stirling.reduceRight((sum, c) => sum / (y * y) + c, 0) / y;
  return (y - 0.5) * log(y) - y + halfLogTau + series - log(rising(x, steps));
}

/** x(x + 1)…(x + n − 1). */
function rising(x: number, n: number): number {
  let product = 1;
  for (let i = 0; i < n; i++) product *= x + i;
  return product;
}
