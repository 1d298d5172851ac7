/** A panel in words, for a reader who does not see it. */
import type { Panel } from "./figure.ts";

/**
 * A value with three significant digits, as a person would write it.
 *
 * @example
 * shortNumber(1234.5) // => "1235"
 */
export function shortNumber(value: number): string {
  // The tail of an exponential; no unit shown here is so large that this is an amount of anything.
  if (Math.abs(value) < 1e-6) return "0";
  if (Math.abs(value) < 0.001) return value.toExponential(1);
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return String(Number(value.toPrecision(3)));
}

/** From where to where each line of a panel goes, for instance "LH, IU/L: none 4.1 to 4.1 over 26 weeks." */
export function changeInWords(panel: Panel, timeUnit: string, series: readonly string[]): string {
  const lines = panel.layers.flatMap((layer) => {
    if (layer.kind !== "line" || layer.y.length === 0) return [];
    return [
      `${series[layer.series] ?? ""} ${shortNumber(layer.y[0]!)} to ${shortNumber(layer.y.at(-1)!)} over ${shortNumber(layer.x.at(-1)!)} ${timeUnit}`,
    ];
  });
  return `${panel.y.label}, ${panel.y.unit}: ${lines.join("; ")}.`;
}

/**
 * A man's label as the beginning of a sentence: names of conditions are written with hyphens.
 *
 * @example
 * spokenLabel("primary-failure") // => "Primary failure"
 */
export function spokenLabel(label: string): string {
  const words = /^[a-z0-9-]+$/.test(label) ? label.replaceAll("-", " ") : label;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
