/** One part of a proposal: the prior, moved and narrowed in the few directions that data speak of. */
import { log, sqrt, symmetricEigen } from "../numerics/index.ts";

/** A normal distribution that differs from the prior in where it lies, and in its width along some directions. */
export interface Component {
  readonly centre: Float64Array;
  /** Unit vectors, orthogonal to each other. */
  readonly directions: readonly Float64Array[];
  /** Standard deviation along each; one along everything else. */
  readonly widths: Float64Array;
}

/** A direction in which data leave more than this share of the prior's variance is left as it is. */
const hardlySeen = 0.97;

/**
 * The normal distribution around a mode with precision I + JᵀJ, wider by a little, for it must cover what it stands for.
 *
 * @param information - JᵀJ of the scores; shape `[n·n]`.
 * @param wider       - Factor on the standard deviations along what data speak of.
 */
export function componentAt(centre: Float64Array, information: Float64Array, wider = 1): Component {
  const { values, vectors } = symmetricEigen(information, centre.length);
  const seen = [...values].flatMap((value, i) => (1 / (1 + Math.max(0, value)) < hardlySeen ? [i] : []));
  return {
    centre,
    directions: seen.map((i) => vectors[i]!),
    widths: Float64Array.from(seen, (i) => Math.min(1, wider / sqrt(1 + values[i]!))),
  };
}

/** The prior itself. */
export const priorOf = (size: number): Component => ({ centre: new Float64Array(size), directions: [], widths: new Float64Array() });

/** The point of this component that a standard normal point becomes. */
export function placed({ centre, directions, widths }: Component, z: Float64Array): Float64Array {
  const point = Float64Array.from(centre, (c, i) => c + z[i]!);
  directions.forEach((direction, d) => {
    let along = 0;
    for (let i = 0; i < z.length; i++) along += direction[i]! * z[i]!;
    const less = (widths[d]! - 1) * along;
    for (let i = 0; i < z.length; i++) point[i]! += less * direction[i]!;
  });
  return point;
}

/** Logarithm of the component's density over that of the standard normal at its origin, (2π)^(-n/2). */
export function logDensity({ centre, directions, widths }: Component, point: Float64Array): number {
  let square = 0;
  for (let i = 0; i < point.length; i++) {
    const apart = point[i]! - centre[i]!;
    square += apart * apart;
  }
  let logWidths = 0;
  directions.forEach((direction, d) => {
    let along = 0;
    for (let i = 0; i < point.length; i++) along += direction[i]! * (point[i]! - centre[i]!);
    const width = widths[d]!;
    square += along * along * (1 / (width * width) - 1);
    logWidths += log(width);
  });
  return -square / 2 - logWidths;
}
