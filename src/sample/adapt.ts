/** A mixture learns from the draws it brought: one step of expectation and maximisation (Cappé and others 2008, Stat Comput 18, 447–459). */
import { exp, sqrt, symmetricEigen } from "../numerics/index.ts";
import { type Component, logDensity } from "./component.ts";

/** Components with their shares, which sum to one. */
export type Mixture = readonly { readonly share: number; readonly component: Component }[];

/** Each component's log of share times density at a point, and that of the sum. */
export function logParts(mixture: Mixture, point: Float64Array, logShares: ArrayLike<number>) {
  const parts = mixture.map(({ component }, k) => logShares[k]! + logDensity(component, point));
  const most = Math.max(...parts);
  return { parts, most, scaledSum: parts.reduce((sum, p) => sum + exp(p - most), 0) };
}

/** A component that fewer draws than this speak for, for each direction it has, stays as it is. */
const drawsForDirection = 4;
/** Never fewer than this share, so that nothing is forgotten. */
const leastShare = 0.02;
/** What a component is made wider by than the draws it is learned from: too wide costs little, too narrow much. */
const wider = 1.1;

/**
 * The mixture that would have served these weighted draws better. The last component, the prior, keeps its share.
 *
 * A component moves and turns within the directions it has: the data speak of no others.
 *
 * @param weights - Sum to one; shape `[points]`.
 */
export function adapted(mixture: Mixture, points: readonly Float64Array[], weights: Float64Array, logShares: ArrayLike<number>): Mixture {
  // Nothing was likely: nothing is learned.
  if (!weights.some((w) => w > 0)) return mixture;
  const own = points.map((point, i) => {
    if (!(weights[i]! > 0)) return undefined;
    const { parts, most, scaledSum } = logParts(mixture, point, logShares);
    return parts.map((p) => (weights[i]! * exp(p - most)) / scaledSum);
  });
  const last = mixture.length - 1;
  const moved = mixture.map(({ component, share }, k) => {
    if (k === last) return { component, share };
    const responsible = own.map((o) => o?.[k] ?? 0);
    const total = responsible.reduce((a, b) => a + b, 0);
    const effective = (total * total) / responsible.reduce((sum, r) => sum + r * r, 1e-300);
    const enough = effective >= drawsForDirection * component.directions.length;
    return { component: enough ? learned(component, points, responsible, total) : component, share: Math.max(leastShare, total) };
  });
  const free = moved.slice(0, last).reduce((sum, { share }) => sum + share, 0);
  const prior = mixture[last]!.share;
  return moved.map(({ component, share }, k) => ({ component, share: k === last ? prior : (share / free) * (1 - prior) }));
}

function learned(
  { centre, directions, widths }: Component,
  points: readonly Float64Array[],
  weights: readonly number[],
  total: number,
): Component {
  const r = directions.length;
  const n = centre.length;
  const along = points.map((point, i) =>
    weights[i]! > 0
      ? directions.map((direction) => {
          let sum = 0;
          for (let j = 0; j < n; j++) sum += direction[j]! * (point[j]! - centre[j]!);
          return sum;
        })
      : undefined,
  );
  const mean = new Float64Array(r);
  along.forEach((a, i) => a?.forEach((v, d) => (mean[d]! += (weights[i]! * v) / total)));
  const covariance = new Float64Array(r * r);
  along.forEach((a, i) => {
    if (!a) return;
    for (let d = 0; d < r; d++)
      for (let e = 0; e < r; e++) covariance[d * r + e]! += (weights[i]! * (a[d]! - mean[d]!) * (a[e]! - mean[e]!)) / total;
  });
  const { values, vectors } = symmetricEigen(covariance, r);
  const turned = vectors.map((v) => {
    const direction = new Float64Array(n);
    directions.forEach((old, d) => {
      for (let j = 0; j < n; j++) direction[j]! += v[d]! * old[j]!;
    });
    return direction;
  });
  const moved = Float64Array.from(centre);
  directions.forEach((direction, d) => {
    for (let j = 0; j < n; j++) moved[j]! += mean[d]! * direction[j]!;
  });
  const least = Math.min(...widths) / 4;
  return { centre: moved, directions: turned, widths: Float64Array.from(values, (v) => Math.max(least, wider * sqrt(Math.max(v, 0)))) };
}
