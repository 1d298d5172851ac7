/** Which line is which, and what shading and dotted lines mean. */
import { dashes, type Palette } from "./palette.ts";
import { type Block, escaped } from "./svg-text.ts";
import { shortened, textWidth } from "./text-metrics.ts";

/** One row of samples and names, wrapped to the width; a single series without shading or rules needs none. */
export function legend(
  series: readonly string[],
  shown: { readonly ranged: boolean; readonly ruled: boolean },
  width: number,
  size: number,
  palette: Palette,
): Block {
  const line = (colour: string, dash: string): string =>
    `<path d="M0,0H26" fill="none" stroke="${colour}" stroke-width="2.5"${dash === "none" ? "" : ` stroke-dasharray="${dash}"`}/>`;
  const samples: (readonly [sample: string, name: string])[] = [
    ...(series.length > 1 ? series.map((name, i) => [line(palette.series[i]!, dashes[i]!), name] as const) : []),
    ...(shown.ranged
      ? [[`<rect y="-6" width="26" height="12" fill="${palette.range}" stroke="${palette.grid}"/>`, "ordinary range"] as const]
      : []),
    ...(shown.ruled ? [[line(palette.rule, "1.5 3"), "treatment starts or stops"] as const] : []),
  ];
  const leading = Math.round(size * 1.7);
  let x = 0;
  let row = 0;
  const parts = samples.map(([sample, name]) => {
    const text = shortened(name, width - 34, size);
    const needed = 34 + textWidth(text, size);
    if (x > 0 && x + needed > width) {
      x = 0;
      row++;
    }
    const part = `<g transform="translate(${Math.round(x)},${row * leading + leading / 2})">${sample}<text x="34" y="${(size * 0.36).toFixed(2)}" font-size="${size}">${escaped(text)}</text></g>`;
    x += needed + 22;
    return part;
  });
  return { height: samples.length === 0 ? 0 : (row + 1) * leading, svg: parts.join("") };
}
