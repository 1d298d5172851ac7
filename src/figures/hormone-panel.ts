/** One man on one course: his hormones, his drugs and his semen, each in its panel. */
import type { Man } from "../people/index.ts";
import type { Course, Trajectory } from "../simulate/index.ts";
import { analyteTitle, mainAnalytes, printedUnit } from "./analyte-titles.ts";
import { curve } from "./curve.ts";
import { nothingToDraw } from "./errors.ts";
import type { Figure, Panel, RangeLayer } from "./figure.ts";
import { changeInWords, spokenLabel } from "./in-words.ts";
import { rangeLayer, rangeSources, shadingInWords } from "./range-layer.ts";
import { timeScale } from "./time-axis.ts";
import { rulesInWords, treatmentRules } from "./treatment-rules.ts";

/** The panels drawn unless others are asked for: the main analytes simulated, then every drug. */
export function panelAnalytes(trajectory: Trajectory): readonly string[] {
  const names = Object.keys(trajectory.analytes);
  return [...mainAnalytes.filter((a) => names.includes(a)), ...names.filter((a) => a.startsWith("drug_"))];
}

/**
 * The panels of one man over time, in the trajectory's units, with ordinary ranges shaded and a rule
 * wherever a treatment starts or stops.
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
  options: { readonly analytes?: readonly string[] } = {},
): Figure {
  const analytes = options.analytes ?? panelAnalytes(trajectory);
  const end = trajectory.days.at(-1);
  if (end === undefined || analytes.length === 0) throw nothingToDraw("hormone-panel");
  const { axis, daysPerUnit } = timeScale(end);
  const rules = treatmentRules([{ course }], end, daysPerUnit);
  const ranges: RangeLayer[] = [];
  const panels = analytes.map((analyte): Panel => {
    const { unit, x, y } = curve("hormone-panel", trajectory, analyte, daysPerUnit);
    const range = rangeLayer(analyte, unit);
    if (range) ranges.push(range);
    return {
      y: { label: analyteTitle(analyte), unit: printedUnit(unit) },
      layers: [...(range ? [range] : []), ...rules, { kind: "line", series: 0, x, y }],
    };
  });
  const { history } = man.condition;
  const treatment = course.text.trim() || "no treatment";
  return {
    name: "hormone-panel",
    title: `${spokenLabel(man.label)}: ${treatment}`,
    subtitle: `Before day 0: ${history ? `${history.course}, for ${history.weeks} weeks` : "untreated, at rest"}.`,
    description: panels.map((panel) => changeInWords(panel, axis.unit, [treatment])).join(" "),
    caption: `${rulesInWords(rules, axis.unit)} ${shadingInWords(ranges.length > 0)}`.trim(),
    source: rangeSources(analytes.filter((a) => rangeLayer(a, trajectory.analytes[a]!.unit))),
    x: axis,
    series: [treatment],
    panels,
  };
}
