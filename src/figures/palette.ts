/** Colours that stay apart for colour-blind readers, on paper and on a dark screen. */

/** One set of colours; every entry differs from every other, so that one set can be translated into another. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly rule: string;
  readonly range: string;
  readonly series: readonly string[];
}

// The hues are those of Okabe and Ito's set, darkened on paper and lightened on dark until each
// keeps a contrast of 3:1 with its background (measured in palette.test.ts).
export const light: Palette = {
  paper: "#ffffff",
  ink: "#1b1f24",
  quiet: "#57606a",
  grid: "#d5dae0",
  rule: "#6e7781",
  range: "#e6f0ea",
  series: ["#0072b2", "#d55e00", "#00855f", "#b8578f", "#3d444d", "#9a6a00", "#2f8fc4"],
};

export const dark: Palette = {
  paper: "#12161b",
  ink: "#eef1f4",
  quiet: "#aab4bf",
  grid: "#333c46",
  rule: "#8b96a2",
  range: "#1c3029",
  series: ["#4fa8e0", "#f08a3c", "#2fc79b", "#e092c0", "#c5ccd4", "#e3b13d", "#8fd0f5"],
};

/** Dashes tell the series apart where colours cannot: in grey print, or for a few readers. */
export const dashes = ["none", "7 3", "2 2.5", "9 3 2 3", "5 2", "12 3", "3 4"] as const;

/** How many series one figure can carry. */
export const mostSeries = light.series.length;

/** Each colour of the light set beside its counterpart in the dark one. */
export function translations(): readonly (readonly [light: string, dark: string])[] {
  const flat = (p: Palette) => [p.paper, p.ink, p.quiet, p.grid, p.rule, p.range, ...p.series];
  const darker = flat(dark);
  return flat(light).map((colour, i) => [colour, darker[i] ?? colour] as const);
}
