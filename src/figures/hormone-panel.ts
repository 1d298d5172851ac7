/** One man on one course: his hormones, his drugs and his semen, each in its panel. */
import type { Man } from "../people/index.ts";
import type { Course, Trajectory } from "../simulate/index.ts";
import { analyteTitle, mainAnalytes, printedUnit } from "./analyte-titles.ts";
import { curve, mostPoints, outline, swings } from "./curve.ts";
import { nothingToDraw } from "./errors.ts";
import type { BandLayer, Figure, Panel, RangeLayer } from "./figure.ts";
import { changeInWords, spokenLabel } from "./in-words.ts";
import { rangeLayer, rangeSources, shadingInWords } from "./range-layer.ts";
import { timeScale } from "./time-axis.ts";
import { rulesInWords, treatmentRules } from "./treatment-rules.ts";

/** The panels drawn unless others are asked for: the main analytes simulated, then every drug. */
export function panelAnalytes(trajectory: Trajectory): readonly string[] {
  const names = Object.keys(trajectory.analytes);
  return [...mainAnalytes.filter((a) => names.includes(a)), ...names.filter((a) => a.startsWith("drug_"))];
}

/** Days up to which every swing between doses can be told apart. */
const longestInDetail = 84;

/** The swing between doses as a band, where there is one to be seen. */
function swing({ days, analytes }: Trajectory, analyte: string, daysPerUnit: number, meanOver: number): readonly BandLayer[] {
  if (meanOver === 0) return [];
  const { values } = analytes[analyte]!;
  const { low, high } = swings(days, values, meanOver);
  const last = values.length - 1;
  if (!(high[last]! - low[last]! > 0.04 * Math.abs(values[last]!))) return [];
  const kept = outline(values, mostPoints);
  const pick = (from: ArrayLike<number>) => kept.map((i) => from[i]!);
  return [{ kind: "band", series: 0, x: pick(days).map((d) => d / daysPerUnit), low: pick(low), high: pick(high) }];
}

/**
 * The panels of one man over time, in the trajectory's units, with ordinary ranges shaded and a rule
 * wherever a treatment starts or stops.
 *
 * @param options.meansOf - Days that each value of the trajectory is a mean of already, where its maker has averaged them.
 *
 * @throws {@link FigureError} `figures/unknown-analyte`, `figures/not-finite`, `figures/nothing-to-draw`.
 *
 * @example
 * hormonePanel(man(), parseCourse("none"), simulate(man(), parseCourse("none"), { weeks: 4 })).panels[0]!.y.label // => "LH"
 */
export function hormonePanel(
  man: Man,
  course: Course,
  trajectory: Trajectory,
  options: { readonly analytes?: readonly string[]; readonly meansOf?: number } = {},
): Figure {
  const analytes = options.analytes ?? panelAnalytes(trajectory);
  const end = trajectory.days.at(-1);
  if (end === undefined || analytes.length === 0) throw nothingToDraw("hormone-panel");
  const { axis, daysPerUnit } = timeScale(end);
  const rules = treatmentRules([{ course }], end, daysPerUnit);
  const ranges: RangeLayer[] = [];
  const { meansOf } = options;
  const meanOver = meansOf === undefined && end > longestInDetail ? 7 : 0;
  const averaged = meansOf === undefined ? "" : `Each value is the mean of the ${meansOf} days before it. `;
  const panels = analytes.map((analyte): Panel => {
    const { unit, x, y } = curve("hormone-panel", trajectory, analyte, daysPerUnit, meanOver);
    const range = rangeLayer(analyte, unit);
    if (range) ranges.push(range);
    return {
      analyte,
      y: { label: analyteTitle(analyte), unit: printedUnit(unit) },
      layers: [
        ...(range ? [range] : []),
        ...rules,
        ...swing(trajectory, analyte, daysPerUnit, meanOver),
        { kind: "line", series: 0, x, y },
      ],
    };
  });
  const { history } = man.condition;
  const treatment = course.text.trim() || "no treatment";
  return {
    name: "hormone-panel",
    title: `${spokenLabel(man.label)}: ${treatment}`,
    subtitle: `Before day 0: ${history ? `${history.course}, for ${history.weeks} weeks` : "untreated, at rest"}.`,
    description: panels.map((panel) => changeInWords(panel, axis.unit, [treatment])).join(" "),
    caption:
      `${meanOver > 0 ? "Curves are means over seven days; a band around one is its swing between doses. " : averaged}${rulesInWords(rules, { axis, daysPerUnit })} ${shadingInWords(ranges.length > 0)}`.trim(),
    source: rangeSources(analytes.filter((a) => rangeLayer(a, trajectory.analytes[a]!.unit))),
    x: axis,
    series: [treatment],
    panels,
  };
}
