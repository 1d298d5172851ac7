/** A figure as a PNG image. */
import { noFont } from "./errors.ts";
import type { Figure } from "./figure.ts";
import { type DrawingOptions, figureToSvg } from "./svg.ts";

/** How a figure becomes pixels; a PNG cannot follow its reader's system, so its theme is light or dark. */
export interface PixelOptions extends Omit<DrawingOptions, "theme"> {
  readonly theme?: "light" | "dark";
  /** Pixels of the image for each pixel of the page; default 2, sharp on most screens. */
  readonly scale?: number;
}

/**
 * Draws a figure as PNG.
 *
 * @throws {@link FigureError} `figures/no-font` when the machine has no font, and whatever {@link figureToSvg} throws.
 *
 * @example
 * const figure = hormonePanel(man(), parseCourse("none"), simulate(man(), parseCourse("none"), { weeks: 4 }));
 * String.fromCharCode(...(await figureToPng(figure)).subarray(1, 4)) // => "PNG"
 */
export async function figureToPng(figure: Figure, options: PixelOptions = {}): Promise<Uint8Array> {
  const { scale = 2, theme = "light", ...rest } = options;
  const svg = await figureToSvg(figure, { ...rest, theme });
  return pixels(svg, scale, true);
}

/** Pixels of an SVG document; `loadSystemFonts` false is a machine without fonts. */
export async function pixels(svg: string, scale: number, loadSystemFonts: boolean): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const family = sansSerif((text) => new Resvg(text, { font: { loadSystemFonts } }).render().pixels);
  const font = { loadSystemFonts, ...(family === undefined ? {} : { defaultFontFamily: family, sansSerifFamily: family }) };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } }).render().asPng();
}

/** Sans-serif families by how common they are on the systems people draw on. */
const families = ["DejaVu Sans", "Liberation Sans", "Noto Sans", "Arial", "Helvetica", "Segoe UI", "Roboto", "Ubuntu", "FreeSans"];

/**
 * The first of the families this machine has; none when its default font is all there is.
 *
 * The renderer neither names its fonts nor says when one is missing: it draws a family it does not
 * have in its default font, and without any font it leaves the text out. So each family writes the
 * same line under a line in a family nobody has, and the two are compared.
 */
function sansSerif(render: (svg: string) => Uint8Array): string | undefined {
  const [width, height] = [96, 24];
  const lines = ["a family nobody has", ...families].map(
    (family, i) => `<text x="2" y="${i * height + 17}" font-size="14" font-family="${family}">Ragi milm</text>`,
  );
  const rgba = render(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height * lines.length}">${lines.join("")}</svg>`);
  const line = (i: number): string => rgba.subarray(i * width * height * 4, (i + 1) * width * height * 4).join();
  const unknown = line(0);
  if (!/[1-9]/.test(unknown)) throw noFont();
  return families.find((_, i) => line(i + 1) !== unknown);
}
