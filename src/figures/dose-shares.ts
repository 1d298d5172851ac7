/** Who takes which dose when: of the men on a regimen, the share at each dose over time, one panel for each drug. */
import type { RegimenResult } from "../protocols/index.ts";
import { nothingToDraw, tooManySeries } from "./errors.ts";
import type { Figure, Panel } from "./figure.ts";
import { mostSeries } from "./palette.ts";
import { timeScale } from "./time-axis.ts";

/**
 * One line for each dose that anybody takes, and one for nothing; at each week the share of men.
 *
 * @throws {@link FigureError} `figures/nothing-to-draw` for a regimen on which nobody takes anything; `figures/too-many-series`.
 *
 * @example
 * const [result] = runRegimens({ men: [man()], regimens: [regimenOf("fsh")], seed: 1, weeks: 26 }).regimens;
 * doseShares("FSH", result, 26).series // => ["follitropin 150 IU 3 times a week"]
 */
export function doseShares(title: string, { regimen, men }: Pick<RegimenResult, "regimen" | "men">, weeks: number): Figure {
  const name = "dose-shares";
  const drugs = [...new Set(men.flatMap(({ doses }) => doses.map(({ drug }) => drug)))];
  if (drugs.length === 0) throw nothingToDraw(name);
  const { axis, daysPerUnit } = timeScale(weeks * 7);
  const x = Array.from({ length: weeks + 1 }, (_, w) => (w * 7) / daysPerUnit);
  const series: string[] = [];
  const panels = drugs.map((drug): Panel => {
    const taken = new Set(men.flatMap(({ doses }) => doses.filter((p) => p.drug === drug).map(({ dose }) => dose)));
    const doses = [...new Set([...(regimen.ladders?.[drug] ?? []), ...taken])].filter((dose) => taken.has(dose));
    return {
      y: { label: drug, unit: "% of men" },
      layers: doses.map((dose) => {
        const place = series.push(`${drug} ${dose}`) - 1;
        const at = (day: number): number =>
          men.filter(({ doses: all }) =>
            all.some((p) => p.drug === drug && p.dose === dose && p.from <= day && day < (p.until ?? Infinity)),
          ).length;
        return { kind: "line", series: place, x, y: x.map((_, w) => (100 * at(w * 7)) / men.length) };
      }),
    };
  });
  if (series.length > mostSeries) throw tooManySeries(name, series.length, mostSeries);
  const last = panels.flatMap(({ layers }) =>
    layers.flatMap((l) => (l.kind === "line" ? [`${series[l.series]} ${Math.round(l.y.at(-1) ?? 0)} %`] : [])),
  );
  return {
    name,
    title,
    subtitle: regimen.title,
    description: `At the end: ${last.join(", ")}.`,
    caption: `Share of ${men.length} men at each dose; who is in none takes none. Doses change with results at visits, which scatter.`,
    source: `Regimen: ${regimen.source.cite}.`,
    x: axis,
    series,
    panels,
  };
}
