/** What an arm's figure promises in its legend is drawn, and what cannot be drawn is said. */
import { readFileSync } from "node:fs";
import type { Qualification } from "openhpg";
import { expect, it } from "vitest";
import { evidence } from "../texts/en/evidence.ts";
import { armFigures } from "./arm-figure.ts";

const { studies, comparisons } = JSON.parse(readFileSync(new URL("./qualification.json", import.meta.url), "utf8")) as Qualification;
const figures = studies.flatMap(({ name, arms }) => arms.flatMap((arm) => armFigures(arm, name).map(({ figure }) => figure)));

// Caught: of gu-2009 only shares and times are published; the legend named "published", and no point was drawn.
it("every series of a legend has a mark", () => {
  for (const { name, series, panels } of figures) {
    const drawn = panels.flatMap(({ layers }) =>
      layers.flatMap((l) => ("series" in l && !(l.kind === "points" && l.x.length === 0) ? [l.series] : [])),
    );
    expect([name, [...new Set(drawn)].sort()]).toEqual([name, series.map((_, i) => i)]);
  }
});

it("a figure without a point says that it has none, and no other does", () => {
  const bare = figures.filter(({ series }) => series.length === 1);
  expect(bare.length).toBeGreaterThan(0);
  for (const figure of figures) expect(figure.subtitle.includes(evidence.study.noPoints)).toBe(figure.series.length === 1);
});

// Found in review: "0 d (0.0956 to 2.61)" of gu-2009.
it("every simulated figure lies within its own interval", () => {
  const outside = comparisons.filter(({ predicted, interval: [low, high] }) => predicted < low || predicted > high);
  expect(outside.map(({ study, line }) => `${study} line ${line}`)).toEqual([]);
});
