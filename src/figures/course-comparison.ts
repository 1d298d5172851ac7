/** Several courses for one man, overlaid, one small panel for each outcome. */
import type { Course, Trajectory } from "../simulate/index.ts";
import { analyteTitle, printedUnit } from "./analyte-titles.ts";
import { curve, mostPoints, outline, runningMeans } from "./curve.ts";
import { nothingToDraw, tooManySeries, unlikeTrajectories } from "./errors.ts";
import type { Figure, Layer, LineLayer, Panel } from "./figure.ts";
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
  /** By outcome, a lower and an upper value for each day of the trajectory; shaded around the line. */
  readonly bands?: Readonly<Record<string, { readonly low: Float64Array; readonly high: Float64Array }>>;
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
  // Doses given a few times a week make curves into combs that hide each other.
  const meanOver = end > 84 ? 7 : 0;
  const rules = treatmentRules(courses, end, daysPerUnit);
  const units = new Map<string, string>();
  const panels = outcomes.map((outcome): Panel => {
    const lines = courses.map(({ name, trajectory }, series): LineLayer => {
      const { unit, x, y } = curve(`${where}, ${name}`, trajectory, outcome, daysPerUnit, meanOver);
      const other = units.get(outcome) ?? unit;
      if (other !== unit) throw unlikeTrajectories(`${where}, ${name}`, `${outcome} is in ${unit} here and in ${other} in another course.`);
      units.set(outcome, unit);
      return { kind: "line", series, x, y };
    });
    const range = rangeLayer(outcome, units.get(outcome)!);
    const bands = courses.flatMap(
      (course, series) => uncertainty({ daysPerUnit, meanOver, alone: courses.length === 1 }, course, outcome, series) ?? [],
    );
    return {
      y: { label: analyteTitle(outcome), unit: printedUnit(units.get(outcome)!) },
      layers: [...(range ? [range] : []), ...rules, ...bands, ...lines],
    };
  });
  const series = courses.map(({ name }) => name);
  const ranged = outcomes.filter((o) => rangeLayer(o, units.get(o)!));
  const banded = courses.some(({ bands }) => bands !== undefined);
  return {
    name: where,
    title,
    subtitle,
    description: panels.map((panel) => changeInWords(panel, axis.unit, series)).join(" "),
    caption: [
      `Time from the first day of each course.${meanOver > 0 ? " Curves are means over seven days." : ""}`,
      rulesInWords(rules, { axis, daysPerUnit }),
      banded
        ? `${courses.length === 1 ? "Band" : "Bars on the right"}: the middle 90 % of men who fit the panel about as well${courses.length === 1 ? "" : ", at the end; dots: the most probable man"}.`
        : "",
      shadingInWords(ranged.length > 0),
    ]
      .filter(Boolean)
      .join(" "),
    source: rangeSources(ranged),
    x: axis,
    series,
    panels,
  };
}

/** The band of one course around an outcome, with the bends of both its edges; beside other courses, only its end. */
function uncertainty(
  where: { readonly daysPerUnit: number; readonly meanOver: number; readonly alone: boolean },
  course: ComparedCourse,
  outcome: string,
  series: number,
): Layer | undefined {
  const { days, analytes } = course.trajectory;
  const band = course.bands?.[outcome];
  if (!band) return undefined;
  const mean = (values: Float64Array): Float64Array => (where.meanOver > 0 ? runningMeans(days, values, where.meanOver) : values);
  const [low, high] = [mean(band.low), mean(band.high)];
  if (!where.alone)
    return { kind: "interval", series, low: low.at(-1)!, high: high.at(-1)!, value: mean(analytes[outcome]!.values).at(-1)! };
  const kept = [...new Set([...outline(low, mostPoints), ...outline(high, mostPoints)])].sort((a, b) => a - b);
  return {
    kind: "band",
    series,
    x: kept.map((i) => days[i]! / where.daysPerUnit),
    low: kept.map((i) => low[i]!),
    high: kept.map((i) => high[i]!),
  };
}
