/** A panel of named rows, a value and its interval in each: what a bar chart is for, with how sure we are. */
import { drawn, type PanelPage } from "./draw-panel.ts";
import type { Figure, Panel } from "./figure.ts";
import { shortened, textWidth } from "./text-metrics.ts";
import { axisTicks } from "./time-axis.ts";

/** A name, and under it a line for the value. */
const rowHeight = (fontSize: number): number => Math.round(fontSize * 1.25) + 15;

const axisHeight = (fontSize: number): number => fontSize + 12;

/** Height of a panel of so many rows. */
export const heightOfRows = (rows: number, fontSize: number): number => rows * rowHeight(fontSize) + axisHeight(fontSize);

/** Draws the rows: names to the left, values to the right, dots with their intervals under them. */
export function drawRows(figure: Figure, panel: Panel, { plot, document, palette, width, height, fontSize, end }: PanelPage): string {
  const names = panel.y.rows ?? [];
  const dots = panel.layers.flatMap((layer) => (layer.kind === "dot" ? [layer] : []));
  const colour = (series: number): string => palette.series[series % palette.series.length]!;
  const ticks = axisTicks(figure.x, end, width);
  // Room for half of the last number.
  const inset = 14;
  // The line of a row lies in its lower part, the words above it.
  const line = 0.28;
  const written = { fontSize, fill: palette.ink, dy: -(rowHeight(fontSize) * line) + 1, lineAnchor: "middle" as const };
  const drawing = plot.plot({
    document,
    width,
    height,
    marginLeft: inset,
    marginRight: inset,
    marginTop: 0,
    marginBottom: axisHeight(fontSize),
    style: { fontSize: `${fontSize}px` },
    x: { domain: [0, end], label: null },
    y: { domain: [names.length - 0.5, -0.5], label: null, axis: null },
    marks: [
      plot.axisX([...ticks.at], { tickSize: 4, stroke: palette.rule, fill: palette.quiet, fontSize, tickFormat: ticks.text, label: null }),
      plot.ruleY(
        names.map((_, row) => row + line),
        { x1: 0, x2: end, stroke: palette.grid },
      ),
      ...dots.flatMap(({ series, row, value, low, high, text }) => {
        const room = width - textWidth(text, fontSize) - 8;
        return [
          plot.text([shortened(names[row]!, room, fontSize)], { ...written, x: [0], y: [row], textAnchor: "start", dx: -inset }),
          plot.text([text], { ...written, x: [end], y: [row], textAnchor: "end", dx: inset, fill: palette.quiet }),
          plot.ruleY([row + line], {
            x1: Math.max(0, low),
            x2: Math.min(end, high),
            stroke: colour(series),
            strokeWidth: 4,
            strokeOpacity: 0.45,
          }),
          plot.dot([value], { x: [value], y: [row + line], r: 4.2, fill: colour(series), stroke: palette.paper, strokeWidth: 1 }),
        ];
      }),
    ],
  });
  return drawn(drawing, palette);
}
