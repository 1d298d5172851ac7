/** How near predictions come: metrics by use, kind, analyte and drug class, and the scatter behind them. */
import { analyteTitle } from "../../figures/index.ts";
import type { Scale } from "../comparison.ts";
import type { Metrics } from "../metrics.ts";
import type { Qualification, UseSummary } from "../qualification.ts";
import { type Cell, type Content, el, p, type Section, table } from "./html.ts";
import { scatter } from "./scatter.ts";
import { fold, percent, scaleNames } from "./words.ts";

const columns = ["n", "studies", "GMFE", "AFE", "1.25-fold", "2-fold", "Guest", "pass", "in 90 %", "direction"];

const cells = (m: Metrics | undefined): readonly Content[] =>
  m === undefined
    ? [0, ...columns.slice(1).map(() => "")]
    : [
        m.n,
        m.studies,
        fold(m.gmfe),
        fold(m.afe),
        percent(m.within125),
        percent(m.within2),
        percent(m.guest),
        percent(m.passes),
        percent(m.covered),
        m.direction ? `${m.direction.right}/${m.direction.of}` : "",
      ];

type Group = "byScale" | "byAnalyte" | "byDrugClass";

const nameOf = (group: Group, key: string): string => {
  if (group === "byScale") return scaleNames[key as Scale] ?? key;
  if (group === "byDrugClass") return key;
  const [analyte, scale] = key.split(", ");
  return `${analyteTitle(analyte!)}, ${scaleNames[scale as Scale] ?? scale}`;
};

function metricsTable(caption: string, group: Group, summary: Qualification["summary"]) {
  const rows = (["calibration", "validation"] as const).flatMap((use) => {
    const of: UseSummary = summary[use];
    const head: Cell = { content: `All of ${use}`, class: "group" };
    return [
      [head, ...cells(of.all)],
      ...Object.entries(of[group]).map(([key, m]) => [{ content: nameOf(group, key), class: "indent" }, ...cells(m)]),
    ];
  });
  return table(caption, ["", ...columns], rows);
}

export const metrics = ({ summary }: Qualification): Section => ({
  id: "metrics",
  title: "Metrics",
  body: [
    p(
      "GMFE, geometric mean fold error: how far off, 1 is exact. AFE, average fold error: bias, above 1 where too much is predicted. Shares within 1.25-fold and 2-fold, inside Guest's limits (tight near a ratio of one, twofold far from it), that meet their criterion, and inside the 90 % prediction interval. Direction: right, of those whose published interval excludes no change. A fraction has no fold error.",
    ),
    metricsTable("By kind of figure", "byScale", summary),
    metricsTable("By analyte and kind", "byAnalyte", summary),
    metricsTable("By drug class", "byDrugClass", summary),
  ],
});

const key = el(
  "p",
  { class: "key" },
  "Open circles: calibration. Filled diamonds: validation. Full line: identity. Dashed: 1.25-fold (fractions: ten points). Dotted: 2-fold. What lies beyond the frame is drawn on its edge.",
);

export const scatters = ({ comparisons }: Qualification): Section => ({
  id: "scatter",
  title: "Observed against predicted",
  body: [
    key,
    el(
      "div",
      { class: "figures" },
      scatter(
        { title: "Ratios to baseline, another day or arm", xLabel: "ratio", decades: [0.01, 100] },
        comparisons.filter(({ scale }) => scale === "ratio"),
      ),
      scatter(
        { title: "Levels, each in its own unit", xLabel: "level", decades: [0.01, 10_000] },
        comparisons.filter(({ scale }) => scale === "level" || scale === "spread"),
      ),
      scatter(
        { title: "Fractions of men", xLabel: "fraction" },
        comparisons.filter(({ scale }) => scale === "fraction"),
      ),
      scatter(
        { title: "Times and pharmacokinetics", xLabel: "days; hours, concentrations", decades: [0.01, 10_000] },
        comparisons.filter(({ scale }) => scale === "time" || scale === "pharmacokinetics"),
      ),
    ),
  ],
});
