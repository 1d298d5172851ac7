/** Untreated men, who are looked at once: each analyte as an interval of the simulated men, with the published figures beneath. */
import { analyteTitle, printedUnit, shortNumber, valueTicks } from "../../figures/index.ts";
import type { ObservedPoint } from "../observed-points.ts";
import type { Band } from "../study-run.ts";
import { el, type Html } from "./html.ts";
import { drawing, grain, label, linear, shape } from "./svg.ts";

const width = 300;
const height = 76;
const box = { left: 10, right: 290 } as const;
const rows = { simulated: 18, seen: 38, axis: 54 } as const;

/** The drawing with its title. */
export function intervalPlot(analyte: string, band: Band, points: readonly ObservedPoint[]): Html {
  const [p05, p25, p50, p75, p95] = [band.p05[0]!, band.p25[0]!, band.p50[0]!, band.p75[0]!, band.p95[0]!];
  const most = Math.max(p95, ...points.map(({ value }) => value));
  const top = 1.06 * Math.min(Math.max(most, ...points.map(({ high = 0 }) => high)), 1.6 * most) || 1;
  const x0 = linear(0, top, box.left, box.right);
  const x = (v: number): number => x0(Math.min(v, top));
  const [a, b] = [rows.simulated * grain, rows.seen * grain];
  const { at, text } = valueTicks(0, top);
  const unit = printedUnit(band.unit);
  const bars = points.flatMap(({ low, high }) => (low !== undefined && high !== undefined ? [`M${x(low)} ${b}H${x(high)}`] : []));
  const published = points.map(
    ({ value, low, high }) =>
      `${shortNumber(value)}${low !== undefined && high !== undefined ? ` (${shortNumber(low)} to ${shortNumber(high)})` : ""}`,
  );
  const says = `${analyteTitle(analyte)}: simulated median ${shortNumber(p50)} ${unit}, half of the men between ${shortNumber(p25)} and ${shortNumber(p75)}, 90 % between ${shortNumber(p05)} and ${shortNumber(p95)}; published ${published.join(", ") || "no level"}.`;
  return el(
    "figure",
    {},
    el("figcaption", {}, el("b", {}, analyteTitle(analyte)), ` ${unit}`),
    drawing(width, height, says, [
      shape("grid", at.map((v) => `M${x(v)} ${8 * grain}V${rows.axis * grain}`).join("")),
      shape("w90", `M${x(p05)} ${a}H${x(p95)}`),
      shape("w50", `M${x(p25)} ${a}H${x(p75)}`),
      shape("mid", `M${x(p50)} ${a - 8 * grain}v${16 * grain}`),
      ...(bars.length > 0 ? [shape("bar", bars.join(""))] : []),
      ...points.map(({ value }, i) => shape("seen", `M${x(value) - 12} ${b}a12 12 0 1 0 24 0a12 12 0 1 0-24 0z`, published[i])),
      ...at.map((v) => label(x(v), (rows.axis + 13) * grain, text(v), "s m")),
    ]),
  );
}
