/** The span of values a panel shows: from zero, over the data, to the nearest edge of the ordinary range. */
import type { Panel } from "./figure.ts";

/**
 * Amounts start at zero, so that a change is not magnified by the choice of axis. The ordinary range
 * widens the span only as far as its lower limit: its upper edge may lie far above every curve.
 *
 * @example
 * valueDomain({ y: { label: "LH", unit: "IU/L" }, layers: [{ kind: "range", low: 10 }] })[1] > 10 // => true
 */
export function valueDomain(panel: Panel): readonly [number, number] {
  const values = panel.layers.flatMap((layer) =>
    layer.kind === "line" || layer.kind === "points" ? layer.y : layer.kind === "band" ? [...layer.low, ...layer.high] : [],
  );
  const needed = panel.layers.flatMap((layer) => (layer.kind === "range" ? [layer.low * 1.25] : []));
  const low = Math.min(0, ...values);
  const high = Math.max(...values, ...needed, low);
  return high > low ? [low < 0 ? low - 0.05 * (high - low) : low, high + 0.08 * (high - low)] : [low, low + 1];
}
