/** The span of values a panel shows: from zero, over the data, to the nearest edge of the ordinary range. */
import type { Panel } from "./figure.ts";

/** An interval may widen the span to this many times the highest curve; what lies beyond is cut, and drawn as cut. */
const mostWidening = 2;

/**
 * Amounts start at zero, so that a change is not magnified by the choice of axis. The ordinary range
 * widens the span only as far as its lower limit: its upper edge may lie far above every curve. So may
 * that of an interval.
 *
 * @example
 * valueDomain({ y: { label: "LH", unit: "IU/L" }, layers: [{ kind: "range", low: 10 }] })[1] > 10 // => true
 */
export function valueDomain(panel: Panel): readonly [number, number] {
  const values = panel.layers.flatMap((layer) => {
    if (layer.kind === "line" || layer.kind === "points") return layer.y;
    return layer.kind === "band" ? [...layer.low, ...layer.high] : [];
  });
  const limits = panel.layers.flatMap((layer) => (layer.kind === "range" ? [layer.low * 1.25] : []));
  const intervals = panel.layers.flatMap((layer) => (layer.kind === "interval" ? [layer.high] : []));
  const low = Math.min(0, ...values);
  const needed = Math.max(...values, ...limits, low);
  const high = Math.max(needed, Math.min(Math.max(...intervals, low), mostWidening * needed));
  return high > low ? [low < 0 ? low - 0.05 * (high - low) : low, high + 0.08 * (high - low)] : [low, low + 1];
}
