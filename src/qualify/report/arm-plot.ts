/** One analyte of one arm over time: the simulated men as bands, the published figures as points. */
import { analyteTitle, printedUnit, shortNumber, timeScale, timeTicks, valueTicks } from "../../figures/index.ts";
import { dayInWords } from "../in-words.ts";
import type { ObservedPoint } from "../observed-points.ts";
import type { Band } from "../study-run.ts";
import { el, type Html } from "./html.ts";
import { areaBetween, drawing, grain, label, linear, pathThrough, shape } from "./svg.ts";

const width = 300;
const height = 150;
const box = { left: 44, right: 290, top: 8, bottom: 118 } as const;
/** Bars at the ends stand free of the frame. */
const margin = 0.03;

const spreadNames = { sd: "SD", se: "SE", ci95: "95 % CI", iqr: "IQR", range: "range" } as const;

const said = ({ value, low, high, spread, line, derived, ...day }: ObservedPoint, unit: string): string =>
  `${dayInWords(day)}: ${shortNumber(value)}${spread ? ` (${spreadNames[spread]} ${shortNumber(low!)} to ${shortNumber(high!)})` : ""} ${unit}, line ${line}${derived ? ", from a ratio" : ""}`;

/** A little above everything that matters: a bar that goes far beyond is cut. */
function topOf(band: Band, points: readonly ObservedPoint[]): number {
  const most = Math.max(...band.p95, ...points.map(({ value }) => value));
  const bars = Math.max(most, ...points.map(({ high = 0 }) => high));
  return 1.06 * Math.min(bars, 1.6 * most) || 1;
}

/** Filled for a published level, hollow for one worked out from a ratio; a span of days is a line across. */
function marks(points: readonly ObservedPoint[], x: (day: number) => number, y: (v: number) => number, unit: string): string {
  return points
    .map((point) => {
      const [from, to, at] = [x(point.from), x(point.to), y(point.value)];
      const middle = Math.round((from + to) / 2);
      const span = to > from ? `M${from} ${at}H${to}` : "";
      const bar = point.low !== undefined && point.high !== undefined ? `M${middle} ${y(point.low)}V${y(point.high)}` : "";
      const r = 3 * grain;
      const dot = point.derived
        ? `M${middle} ${at - r - 2}l${r + 2} ${r + 2}l-${r + 2} ${r + 2}l-${r + 2}-${r + 2}z`
        : `M${middle - r} ${at}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
      return (span + bar === "" ? "" : shape("bar", span + bar)) + shape(point.derived ? "hollow" : "seen", dot, said(point, unit));
    })
    .join("");
}

/** The drawing with its title. */
export function armPlot(analyte: string, band: Band, all: readonly ObservedPoint[]): Html {
  const end = band.days.at(-1)!;
  const points = all.filter(({ to }) => to >= 0 && to <= end * 1.02);
  const { axis, daysPerUnit } = timeScale(end);
  const top = topOf(band, points);
  const x = linear(-margin * end, (1 + margin) * end, box.left, box.right);
  const y0 = linear(0, top, box.bottom, box.top);
  const y = (v: number): number => y0(Math.min(v, top));
  const line = (values: readonly number[]) => values.map((v, i) => [x(band.days[i]!), y(v)] as const);
  const { at, text } = valueTicks(0, top);
  const unit = printedUnit(band.unit);
  const grid = shape("grid", at.map((v) => `M${box.left * grain} ${y(v)}H${box.right * grain}`).join(""));
  const ticks = timeTicks(axis.unit, end / daysPerUnit, 7).map((t) =>
    label(x(t * daysPerUnit), (box.bottom + 14) * grain, String(Math.round(t * 10) / 10), "s m"),
  );
  const says = `${analyteTitle(analyte)}: simulated median ${shortNumber(band.p50[0]!)} to ${shortNumber(band.p50.at(-1)!)} ${unit} over ${shortNumber(end / daysPerUnit)} ${axis.unit}${points.length > 0 ? `; published ${points.map((o) => said(o, unit)).join("; ")}` : "; no level published"}.`;
  return el(
    "figure",
    {},
    el("figcaption", {}, el("b", {}, analyteTitle(analyte)), ` ${unit}`),
    drawing(width, height, says, [
      grid,
      ...at.map((v) => label((box.left - 5) * grain, y(v) + 4 * grain, text(v), "s e")),
      ...ticks,
      label(box.right * grain, (box.bottom + 28) * grain, axis.unit, "s e"),
      shape("b90", areaBetween(line(band.p05), line(band.p95))),
      shape("b50", areaBetween(line(band.p25), line(band.p75))),
      shape("mid", pathThrough(line(band.p50))),
      marks(points, x, y, unit),
    ]),
  );
}
