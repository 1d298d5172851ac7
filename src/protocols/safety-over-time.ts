/** How many men come beyond a limit of safety in each course, when, and for how long. */
import {
  type DescribedHarm,
  describedHarmsOf,
  type Monitoring,
  monitoringNeeded,
  type SafetyLimit,
  type StatedRate,
  safetyLimits,
  statedRates,
} from "../clinic/index.ts";
import { quantiles } from "../numerics/index.ts";
import { cite } from "../references/index.ts";
import type { Course } from "../simulate/index.ts";
import { convert } from "../units/index.ts";
import { type Chance, chanceOf } from "./chances.ts";
import type { Prediction } from "./prediction.ts";

/** One limit in one course; a man's own level counts, the mean of each week, not a single draw. */
export interface SafetySignal extends SafetyLimit {
  readonly source: string;
  /** Share beyond it today, before the course. */
  readonly today: number;
  /** Share beyond it in any week of the course. */
  readonly ever: Chance;
  /** Share beyond it in each week; shape `[weeks + 1]`, the first of today. */
  readonly perWeek: Float64Array;
  /** Median over all men of the weeks beyond it, and over those who ever are; 0 where nobody is. */
  readonly medianWeeks: number;
  readonly medianWeeksIfEver: number;
}

/** One course: what is simulated, what was counted elsewhere, and what is customarily looked at. */
export interface CourseSafety {
  readonly course: string;
  readonly signals: readonly SafetySignal[];
  readonly statedRates: readonly StatedRate[];
  readonly described: readonly DescribedHarm[];
  readonly monitoring: readonly Monitoring[];
}

/**
 * Safety of every course over time, from each man's levels week by week.
 *
 * Limits of an analyte that was not predicted are left out. Beside the shares stands what publications counted of
 * harms without a mechanism here; a rate of theirs is of their men, not of this one.
 *
 * @param mayBeGiven - Of a course whose drugs change at visits, all that may be given in it; what it begins with unless told.
 *
 * @example
 * const proposed = [{ name: "Testosterone", course: parseCourse("testosterone-enanthate 200 mg weekly") }];
 * const { signals } = safetyOverTime(predictCourses({ men: [man()], proposed, at: [182] }))[1];
 * signals.find(({ name }) => name === "intratesticular_testosterone_suppressed").ever.probability // => 1
 */
export function safetyOverTime(
  { courses, men, weeks }: Pick<Prediction, "courses" | "men" | "weeks">,
  { mayBeGiven = (c) => courses[c]!.course }: { readonly mayBeGiven?: (course: number) => Course } = {},
): readonly CourseSafety[] {
  const width = weeks + 1;
  const without = courses[0]!.outcomes;
  return courses.map(({ name, outcomes }, c): CourseSafety => {
    const course = mayBeGiven(c);
    const signals = safetyLimits.flatMap((limit): readonly SafetySignal[] => {
      const [own, none] = [outcomes[limit.analyte], without[limit.analyte]];
      if (!own || !none) return [];
      const most = limit.of === "share" ? limit.limit : convert(limit.limit, limit.unit, own.unit, limit.analyte);
      const beyond = own.levels.map((level, at) => {
        const today = own.levels[at - (at % width)]!;
        const value = limit.of === "level" ? level : limit.of === "rise" ? level - today : level / none.levels[at]!;
        return (limit.beyond === "above" ? value > most : value < most) ? 1 : 0;
      });
      return [{ ...limit, source: cite(limit.citation), ...timeBeyond(beyond, men.length, width) }];
    });
    return {
      course: name,
      signals,
      statedRates: statedRates(course),
      described: describedHarmsOf(course),
      monitoring: monitoringNeeded(course),
    };
  });
}

/** Counts of ones: by week, and by man over the weeks after today. */
function timeBeyond(beyond: Float64Array, men: number, width: number) {
  const perWeek = Float64Array.from({ length: width }, (_, w) => {
    let sum = 0;
    for (let i = 0; i < men; i++) sum += beyond[i * width + w]!;
    return sum / men;
  });
  const weeks = Array.from({ length: men }, (_, i) => beyond.subarray(i * width + 1, (i + 1) * width).reduce((sum, is) => sum + is, 0));
  const ever = weeks.filter((n) => n > 0);
  const middle = (values: readonly number[]): number => (values.length === 0 ? 0 : quantiles(values, [0.5])[0]!);
  return {
    today: perWeek[0]!,
    ever: chanceOf(ever.length, men),
    perWeek,
    medianWeeks: middle(weeks),
    medianWeeksIfEver: middle(ever),
  };
}
