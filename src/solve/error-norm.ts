/** How large is an error, measured by what is tolerable? */
import { badTolerance, wrongSize } from "./errors.ts";

/** How wrong each pool may be after one step: `absolute + relative·|y|`. */
export interface Tolerance {
  /** Fraction of the pool's value, at least 0. */
  readonly relative: number;
  /** In the pool's unit, above 0; one for all pools or one for each. */
  readonly absolute: number | Float64Array;
}

/** One absolute tolerance per pool, or the sentence that says which is wrong. */
export function absolutePerPool({ relative, absolute }: Tolerance, size: number, nameOf: (pool: number) => string): Float64Array {
  const each = typeof absolute === "number" ? new Float64Array(size).fill(absolute) : absolute;
  if (each.length !== size) throw wrongSize("tolerance.absolute", each.length, size);
  each.forEach((a, i) => {
    if (!(relative >= 0 && relative < Infinity && a > 0 && a < Infinity)) throw badTolerance(nameOf(i), relative, a);
  });
  return each;
}

/** Root mean square of each error over its tolerance; the larger of the two states sets the scale. */
export function errorNorm(error: Float64Array, y: Float64Array, yNext: Float64Array, relative: number, absolute: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < error.length; i++) {
    const scaled = error[i]! / (absolute[i]! + relative * Math.max(Math.abs(y[i]!), Math.abs(yNext[i]!)));
    sum += scaled * scaled;
  }
  return error.length === 0 ? 0 : Math.sqrt(sum / error.length);
}

/** The pool whose error weighs most. */
export function worstPool(error: Float64Array, y: Float64Array, yNext: Float64Array, relative: number, absolute: Float64Array): number {
  let worst = 0;
  let most = -1;
  for (let i = 0; i < error.length; i++) {
    const scaled = Math.abs(error[i]!) / (absolute[i]! + relative * Math.max(Math.abs(y[i]!), Math.abs(yNext[i]!)));
    if (scaled > most) {
      worst = i;
      most = scaled;
    }
  }
  return worst;
}
