/** Where was the method last? What it computed there holds only while it is asked about the same point. */

/** A point and whether anything is known about it. */
export interface RememberedPoint {
  known: boolean;
  t: number;
  readonly y: Float64Array;
}

/** Nowhere yet. */
export const nowhere = (size: number): RememberedPoint => ({ known: false, t: NaN, y: new Float64Array(size) });

/** True when `(t, y)` is the very point remembered. */
export function isAt(point: RememberedPoint, t: number, y: Float64Array): boolean {
  if (!point.known || point.t !== t) return false;
  for (let i = 0; i < y.length; i++) if (point.y[i] !== y[i]) return false;
  return true;
}

/** Remembers `(t, y)` by copy. */
export function moveTo(point: RememberedPoint, t: number, y: Float64Array): void {
  point.known = true;
  point.t = t;
  point.y.set(y);
}

/** True when every number is finite. */
export function allFinite(y: Float64Array): boolean {
  for (let i = 0; i < y.length; i++) if (!Number.isFinite(y[i]!)) return false;
  return true;
}
