/** How sure a share is that was counted. */
import { sqrt } from "./elementary.ts";
import { normalQuantile } from "./normal-distribution.ts";

/**
 * Wilson's interval of a share, which holds its middle and stays within 0 and 1 even for none and for all.
 *
 * @param events     - Counted, from 0 to `of`.
 * @param of         - Above 0.
 * @param confidence - 0.95 unless told.
 *
 * @example
 * wilsonInterval(0, 10).high.toFixed(4) // => "0.2775"
 */
export function wilsonInterval(events: number, of: number, confidence = 0.95): { readonly low: number; readonly high: number } {
  const z = normalQuantile((1 + confidence) / 2);
  const share = events / of;
  const scale = 1 + (z * z) / of;
  const middle = (share + (z * z) / (2 * of)) / scale;
  const half = (z / scale) * sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: events === 0 ? 0 : Math.max(0, middle - half), high: events === of ? 1 : Math.min(1, middle + half) };
}
