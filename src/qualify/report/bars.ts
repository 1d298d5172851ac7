/** Shares and correlations as bars. */
import { el, type Html } from "./html.ts";
import { drawing, grain, label, linear, shape } from "./svg.ts";
import { percent } from "./words.ts";

const width = 380;
const row = 22;
const box = { left: 132, right: 296 } as const;

/** A share with what it is of. */
export interface ShareBar {
  readonly name: string;
  readonly share: number;
  readonly of: number;
  /** Filled or open: validation or calibration. */
  readonly filled: boolean;
}

/** Shares from 0 to 1, with a band in which they should lie. */
export function shareBars(title: string, bars: readonly ShareBar[], wanted: readonly [low: number, high: number]): Html {
  const x = linear(0, 1, box.left, box.right);
  const height = row * bars.length + 24;
  const bottom = row * bars.length + 4;
  const says = `${title}: ${bars.map(({ name, share, of }) => `${name} ${percent(share)} of ${of}`).join("; ")}.`;
  return el(
    "figure",
    { class: "middle" },
    el("figcaption", {}, el("b", {}, title)),
    drawing(width, height, says, [
      shape("want", `M${x(wanted[0])} 0H${x(wanted[1])}V${bottom * grain}H${x(wanted[0])}z`),
      shape("grid", [0, 0.5, 1].map((v) => `M${x(v)} 0V${bottom * grain}`).join("")),
      ...bars.flatMap(({ name, share, of, filled }, i) => {
        const y = (row * i + 4) * grain;
        return [
          label((box.left - 6) * grain, y + 12 * grain, name, "s e"),
          shape(filled ? "val" : "cal", `M${x(0)} ${y}H${Math.max(x(share), x(0) + 2)}v${14 * grain}H${x(0)}z`),
          label((box.right + 6) * grain, y + 12 * grain, `${percent(share)} of ${of}`),
        ];
      }),
      ...[0, 0.5, 1].map((v) => label(x(v), (bottom + 14) * grain, percent(v), "s m")),
    ]),
  );
}

/** Correlations from -1 to 1, one a row. */
export function tornado(title: string, below: string, bars: readonly { readonly name: string; readonly rho: number }[]): Html {
  const [left, right] = [214, 372];
  const x = linear(-1, 1, left, right);
  const bottom = row * bars.length + 4;
  return el(
    "figure",
    { class: "middle" },
    el("figcaption", {}, el("b", {}, title), ` ${below}`),
    bars.length === 0
      ? el("p", { class: "quiet" }, "No parameter goes with it beyond chance.")
      : drawing(width, bottom + 20, `${title}: ${bars.map(({ name, rho }) => `${name} ${rho}`).join("; ")}.`, [
          shape("grid", [-1, 0, 1].map((v) => `M${x(v)} 0V${bottom * grain}`).join("")),
          ...bars.flatMap(({ name, rho }, i) => {
            const y = (row * i + 4) * grain;
            return [
              label((left - 6) * grain, y + 12 * grain, name, "s e"),
              shape(rho > 0 ? "more" : "less", `M${x(0)} ${y}H${x(rho)}v${14 * grain}H${x(0)}z`, `${name}: ${rho}`),
            ];
          }),
          ...[-1, 0, 1].map((v) => label(x(v), (bottom + 14) * grain, String(v), "s m")),
        ]),
  );
}
