/** Courses never borrow a hormone's colour, and every line can be seen in both themes. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const style = readFileSync(new URL("../style.css", import.meta.url), "utf8");
const hormones = ["gnrh", "lh", "fsh", "testosterone", "estradiol", "inhibin", "sperm", "haem"];
const series = Array.from({ length: 7 }, (_, i) => `series-${i}`);
type Rgb = readonly [number, number, number];

/** On paper, and on a dark screen. */
function tokens(name: string): readonly [Rgb, Rgb] {
  const found = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(style)!;
  const rgb = (hex: string): Rgb => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
  return [rgb(found[1]!), rgb(found[2]!)];
}
/** Degrees around the wheel; undefined where there is hardly any colour. */
function hue([r, g, b]: Rgb): number | undefined {
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (most - least < 0.12) return undefined;
  const sector = most === r ? (g - b) / (most - least) : most === g ? 2 + (b - r) / (most - least) : 4 + (r - g) / (most - least);
  return (60 * sector + 360) % 360;
}
const luminance = (of: Rgb): number => {
  const [r, g, b] = of.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Rgb, b: Rgb): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

// Found in review: testosterone's orange for clomiphene.
it.each(series)("%s is no hormone's hue, and is read on the ground of a card", (name) => {
  tokens(name).forEach((colour, theme) => {
    expect(contrast(colour, tokens("raised")[theme]!)).toBeGreaterThan(4.5);
    const own = hue(colour);
    if (own === undefined) return;
    for (const hormone of hormones) {
      const other = hue(tokens(hormone)[theme]!);
      const apart = other === undefined ? 180 : Math.abs(((own - other + 540) % 360) - 180);
      expect(apart, hormone).toBeGreaterThan(12);
    }
  });
});
