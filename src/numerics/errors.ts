/** What can be wrong with a request for numbers, in sentences. */
import { OpenHpgError } from "../units/index.ts";

export class NumericsError extends OpenHpgError {}

export const badDistribution = (distribution: string, what: string, next: string): NumericsError =>
  new NumericsError("numerics/bad-distribution", distribution, what, next);

export const notSymmetric = (one: string, other: string, above: number, below: number): NumericsError =>
  new NumericsError(
    "numerics/not-symmetric",
    `${one}, ${other}`,
    `their covariance is ${below} in one place and ${above} in the other.`,
    "Give the same finite number twice; the matrix must equal its transpose.",
  );

export const notPositiveDefinite = (name: string, left: number): NumericsError =>
  new NumericsError(
    "numerics/not-positive-definite",
    name,
    `given the variables before it, the variance that is left to this one is ${left}.`,
    "No set of variables has such correlations; weaken those of this one, or drop it if the others determine it.",
  );

export const tooManyDimensions = (dimension: number, most: number): NumericsError =>
  new NumericsError(
    "numerics/too-many-dimensions",
    `Sobol' coordinate ${dimension}`,
    `direction numbers are kept for coordinates 0 to ${most - 1} only.`,
    "Give the variables that matter least an ordinary stream.",
  );

export const badPoint = (index: number): NumericsError =>
  new NumericsError(
    "numerics/bad-point",
    `Sobol' point ${index}`,
    "the sequence has points 0 to 4294967295.",
    "Number the points by whole numbers from 0; take another seed for another set.",
  );

export const badSample = (what: string, next: string): NumericsError => new NumericsError("numerics/bad-sample", "quantiles", what, next);
