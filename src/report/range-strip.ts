/** Where a value lies beside its range, as a strip that is understood without colour: a bar for the range, a dot for the value. */
import { element, type Markup } from "./markup.ts";

const [width, height, radius] = [110, 12, 3.5];

/** The limits of a range; one of the two may be missing. */
export interface Limits {
  readonly low?: number;
  readonly high?: number;
}

/** From where to where the strip goes: the range takes its middle half, or the half on the side that has no limit. */
function span({ low, high }: Limits): readonly [number, number] {
  if (low !== undefined && high !== undefined) return [low - (high - low) / 2, high + (high - low) / 2];
  return low !== undefined ? [0, 2 * low] : [0, 2 * high!];
}

/** The strip; a value beyond its ends stands at the end, as an arrow. */
export function rangeStrip(value: number, limits: Limits): Markup {
  const [from, until] = span(limits);
  const at = (v: number): number => Math.round(10 * (radius + ((v - from) / (until - from)) * (width - 2 * radius))) / 10;
  const [left, right] = [at(limits.low ?? from), at(limits.high ?? until)];
  const middle = height / 2;
  const beyond = value < from ? "left" : value > until ? "right" : undefined;
  const mark =
    beyond === "left"
      ? element("path", { d: `M8 1 L1 ${middle} L8 ${height - 1} Z`, fill: "#000" })
      : beyond === "right"
        ? element("path", { d: `M${width - 8} 1 L${width - 1} ${middle} L${width - 8} ${height - 1} Z`, fill: "#000" })
        : element("circle", { cx: at(value), cy: middle, r: radius, fill: "#000" });
  return element(
    "svg",
    { class: "strip", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" },
    element("line", { x1: 0, x2: width, y1: middle, y2: middle, stroke: "#777", "stroke-width": 1 }),
    element("rect", {
      x: left,
      y: 3,
      width: Math.max(1, right - left),
      height: height - 6,
      fill: "#ccc",
      stroke: "#777",
      "stroke-width": 0.7,
    }),
    mark,
  );
}
