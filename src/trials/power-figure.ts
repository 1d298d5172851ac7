/** Power against the number of men, as a figure. */
import type { Figure, Layer } from "../figures/index.ts";
import type { TrialPlan } from "./plan.ts";
import type { PowerResult } from "./power-of.ts";

const percent = (share: number): number => 100 * share;

/**
 * One line with its band for each later arm against the first; a rule stands at the number planned.
 *
 * @example
 * const plan = { ...tabletsForObesity, men: 8, weeks: 13, visits: [84] };
 * const power = await powerOf(plan, { threads: 0, pool: 16, sizes: [16], replicates: 50 });
 * powerFigure(plan, power).panels[0]!.layers.map(({ kind }) => kind) // => ["rule", "band", "line", "points"]
 */
export function powerFigure({ title, seed }: TrialPlan, { sizes, planned, replicates, alpha, approximates }: PowerResult): Figure {
  const x = sizes.map(({ men }) => men);
  const series = planned.comparisons.map(({ arm, against }) => `${arm} against ${against}`);
  const layers = series.flatMap((_, c): readonly Layer[] => {
    const of = sizes.map(({ comparisons }) => comparisons[c]!);
    const y = of.map(({ power }) => percent(power));
    return [
      { kind: "band", series: c, x, low: of.map(({ low }) => percent(low)), high: of.map(({ high }) => percent(high)) },
      { kind: "line", series: c, x, y },
      { kind: "points", series: c, x, y },
    ];
  });
  const told = (share: number): string => percent(share).toFixed(0);
  return {
    name: "power",
    title: "Power by number of men",
    subtitle: title,
    description: planned.comparisons
      .map(
        ({ power, low, high }, c) =>
          `${series[c]}: with ${planned.men} men ${told(power)} % of trials find a difference (95 % interval ${told(low)} to ${told(high)} %); ${sizes.map(({ men, comparisons }) => `${men} men ${told(comparisons[c]!.power)} %`).join(", ")}.`,
      )
      .join(" "),
    caption: `Share of ${replicates} trials of each size with p below ${alpha}; shaded: 95 % interval; dotted: the number planned. ${approximates}`,
    source: `Virtual men of the model, seed ${seed}; no patient was treated.`,
    x: { label: "Men in all arms", unit: "men" },
    series,
    panels: [{ y: { label: "Power", unit: "%" }, layers: [{ kind: "rule", x: planned.men, label: "planned" }, ...layers] }],
  };
}
