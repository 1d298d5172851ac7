/** One panel as SVG text, drawn by Observable Plot. */
import type * as PlotModule from "@observablehq/plot";
import type { Figure, IntervalLayer, Layer, Panel } from "./figure.ts";
import { dashes, type Palette } from "./palette.ts";
import { textWidth } from "./text-metrics.ts";
import { axisTicks } from "./time-axis.ts";
import { valueDomain } from "./value-domain.ts";

type Plot = typeof PlotModule;

/** As much of an element as is used here; the package does not depend on a browser's types. */
interface Drawing {
  readonly outerHTML: string;
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
  removeAttribute(name: string): void;
}

/** What a panel needs to know of the page it stands on. */
export interface PanelPage {
  readonly plot: Plot;
  /** The document the drawing is made in. */
  readonly document: NonNullable<PlotModule.PlotOptions["document"]>;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly marginLeft: number;
  /** End of the time axis, the same for every panel. */
  readonly end: number;
}

/** Tick labels that differ from each other and carry no needless digits. */
function tickText(step: number): (value: number) => string {
  let decimals = 0;
  while (decimals < 12 && Number(step.toFixed(decimals)) !== step) decimals++;
  return (value) => value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Round values from the low to the high end of a panel, three to six of them. */
export function valueTicks(low: number, high: number): { readonly at: readonly number[]; readonly text: (value: number) => string } {
  const rough = (high - low) / 4;
  let power = 1;
  while (power > rough) power /= 10;
  while (power * 10 <= rough) power *= 10;
  const step = Number((power * ([1, 2, 2.5, 5].find((m) => m * power >= rough) ?? 10)).toPrecision(6));
  const first = Math.ceil(low / step - 1e-9);
  const at = Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { at, text: tickText(step) };
}

/** Room on the left for the widest tick label of any panel. */
export function leftMargin(panels: readonly Panel[], fontSize: number): number {
  const widths = panels.map((panel) => {
    if (panel.y.rows) return 0;
    const { at, text } = valueTicks(...valueDomain(panel));
    return Math.max(...at.map((v) => textWidth(text(v), fontSize)));
  });
  return Math.ceil(Math.max(...widths)) + 10;
}

/** Pixels between two intervals beside a panel. */
const besideStep = 8;

/** Room on the right for the intervals of a panel. */
const rightMargin = (panel: Panel): number => {
  const beside = panel.layers.filter((layer) => layer.kind === "interval").length;
  return 10 + (beside > 0 ? besideStep * beside + 2 : 0);
};

/** A bar with its most probable value, beside the panel; a bar that goes on beyond it ends in an arrow head. */
function intervalMarks({ plot, palette, end }: PanelPage, { series, low, high, value }: IntervalLayer, [, top]: readonly [number, number]) {
  const colour = palette.series[series % palette.series.length]!;
  const dx = besideStep * (series + 1);
  return [
    plot.ruleX([end], { y1: low, y2: Math.min(high, top), dx, stroke: colour, strokeWidth: 2 }),
    plot.dot([end], { x: [end], y: [value], dx, r: 3, fill: colour }),
    ...(high > top ? [plot.dot([end], { x: [end], y: [top], dx, r: 3, symbol: "triangle" as const, fill: colour })] : []),
  ];
}

function mark(page: PanelPage, layer: Layer, domain: readonly [number, number]) {
  const { plot, palette, end } = page;
  const colour = (series: number): string => palette.series[series % palette.series.length]!;
  switch (layer.kind) {
    case "range":
      return plot.rect([0], { x1: 0, x2: end, y1: layer.low, y2: Math.min(layer.high ?? domain[1], domain[1]), fill: palette.range });
    case "rule":
      return plot.ruleX([layer.x], { stroke: palette.rule, strokeDasharray: "1.5 3", strokeWidth: 1.25 });
    case "band":
      return plot.areaY(layer.x, { x: layer.x, y1: layer.low, y2: layer.high, fill: colour(layer.series), fillOpacity: 0.13 });
    case "dot":
      return [];
    case "interval":
      return intervalMarks(page, layer, domain);
    case "marks":
      return plot.ruleX([...layer.x], {
        y1: domain[0],
        y2: domain[0] + 0.06 * (domain[1] - domain[0]),
        stroke: palette.ink,
        strokeWidth: 1.25,
      });
    case "points":
      return plot.dot(layer.x, { x: layer.x, y: layer.y, fill: colour(layer.series), r: 3.2, stroke: palette.paper });
    case "line":
      return layer.x.length === 1
        ? plot.dot(layer.x, { x: layer.x, y: layer.y, fill: colour(layer.series), r: 3.2 })
        : plot.lineY(layer.x, {
            x: layer.x,
            y: layer.y,
            stroke: colour(layer.series),
            strokeWidth: 2,
            ...(dashes[layer.series % dashes.length] === "none" ? {} : { strokeDasharray: dashes[layer.series % dashes.length]! }),
          });
  }
}

/** The text of a drawing, without what would reach others: the page sets font and colours once. */
export function drawn(drawing: unknown, palette: Palette): string {
  const element = drawing as Drawing;
  for (const style of element.querySelectorAll("style")) style.remove();
  for (const name of ["class", "style", "font-family", "font-size"]) element.removeAttribute(name);
  return element.outerHTML.replaceAll("currentColor", palette.ink);
}

/** Draws the panel's axes and layers; headings and the figure's words are the page's. */
export function drawPanel(figure: Figure, panel: Panel, page: PanelPage): string {
  const { plot, palette, width, height, fontSize, marginLeft, end } = page;
  const domain = valueDomain(panel);
  const { at, text } = valueTicks(...domain);
  const ticks = axisTicks(figure.x, end, width - marginLeft);
  // Ranges lie under the grid, curves over everything; the earlier series are drawn last, on top.
  const under = panel.layers.filter((l) => l.kind === "range");
  const over = panel.layers.filter((l) => l.kind !== "range");
  const order = [
    ...over.filter((l) => l.kind === "rule"),
    ...over.filter((l) => l.kind === "band"),
    ...over.filter((l) => l.kind === "line").reverse(),
    ...over.filter((l) => l.kind === "points" || l.kind === "interval" || l.kind === "marks"),
  ];
  const drawing = plot.plot({
    document: page.document,
    width,
    height,
    marginLeft,
    marginRight: rightMargin(panel),
    marginTop: 6,
    marginBottom: fontSize + 12,
    style: { fontSize: `${fontSize}px` },
    x: { domain: [0, end], label: null },
    y: { domain: [...domain], label: null },
    marks: [
      ...under.map((layer) => mark(page, layer, domain)),
      plot.gridY([...at], { stroke: palette.grid, strokeOpacity: 1 }),
      plot.axisY([...at], { tickFormat: text, tickSize: 0, tickPadding: 6, fill: palette.quiet, fontSize, label: null }),
      plot.axisX([...ticks.at], {
        tickSize: 4,
        stroke: palette.rule,
        fill: palette.quiet,
        fontSize,
        tickFormat: ticks.text,
        label: null,
      }),
      plot.ruleY([Math.max(0, domain[0])], { stroke: palette.rule }),
      ...order.map((layer) => mark(page, layer, domain)),
    ],
  });
  return drawn(drawing, palette);
}
