/** Colours keep their distance: from the paper, from each other, and from each other's translation. */
import { describe, expect, it } from "vitest";
import { pow } from "../numerics/index.ts";
import { dark, dashes, light, type Palette, translations } from "./palette.ts";

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};

describe.each([
  ["light", light],
  ["dark", dark],
] as [string, Palette][])("%s", (_name, palette) => {
  it("keeps text at 4.5:1 and lines at 3:1, on paper and on a shaded range", () => {
    for (const ground of [palette.paper, palette.range]) {
      for (const text of [palette.ink, palette.quiet]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      for (const line of [...palette.series, palette.rule])
        expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
  it("has a dash for each colour, all different", () => {
    expect(dashes.length).toBe(palette.series.length);
    expect(new Set(dashes).size).toBe(dashes.length);
  });
});

it("translates every colour of the light set to one other colour", () => {
  const [from, to] = [translations().map(([a]) => a), translations().map(([, b]) => b)];
  expect(new Set(from).size).toBe(from.length);
  // A dark colour that is also a light one would be translated twice.
  expect(from.filter((colour) => to.includes(colour))).toEqual([]);
});
