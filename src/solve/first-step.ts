/** How long may the very first step be, when nobody says? */
import { pow } from "../numerics/index.ts";
import { errorNorm } from "./error-norm.ts";
import type { Term } from "./term.ts";

/**
 * A first step whose explicit Euler error is about a hundredth of the tolerance, refined by how fast the
 * slope changes (Hairer, Nørsett & Wanner 1993, Solving ODEs I, section II.4). Costs two evaluations.
 *
 * @returns a positive step, no longer than `span`; 0 when the slope at `(t, y)` is not finite.
 */
export function firstStep(
  term: Term,
  t: number,
  y: Float64Array,
  span: number,
  order: number,
  relative: number,
  absolute: Float64Array,
): number {
  const slope = new Float64Array(term.size);
  term.rhs(t, y, slope);
  if (!slope.every(Number.isFinite)) return 0;

  const sizeOf = (v: Float64Array) => errorNorm(v, y, y, relative, absolute);
  const state = sizeOf(y);
  const speed = sizeOf(slope);
  const trial = Math.min(span, state < 1e-5 || speed < 1e-5 ? 1e-6 : (0.01 * state) / speed);

  const ahead = y.map((v, i) => v + trial * slope[i]!);
  const slopeAhead = new Float64Array(term.size);
  term.rhs(t + trial, ahead, slopeAhead);
  const bend = sizeOf(slopeAhead.map((v, i) => v - slope[i]!)) / trial;

  const sharper = Math.max(speed, bend);
  // An overflow ahead says nothing about here; the short trial stands.
  if (!(sharper < Infinity)) return trial;
  const refined = sharper <= 1e-15 ? Math.max(1e-6, trial * 1e-3) : pow(0.01 / sharper, 1 / (order + 1));
  return Math.min(100 * trial, refined, span);
}
