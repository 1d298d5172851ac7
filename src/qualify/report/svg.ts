/** Small drawings inside the page: whole coordinates, colours from the page's style, a sentence for who does not see them. */
import { escaped } from "../../figures/index.ts";
import type { Html } from "./html.ts";

/** Coordinates are whole numbers, four to a pixel: fine enough for print, and short in the file. */
export const grain = 4;

/** From a value to a coordinate. */
export type Scale = (value: number) => number;

export const linear =
  (low: number, high: number, from: number, to: number): Scale =>
  (v) =>
    Math.round(grain * (from + ((v - low) / (high - low || 1)) * (to - from)));

type Point = readonly [x: number, y: number];

/** A line through whole coordinates, each relative to the one before. */
export function pathThrough(points: readonly Point[]): string {
  let [x0, y0] = points[0] ?? [0, 0];
  let d = `M${x0} ${y0}l`;
  for (const [x, y] of points.slice(1)) {
    const step = `${x - x0} ${y - y0}`.replace(" -", "-");
    d += d.endsWith("l") || step.startsWith("-") ? step : ` ${step}`;
    [x0, y0] = [x, y];
  }
  return d.endsWith("l") ? `${d}0 0` : d;
}

/** The area between two lines over the same places. */
export const areaBetween = (low: readonly Point[], high: readonly Point[]): string => `${pathThrough([...high, ...low.toReversed()])}z`;

export const shape = (kind: string, d: string, title?: string): string =>
  title === undefined ? `<path class="${kind}" d="${d}"/>` : `<path class="${kind}" d="${d}"><title>${escaped(title)}</title></path>`;

export const label = (x: number, y: number, text: string, kind = "s"): string =>
  `<text class="${kind}" x="${x}" y="${y}">${escaped(text)}</text>`;

/** The whole drawing; sizes in pixels. */
export const drawing = (width: number, height: number, says: string, parts: readonly string[], kind = "plot"): Html => ({
  html: `<svg class="${kind}" role="img" viewBox="0 0 ${width * grain} ${height * grain}" width="${width}" height="${height}" aria-label="${escaped(says)}">${parts.join("")}</svg>`,
});
