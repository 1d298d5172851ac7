/** Predicted against observed: one point a figure, with the lines between which it should lie. */
import { shortNumber } from "../../figures/index.ts";
import { log } from "../../numerics/index.ts";
import { figureInWords } from "../in-words.ts";
import type { Judged } from "../judge.ts";
import { el, type Html } from "./html.ts";
import { drawing, grain, label, linear, type Scale, shape } from "./svg.ts";
import { percent } from "./words.ts";

/** Which figures are drawn, and how. */
export interface ScatterKind {
  readonly title: string;
  readonly xLabel: string;
  /** Logarithmic between these values, with lines of fold errors; without them a share from 0 to 1, with lines of ten points. */
  readonly decades?: readonly [low: number, high: number];
}

const size = 420;
const box = { left: 52, right: 394, top: 12, bottom: 354 } as const;

/** Validation is a filled diamond, calibration an open circle. */
function mark({ use, study, observed, predicted, ...rest }: Judged, x: Scale, y: Scale, kind: ScatterKind): string {
  const clamp = (v: number): number => (kind.decades ? Math.min(Math.max(v, kind.decades[0]), kind.decades[1]) : v);
  const [cx, cy] = [x(clamp(observed)), y(clamp(predicted))];
  const title = `${study}: ${figureInWords(rest)}: ${shortNumber(observed)} observed, ${predicted > 1e8 ? "never" : shortNumber(predicted)} predicted`;
  return use === "validation"
    ? shape("val", `M${cx} ${cy - 15}l15 15l-15 15l-15-15z`, title)
    : shape("cal", `M${cx - 12} ${cy}a12 12 0 1 0 24 0a12 12 0 1 0-24 0z`, title);
}

/** A pair of lines at a distance on either side of identity. */
function corridor(by: number, x: Scale, y: Scale, decades: readonly [number, number] | undefined): string {
  if (!decades) return `M${x(by)} ${y(0)}L${x(1)} ${y(1 - by)}M${x(0)} ${y(by)}L${x(1 - by)} ${y(1)}`;
  const [low, high] = decades;
  return `M${x(low * by)} ${y(low)}L${x(high)} ${y(high / by)}M${x(low)} ${y(low * by)}L${x(high / by)} ${y(high)}`;
}

const powers = [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100, 1000, 1e4, 1e5, 1e6];

/** The drawing with its title and key; says so where there is nothing to draw. */
export function scatter(kind: ScatterKind, judged: readonly Judged[]): Html {
  const { decades, title, xLabel } = kind;
  const [low, high] = decades ?? [0, 1];
  const f = decades ? (v: number) => log(v) : (v: number) => v;
  const along = (from: number, to: number): Scale => {
    const scale = linear(f(low), f(high), from, to);
    return (v) => scale(f(v));
  };
  const [x, y] = [along(box.left, box.right), along(box.bottom, box.top)];
  const at = decades ? powers.filter((v) => v >= low * 0.999 && v <= high * 1.001) : [0, 0.2, 0.4, 0.6, 0.8, 1];
  const text = (v: number): string =>
    decades ? (v >= 1e4 || v < 0.001 ? v.toExponential(0).replace("e+", "e") : String(v)) : `${Math.round(100 * v)} %`;
  const good = judged.filter(({ passes }) => passes).length;
  const says = `${title}: ${judged.length} figures, ${percent(judged.length === 0 ? undefined : good / judged.length)} meet their criterion.`;
  const order = [...judged].sort((a, b) => Number(a.use === "validation") - Number(b.use === "validation"));
  const middle = (box.left + box.right) / 2;
  return el(
    "figure",
    { class: "wide" },
    el("figcaption", {}, el("b", {}, title), ` ${judged.length} figures`),
    judged.length === 0
      ? el("p", { class: "quiet" }, "None was compared.")
      : drawing(
          size,
          size,
          says,
          [
            shape("grid", at.map((v) => `M${x(v)} ${y(low)}V${y(high)}M${x(low)} ${y(v)}H${x(high)}`).join("")),
            shape("rule", `M${x(low)} ${y(low)}L${x(high)} ${y(high)}`),
            ...(decades
              ? [shape("fold1", corridor(1.25, x, y, decades)), shape("fold2", corridor(2, x, y, decades))]
              : [shape("fold1", corridor(0.1, x, y, undefined))]),
            ...at.map((v) => label(x(v), (box.bottom + 16) * grain, text(v), "s m")),
            ...at.map((v) => label((box.left - 6) * grain, y(v) + 4 * grain, text(v), "s e")),
            label(middle * grain, (box.bottom + 34) * grain, `observed, ${xLabel}`, "t m"),
            label((box.left + 4) * grain, (box.top + 10) * grain, "predicted", "t"),
            ...order.map((j) => mark(j, x, y, kind)),
          ],
          "plot big",
        ),
  );
}
