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

const daysPerMonth = 365.25 / 12;

/**
 * A time in months where it is a whole number of them, else in weeks or days.
 *
 * @example
 * timeInWords(365.25 / 4) // => "3 months"
 */
export function timeInWords(day: number): string {
  const months = Math.round(day / daysPerMonth);
  // A day more or less is still three months to who counts weeks.
  if (months > 0 && Math.abs(day - months * daysPerMonth) <= 1) return months === 1 ? "1 month" : `${months} months`;
  return day % 7 === 0 ? `${day / 7} weeks` : `${shortNumber(day)} days`;
}
