/**
 * The man who fits a panel best: measurements weighed against how men differ.
 *
 * Every parameter that varies between men moves, each held back by its spread; the panel pulls as hard as
 * its precision allows. Around the best point the posterior is taken as Gaussian in the logarithms
 * (Laplace), which is enough to draw men who fit the panel about as well.
 */

import { withinMan } from "../clinic/index.ts";
import { exp, inverse, log, sqrt, stream } from "../numerics/index.ts";
import { type Man, referenceMan } from "../people/index.ts";
import { readings, restOf } from "../simulate/index.ts";
import { nearest } from "../units/index.ts";
import { notMeasurable, notPositive } from "./errors.ts";
import { leastSquares } from "./levenberg-marquardt.ts";

/** Measurements of one untreated man, in the units that simulations report. */
export type Panel = Readonly<Record<string, { readonly value: number }>>;

/** One measurement beside what the fitted man has. */
export interface Agreement {
  readonly analyte: string;
  readonly unit: string;
  readonly measured: number;
  readonly fitted: number;
  /** Distance in standard deviations of one measurement. */
  readonly deviations: number;
}

/** A fitted man, and others who fit about as well. */
export interface Fitted {
  readonly man: Man;
  readonly agreement: readonly Agreement[];
  readonly converged: boolean;
  /** Man number `index` of the posterior; the same for the same seed, whoever asks. */
  draw(seed: number, index: number): Man;
}

/** What varies between men, with the standard deviation of its logarithm. */
const varied = referenceMan.parameters.flatMap(({ path, coherent, varies }) =>
  varies ? [{ path, coherent, sd: sqrt(log(1 + varies.cv * varies.cv)) }] : [],
);

/** The base man with each varied parameter multiplied by e to the power of `x`. */
function moved(base: Man, x: Float64Array, label: string): Man {
  const parameters = new Map(base.parameters);
  varied.forEach(({ path, coherent }, i) => {
    parameters.set(path, (base.parameters.get(path) ?? coherent) * exp(x[i]!));
  });
  return { ...base, label, parameters };
}

/**
 * Fits a man to a panel.
 *
 * @param base  - Who he is before his panel is known: condition, age, weight.
 * @param panel - Any subset of what {@link readings} names, in their units.
 * @param of    - How many men the panel is the mean of; 1 unless told. A mean is known better than one value.
 *
 * @throws FitError `fit/not-measurable`, `fit/not-positive`.
 *
 * @example
 * const { agreement } = mostProbableMan(man(), { testosterone_total: { value: 400 } });
 * agreement[0]!.fitted < 480 // => true
 */
export function mostProbableMan(base: Man, panel: Panel, of = 1): Fitted {
  const observed = Object.entries(panel).map(([key, { value }]) => {
    const reading = readings.find((r) => r.key === key);
    const precision = withinMan[key];
    if (!reading || !precision) throw notMeasurable(key, nearest(key, Object.keys(withinMan)));
    if (!(value > 0)) throw notPositive(key, value);
    return { key, unit: reading.unit, value, sd: precision.cv / sqrt(of) };
  });
  const deviationsOf = (who: Man): Float64Array => {
    const rest = restOf(who);
    // A laboratory's zero is not minus infinity: half a per cent of the value is as good as none.
    return Float64Array.from(observed, ({ key, value, sd }) => log(Math.max(rest[key]!, 0.005 * value) / value) / sd);
  };
  const residuals = (x: Float64Array): Float64Array | undefined => {
    try {
      const deviations = deviationsOf(moved(base, x, base.label));
      return Float64Array.of(...deviations, ...varied.map(({ sd }, i) => x[i]! / sd));
    } catch {
      return undefined;
    }
  };
  const { x, information, converged } = leastSquares(residuals, new Float64Array(varied.length));
  const man = moved(base, x, base.label);
  const rest = restOf(man);
  const deviations = deviationsOf(man);
  const agreement = observed.map(({ key, unit, value }, i) => ({
    analyte: key,
    unit,
    measured: value,
    fitted: rest[key]!,
    deviations: deviations[i]!,
  }));
  const spread = rootOfInverse(information, varied.length);
  const draw = (seed: number, index: number): Man => {
    const numbers = stream(seed, index, "posterior");
    const z = Float64Array.from(varied, (_, k) => numbers.normal(k));
    return moved(
      base,
      x.map((v, i) => v + spread(z, i)),
      `${base.label} ${index + 1}`,
    );
  };
  return { man, agreement, converged, draw };
}

/** From JᵀJ = L Lᵀ a function that turns standard normals z into component i of L⁻ᵀ z, whose covariance is the inverse. */
function rootOfInverse(information: Float64Array, n: number): (z: Float64Array, i: number) => number {
  // The inverse, then its Cholesky factor: n is tens, and this runs once a fit.
  const covariance = inverse(information, n);
  if (!covariance) return () => 0;
  const root = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = covariance[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= root[i]![k]! * root[j]![k]!;
      root[i]![j] = i === j ? sqrt(Math.max(sum, 0)) : root[j]![j]! > 0 ? sum / root[j]![j]! : 0;
    }
  return (z, i) => root[i]!.reduce((sum, v, k) => sum + v * z[k]!, 0);
}
