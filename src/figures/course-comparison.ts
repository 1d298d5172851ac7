/** Several courses for one man, overlaid, one small panel for each outcome. */
import type { Course, Trajectory } from "../simulate/index.ts";
import { analyteTitle, printedUnit } from "./analyte-titles.ts";
import { curve } from "./curve.ts";
import { nothingToDraw, tooManySeries, unlikeTrajectories } from "./errors.ts";
import type { Figure, LineLayer, Panel } from "./figure.ts";
import { changeInWords } from "./in-words.ts";
import { mostSeries } from "./palette.ts";
import { rangeLayer, rangeSources, shadingInWords } from "./range-layer.ts";
import { timeScale } from "./time-axis.ts";
import { rulesInWords, treatmentRules } from "./treatment-rules.ts";

/** One course as it was simulated. */
export interface ComparedCourse {
  readonly name: string;
  readonly course: Course;
  readonly trajectory: Trajectory;
}

/**
 * Courses overlaid per outcome, in the trajectories' units, with ordinary ranges shaded.
 *
 * @throws {@link FigureError} `figures/too-many-series`, `figures/unlike-trajectories`, and those of a single curve.
 *
 * @example
 * const course = parseCourse("none");
 * const trajectory = simulate(man(), course, { weeks: 4 });
 * courseComparison("At rest", [{ name: "No treatment", course, trajectory }], ["lh"]).series // => ["No treatment"]
 */
export function courseComparison(title: string, courses: readonly ComparedCourse[], outcomes: readonly string[], subtitle = ""): Figure {
  const where = "course-comparison";
  if (courses.length === 0 || outcomes.length === 0) throw nothingToDraw(where);
  if (courses.length > mostSeries) throw tooManySeries(where, courses.length, mostSeries);
  const end = Math.max(...courses.map(({ trajectory }) => trajectory.days.at(-1) ?? Number.NaN));
  if (!Number.isFinite(end)) throw nothingToDraw(where);
  const { axis, daysPerUnit } = timeScale(end);
  const rules = treatmentRules(courses, end, daysPerUnit);
  const units = new Map<string, string>();
  const panels = outcomes.map((outcome): Panel => {
    const lines = courses.map(({ name, trajectory }, series): LineLayer => {
      const { unit, x, y } = curve(`${where}, ${name}`, trajectory, outcome, daysPerUnit);
      const other = units.get(outcome) ?? unit;
      if (other !== unit) throw unlikeTrajectories(`${where}, ${name}`, `${outcome} is in ${unit} here and in ${other} in another course.`);
      units.set(outcome, unit);
      return { kind: "line", series, x, y };
    });
    const range = rangeLayer(outcome, units.get(outcome)!);
    return { y: { label: analyteTitle(outcome), unit: printedUnit(units.get(outcome)!) }, layers: [...(range ? [range] : []), ...rules, ...lines] };
  });
  const series = courses.map(({ name }) => name);
  const ranged = outcomes.filter((o) => rangeLayer(o, units.get(o)!));
  return {
    name: where,
    title,
    subtitle,
    description: panels.map((panel) => changeInWords(panel, axis.unit, series)).join(" "),
    caption: `Time from the first day of each course. ${rulesInWords(rules, axis.unit)} ${shadingInWords(ranged.length > 0)}`,
    source: rangeSources(ranged),
    x: axis,
    series,
    panels,
  };
}
