/** Draws curves of work against precision, both on logarithmic scales. */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

export interface FigureCurve {
  readonly name: string;
  readonly points: readonly { readonly error: number; readonly work: number }[];
}

export interface WorkPrecision {
  readonly title: string;
  readonly note: string;
  readonly error: string;
  readonly work: string;
  readonly panels: readonly { readonly title: string; readonly curves: readonly FigureCurve[] }[];
  /** An error at which curves are compared. */
  readonly at?: number;
}

const colours = ["#0072b2", "#d55e00", "#00855f", "#b8578f", "#3d444d", "#9a6a00", "#2f8fc4"];
const symbols = ["circle", "square", "triangle", "diamond", "cross", "star", "wye"] as const;
const [width, height, top] = [400, 300, 56];

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** One standalone SVG document: a panel for each task, one colour and one mark for each solver in all of them. */
export function drawWorkPrecision({ title, note, error, work, panels, at }: WorkPrecision): string {
  const { document } = parseHTML("<html><body></body></html>");
  const names = [...new Set(panels.flatMap(({ curves }) => curves.map(({ name }) => name)))];
  const columns = Math.min(panels.length, 3);
  const rows = Math.ceil(panels.length / columns);
  const drawn = panels.map((panel, i) => {
    const rowsOf = panel.curves.flatMap(({ name, points }) => points.filter((p) => p.error > 0 && p.work > 0).map((p) => ({ name, ...p })));
    const marks = [
      ...(at === undefined ? [] : [Plot.ruleX([at], { stroke: "#6e7781", strokeDasharray: "3 3" })]),
      Plot.line(rowsOf, { x: "error", y: "work", stroke: "name", z: "name" }),
      Plot.dot(rowsOf, { x: "error", y: "work", stroke: "name", symbol: "name", fill: "white", r: 3 }),
    ];
    const plot = Plot.plot({
      document,
      width,
      height: height - 24,
      marginLeft: 56,
      x: { type: "log", label: error, tickFormat: "e", ticks: 5 },
      y: { type: "log", label: work, grid: true, ticks: 4 },
      color: { domain: names, range: colours },
      symbol: { domain: names, range: symbols.map(String) },
      marks,
    });
    plot.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const [x, y] = [(i % columns) * width, top + Math.floor(i / columns) * height];
    return `<g transform="translate(${x},${y})"><text x="8" y="14" font-weight="600">${escaped(panel.title)}</text><g transform="translate(0,22)">${plot.outerHTML}</g></g>`;
  });
  const widths = names.map((name) => 20 + name.length * 7.2);
  const starts = widths.map((_, i) => 8 + widths.slice(0, i).reduce((sum, one) => sum + one, 0));
  const legend = names
    .map(
      (name, i) =>
        `<text x="${starts[i]!.toFixed(0)}" y="44" fill="${colours[i % colours.length]}" font-weight="600">${escaped(name)}</text>`,
    )
    .join("");
  const [w, h] = [Math.max(columns * width, Math.ceil(starts.at(-1)! + widths.at(-1)!)), top + rows * height + 24];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="system-ui, sans-serif" font-size="12" role="img"><title>${escaped(title)}</title><rect width="${w}" height="${h}" fill="#ffffff"/><text x="8" y="20" font-size="15" font-weight="700">${escaped(title)}</text>${legend}${drawn.join("")}<text x="8" y="${h - 8}" fill="#57606a" font-size="11">${escaped(note)}</text></svg>\n`;
}
