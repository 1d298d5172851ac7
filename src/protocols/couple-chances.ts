/** Chances of a pregnancy by six and twelve months, course by course: over the men he could be, and over publications that disagree. */
import {
  type AssistedReproduction,
  assistedReproduction,
  type ConceptionSource,
  type Couple,
  conceptionSources,
  coupleAssumptions,
  usualPartnerAge,
  type WayOfCounting,
  waysOfCounting,
} from "../clinic/index.ts";
import { quantiles } from "../numerics/index.ts";
import { levelsAt, type Prediction } from "./prediction.ts";

/** As one pair of publications has it, the mean over men. */
export interface PregnancyChanceBy extends Pick<WayOfCounting, "semen" | "couples" | "read"> {
  readonly probability: number;
}

/** The chance of a pregnancy by the end of so many months. */
export interface PregnancyChance {
  readonly months: number;
  /** Mean over men and publications, each counted the same. */
  readonly middle: number;
  /** Between these, nine tenths of all men by all publications, widened where the mean lies outside. */
  readonly low: number;
  readonly high: number;
  /** The least and the greatest mean over men that any pair of publications gives. */
  readonly sources: { readonly low: number; readonly high: number };
  readonly by: readonly PregnancyChanceBy[];
  /** The middle, were she of these ages; empty where her age is known. */
  readonly ifPartnerIs: readonly { readonly age: number; readonly middle: number }[];
}

/** One course. */
export interface CoupleCourse {
  readonly course: string;
  /** Those of 6 and 12 months that the prediction reaches. */
  readonly chances: readonly PregnancyChance[];
  /** Median of men at the end, or on the day asked for, million, and what custom says of it. */
  readonly totalMotileCount: number;
  readonly assistedReproduction: readonly AssistedReproduction[];
}

/** All courses, with what the chances rest on. */
export interface CoupleChances {
  readonly partnerAge: number;
  readonly partnerAgeKnown: boolean;
  readonly assumptions: readonly string[];
  /** What stands behind `by`, each with how it was read. */
  readonly sources: readonly ConceptionSource[];
  readonly courses: readonly CoupleCourse[];
}

const month = 365.25 / 12;
const horizons = [6, 12] as const;
const youngAndOld = [25, 40] as const;

const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The chance of a pregnancy in every course, from each man's sperm week by week.
 *
 * Sperm change over months of treatment, so each month has its own fecundability; a man without sperm has none. Where
 * publications disagree each keeps its own answer, in `by`.
 *
 * @param on - Day on which the motile count is looked at; the last unless told.
 * @param couple - What is known of them; her age is taken to be 30 where it is not, and `ifPartnerIs` says what 25 and 40 would be.
 *
 * @throws ClinicError `clinic/no-such-couple`.
 *
 * @example
 * const prediction = predictCourses({ men: [man()], proposed: [], at: [182] });
 * const [six] = coupleChances(prediction, { partnerAge: 29 }).courses[0].chances;
 * [six.months, six.low <= six.middle && six.middle <= six.high] // => [6, true]
 */
export function coupleChances(
  prediction: Pick<Prediction, "courses" | "men" | "weeks">,
  couple: Couple = {},
  { on = prediction.weeks * 7 }: { readonly on?: number } = {},
): CoupleChances {
  const ways = waysOfCounting(couple);
  const other =
    couple.partnerAge === undefined ? youngAndOld.map((age) => ({ age, ways: waysOfCounting({ ...couple, partnerAge: age }) })) : [];
  const months = Math.floor((prediction.weeks * 7 + 3.5) / month);
  const reached = horizons.filter((horizon) => horizon <= months);
  return {
    partnerAge: couple.partnerAge ?? usualPartnerAge,
    partnerAgeKnown: couple.partnerAge !== undefined,
    assumptions: coupleAssumptions(couple),
    sources: conceptionSources,
    courses: prediction.courses.map(({ name }, c): CoupleCourse => {
      const sperm = spermByMonth(prediction, c, Math.max(0, ...reached));
      const [counted, elsewhere] = [byMan(ways, sperm), other.map(({ age, ways: its }) => ({ age, counted: byMan(its, sperm) }))];
      const motile = levelsAt(prediction, c, "total_motile_count", on);
      const [totalMotileCount] = quantiles(motile, [0.5]) as [number];
      return {
        course: name,
        chances: reached.map((horizon) => ({
          ...chanceBy(ways, counted, horizon),
          ifPartnerIs: elsewhere.map(({ age, counted: its }) => ({ age, middle: middleOf(its, horizon) })),
        })),
        totalMotileCount,
        assistedReproduction: assistedReproduction(totalMotileCount),
      };
    }),
  };
}

interface Sperm {
  readonly today: number;
  readonly months: readonly Float64Array[];
}

/** Concentrations of each man: today's, and those of the weeks of each month. */
function spermByMonth({ courses, men, weeks }: Pick<Prediction, "courses" | "men" | "weeks">, c: number, months: number): readonly Sperm[] {
  const { levels } = courses[c]!.outcomes["sperm_concentration"]!;
  const end = (k: number): number => Math.min(weeks, Math.round((k * month) / 7));
  return men.map((_, i) => {
    const own = levels.subarray(i * (weeks + 1), (i + 1) * (weeks + 1));
    return { today: own[0]!, months: Array.from({ length: months }, (__, k) => own.slice(end(k) + 1, end(k + 1) + 1)) };
  });
}

/** By publication, by man: the chance by the end of each month. */
type Counted = readonly (readonly Float64Array[])[];

const byMan = (ways: readonly WayOfCounting[], sperm: readonly Sperm[]): Counted =>
  ways.map(({ conceived }) => sperm.map(({ today, months }) => conceived(months, today)));

const middleOf = (counted: Counted, months: number): number => mean(counted.map((men) => mean(men.map((chance) => chance[months - 1]!))));

function chanceBy(ways: readonly WayOfCounting[], counted: Counted, months: number): Omit<PregnancyChance, "ifPartnerIs"> {
  const by = ways.map(({ semen, couples, read }, s) => ({
    semen,
    couples,
    read,
    probability: mean(counted[s]!.map((chance) => chance[months - 1]!)),
  }));
  const all = counted.flatMap((men) => men.map((chance) => chance[months - 1]!));
  const [low, high] = quantiles(all, [0.05, 0.95]) as [number, number];
  const middle = middleOf(counted, months);
  const means = by.map(({ probability }) => probability);
  return {
    months,
    middle,
    low: Math.min(low, middle),
    high: Math.max(high, middle),
    sources: { low: Math.min(...means), high: Math.max(...means) },
    by,
  };
}
