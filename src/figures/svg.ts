/** A figure as one standalone SVG document. */
import { drawPanel, leftMargin } from "./draw-panel.ts";
import { drawRows, heightOfRows } from "./draw-rows.ts";
import { notFinite, nothingToDraw, tooManySeries, tooNarrow } from "./errors.ts";
import { type Figure, footing, type Panel } from "./figure.ts";
import { layout, leastWidth, mostWidth } from "./layout.ts";
import { legend } from "./legend.ts";
import { dark, light, mostSeries, translations } from "./palette.ts";
import { type Block, escaped, fontFamily, paragraph, stack } from "./svg-text.ts";
import { shortened } from "./text-metrics.ts";

/** How a figure is drawn. */
export interface DrawingOptions {
  /** Width of the page in pixels, from 240 to 4000; default 960. Below 560 the panels stand under one another. */
  readonly width?: number;
  /** "auto" follows the reader's system where the viewer understands that, and is light elsewhere. */
  readonly theme?: "auto" | "light" | "dark";
}

function check(figure: Figure, width: number): void {
  if (!(width >= leastWidth && width <= mostWidth)) throw tooNarrow(width, leastWidth, mostWidth);
  if (figure.panels.length === 0) throw nothingToDraw(figure.name);
  if (figure.series.length > mostSeries) throw tooManySeries(figure.name, figure.series.length, mostSeries);
  for (const panel of figure.panels) {
    const where = `${figure.name}, ${panel.y.label}`;
    const drawn = panel.layers.filter((l) => l.kind === "line" || l.kind === "band" || l.kind === "points");
    if (!drawn.some((l) => l.x.length > 0) && !panel.layers.some((l) => l.kind === "dot")) throw nothingToDraw(where);
    for (const layer of panel.layers)
      if ((layer.kind === "interval" || layer.kind === "dot") && !Number.isFinite(layer.low + layer.high + layer.value))
        throw notFinite(where, endOf([panel]));
    for (const layer of drawn)
      for (const values of layer.kind === "band" ? [layer.low, layer.high] : [layer.y])
        values.forEach((v, i) => {
          if (!Number.isFinite(v)) throw notFinite(where, layer.x[i] ?? i);
        });
  }
}

const endOf = (panels: readonly Panel[]): number =>
  Math.max(...panels.flatMap((p) => p.layers.flatMap((l) => (l.kind === "line" || l.kind === "band" || l.kind === "points" ? l.x : [])))) ||
  1;

/**
 * Draws a figure.
 *
 * The document stands alone (no script, no font, nothing fetched), carries title and description for
 * screen readers, and is the same text for the same figure and options.
 *
 * @throws {@link FigureError} `figures/nothing-to-draw`, `figures/not-finite`, `figures/too-many-series`, `figures/bad-width`.
 *
 * @example
 * const figure = hormonePanel(man(), parseCourse("none"), simulate(man(), parseCourse("none"), { weeks: 4 }));
 * (await figureToSvg(figure, { width: 400 })).startsWith("<svg") // => true
 */
export async function figureToSvg(figure: Figure, options: DrawingOptions = {}): Promise<string> {
  const { width = 960, theme = "auto" } = options;
  check(figure, width);
  // The drawing library takes a tenth of a second to load: only who draws waits for it.
  const [plot, { parseHTML }] = await Promise.all([import("@observablehq/plot"), import("linkedom")]);
  const { document } = parseHTML("<html><body></body></html>");
  const palette = theme === "dark" ? dark : light;
  const page = layout(figure.panels.length, width);
  const { type, margin, panelWidth, plotHeight, gap, columns } = page;
  const inner = width - 2 * margin;
  const end = figure.x.end ?? endOf(figure.panels);
  const marginLeft = leftMargin(figure.panels, type.small);

  const cell = (panel: Panel, index: number): Block => {
    const height = panel.y.rows ? heightOfRows(panel.y.rows.length, type.small) : plotHeight;
    const common = { plot, document, palette, width: panelWidth, height, fontSize: type.small, marginLeft, end };
    const drawing = panel.y.rows ? drawRows(figure, panel, common) : drawPanel(figure, panel, common);
    const name = shortened(panel.y.label, panelWidth - (panel.y.unit ? 50 : 0), type.text);
    const heading = `<text y="${type.text}" font-size="${type.text}"><tspan font-weight="600">${escaped(name)}</tspan><tspan dx="6" fill="${palette.quiet}" font-size="${type.small}">${escaped(panel.y.unit)}</tspan></text>`;
    const below = index + columns >= figure.panels.length;
    const axis = `${figure.x.label}, ${figure.x.unit}`;
    const label = `<text x="${panelWidth - 10}" y="${type.text + 8 + height + type.small}" text-anchor="end" font-size="${type.small}" fill="${palette.quiet}">${escaped(axis)}</text>`;
    return {
      height: type.text + 8 + height + (below ? type.small + 6 : 0),
      svg: `<g>${heading}<g transform="translate(0,${type.text + 8})">${drawing}</g>${below ? label : ""}</g>`,
    };
  };
  const cells = figure.panels.map(cell);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row): Block => {
    const inRow = cells.slice(row * columns, (row + 1) * columns);
    return {
      height: Math.max(...inRow.map((c) => c.height)),
      svg: inRow.map((c, i) => `<g transform="translate(${round(i * (panelWidth + gap))},0)">${c.svg}</g>`).join(""),
    };
  });
  const words = (text: string, size: number, fill: string, weight = 400): Block => paragraph(text, inner, size, fill, weight);
  const ruled = figure.panels.some((p) => p.layers.some((l) => l.kind === "rule"));
  const ranged = figure.panels.some((p) => p.layers.some((l) => l.kind === "range"));
  const body = stack([
    [words(figure.title, type.title, palette.ink, 700), 6],
    [words(figure.subtitle, type.text, palette.quiet), 12],
    [legend(figure.series, { ranged, ruled }, inner, type.small, palette), 14],
    ...rows.map((row): [Block, number] => [row, 16]),
    [words(figure.caption, type.small, palette.ink), 4],
    [words(figure.source, type.small, palette.quiet), 8],
    [words(footing, type.small, palette.quiet), 0],
  ]);
  const height = Math.ceil(body.height + 2 * margin);
  const translated = theme === "auto" ? darkRules() : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${figure.name}-title ${figure.name}-description" font-family="${escaped(fontFamily)}" fill="${palette.ink}">`,
    `<title id="${figure.name}-title">${escaped(figure.title)}</title><desc id="${figure.name}-description">${escaped(`${figure.subtitle} ${figure.description} ${figure.caption} ${footing}`)}</desc>`,
    translated,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    `<g transform="translate(${margin},${margin})">${body.svg}</g></svg>\n`,
  ].join("");
}

const round = (x: number): number => Math.round(x * 100) / 100;

/** Presentation attributes yield to any rule, so dark colours are a translation of the light ones. */
function darkRules(): string {
  const rules = translations().map(([from, to]) => `[fill="${from}"]{fill:${to}}[stroke="${from}"]{stroke:${to}}`);
  return `<style>@media (prefers-color-scheme:dark){${rules.join("")}}</style>`;
}
