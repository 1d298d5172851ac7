/** Courses predicted for men who could be one man: the middle of each outcome over time, and where nine tenths of men lie. */
import { type Bands, type Prediction, shownOutcomes } from "../protocols/index.ts";
import { analyteTitle, printedUnit } from "./analyte-titles.ts";
import { tooManySeries } from "./errors.ts";
import type { Figure, Layer, Panel } from "./figure.ts";
import { changeInWords } from "./in-words.ts";
import { mostSeries } from "./palette.ts";
import { rangeLayer, rangeSources, shadingInWords } from "./range-layer.ts";
import { timeScale } from "./time-axis.ts";
import { rulesInWords, treatmentRules } from "./treatment-rules.ts";

/** What is drawn of a prediction, and who it is of. */
export interface CourseBandsOptions {
  /** Those shown over time unless told. */
  readonly outcomes?: readonly string[];
  /** Among the prediction's courses; the first seven unless told. */
  readonly courses?: readonly number[];
  readonly subtitle?: string;
}

/**
 * One panel for each outcome, one line for each course.
 *
 * The line is the median of the men's weekly means. Of a course alone the middle half and nine tenths of men are shaded; bands
 * of several would hide each other, and only those of the last week stand beside the panel.
 *
 * @throws {@link FigureError} `figures/too-many-series`.
 *
 * @example
 * const prediction = predictCourses({ men: [man()], proposed: [], at: [28] });
 * courseBands("At rest", prediction, { outcomes: ["lh"] }).series // => ["No treatment"]
 */
export function courseBands(
  title: string,
  prediction: Prediction,
  { outcomes = shownOutcomes, courses: chosen, subtitle = "" }: CourseBandsOptions = {},
): Figure {
  const where = "course-bands";
  if (chosen && chosen.length > mostSeries) throw tooManySeries(where, chosen.length, mostSeries);
  const courses = (chosen ?? prediction.courses.map((_, c) => c).slice(0, mostSeries)).map((c) => prediction.courses[c]!);
  const left = prediction.courses.filter((course) => !courses.includes(course)).map(({ name }) => name);
  const days = prediction.weeks * 7;
  const { axis, daysPerUnit } = timeScale(days);
  const rules = treatmentRules(courses, days, daysPerUnit);
  const x = Array.from({ length: prediction.weeks + 1 }, (_, w) => (w * 7) / daysPerUnit);
  const shaded = courses.length === 1;
  const panels = outcomes.map((outcome): Panel => {
    const { unit } = courses[0]!.outcomes[outcome]!;
    const range = rangeLayer(outcome, unit);
    const of = courses.map((course) => course.outcomes[outcome]!.bands);
    return {
      analyte: outcome,
      y: { label: analyteTitle(outcome), unit: printedUnit(unit) },
      layers: [
        ...(range ? [range] : []),
        ...rules,
        ...of.flatMap((bands, series) => (shaded ? shadesOf(bands, series, x) : [besideOf(bands, series)])),
        ...of.map(({ median }, series): Layer => ({ kind: "line", series, x, y: [...median] })),
      ],
    };
  });
  const series = courses.map(({ name }) => name);
  const units = Object.fromEntries(outcomes.map((o) => [o, courses[0]!.outcomes[o]!.unit]));
  const ranged = outcomes.filter((o) => rangeLayer(o, units[o]!));
  return {
    name: where,
    title,
    subtitle,
    description: panels.map((panel) => changeInWords(panel, axis.unit, series)).join(" "),
    caption: [
      `Time from today. Lines: the median of weekly means of ${prediction.men.length} men who could be him.`,
      shaded
        ? "Shaded along the line: the middle half and the middle 90 % of them."
        : "Bars on the right: the middle 90 % of them, at the end.",
      rulesInWords(rules, { axis, daysPerUnit }),
      left.length > 0 ? `Not drawn: ${left.join(", ")}.` : "",
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

const shadesOf = ({ low90, low50, high50, high90 }: Bands, series: number, x: readonly number[]): readonly Layer[] => [
  { kind: "band", series, x, low: [...low90], high: [...high90] },
  { kind: "band", series, x, low: [...low50], high: [...high50] },
];

const besideOf = ({ low90, median, high90 }: Bands, series: number): Layer => ({
  kind: "interval",
  series,
  low: low90.at(-1)!,
  high: high90.at(-1)!,
  value: median.at(-1)!,
});
