/** Courses in an order, under stated priorities, for men drawn once and put through all of them. */
import { quantiles, sqrt } from "../numerics/index.ts";
import { burden } from "./burden.ts";
import { answersTo } from "./chances.ts";
import type { Prediction } from "./prediction.ts";
import { type PriorityName, priorityNames, type Weights, weights } from "./priorities.ts";
import { questions } from "./questions.ts";
import { tradeOffs } from "./trade-offs.ts";

/** A mean difference, its Monte Carlo interval (95 %), and where nine tenths of men lie. */
export interface Behind {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly low90: number;
  readonly high90: number;
}

/** One course in its place. */
export interface RankedCourse {
  /** Among the prediction's courses. */
  readonly course: number;
  readonly name: string;
  /** From 1: one more than the number of courses that are clearly better, and never before a course of higher utility; tied courses share a place. */
  readonly place: number;
  /** Expected utility, 0 to 1, and its Monte Carlo standard error. */
  readonly utility: number;
  readonly error: number;
  /** Its utility less that of the first, in the same men. */
  readonly behindFirst: Behind;
  /** Cannot be told from the first. */
  readonly tied: boolean;
  /** Share of men for whom no course is better; those with several best courses count in parts. */
  readonly bestFor: number;
  /** What it attains of each priority, 0 to 1, on average. */
  readonly attained: Weights;
  /** What is won and what is paid, in sentences. */
  readonly tradeOffs: readonly string[];
}

export interface Ranking {
  readonly weights: Weights;
  /** The days whose attainments are averaged. */
  readonly days: readonly number[];
  /** Highest expected utility first. */
  readonly courses: readonly RankedCourse[];
  /** Which course would come clearly first if one weight were another. */
  readonly ifWeighed: readonly { readonly priority: PriorityName; readonly how: "doubled" | "left out"; readonly first: string }[];
  /** What the order says, and what it does not. */
  readonly inWords: string;
}

/** Utilities nearer than this are the same: the model, and the weights, are not so exact. */
export const tieMargin = 0.02;

/** What each course attains of each priority, of each man: shape `[courses][priorities][men]`, each 0 to 1, averaged over the days. */
export function attainments(prediction: Prediction, days: readonly number[] = prediction.at): readonly (readonly Float64Array[])[] {
  const n = prediction.men.length;
  const answers = new Map(questions.map((q) => [q.name, days.map((day) => answersTo(prediction, q, day))] as const));
  return prediction.courses.map(({ course }, c) => {
    const load = burden(course, prediction.weeks);
    const mean = (value: (is: (question: string) => number) => number): Float64Array =>
      Float64Array.from(
        { length: n },
        (_, i) => days.reduce((sum, _day, d) => sum + value((name) => answers.get(name)![d]![c]![i]!), 0) / days.length,
      );
    const attained: Readonly<Record<PriorityName, Float64Array>> = {
      total_motile_count: mean((is) => (is("total_motile_count_above_5") + is("total_motile_count_above_20")) / 2),
      sperm_in_ejaculate: mean((is) => is("sperm_in_ejaculate")),
      testosterone_in_range: mean((is) => is("testosterone_in_range")),
      estradiol_in_range: mean((is) => 1 - is("estradiol_high") - is("estradiol_low")),
      haematocrit_safe: mean((is) => 1 - is("haematocrit_above_54")),
      little_burden: new Float64Array(n).fill(1 - load),
    };
    return priorityNames.map((name) => attained[name]);
  });
}

/** Utility of each course for each man, 0 to 1; shape `[courses][men]`. */
export function utilities(attained: readonly (readonly Float64Array[])[], weighed: Weights): readonly Float64Array[] {
  return attained.map((priorities) =>
    priorities[0]!.map((_, i) => priorityNames.reduce((sum, name, k) => sum + weighed[name] * priorities[k]![i]!, 0)),
  );
}

export const meanOf = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Standard error of a mean; of a single value it is not known, and taken as zero. */
export const errorOf = (values: Float64Array): number => {
  const mean = meanOf(values);
  return values.length < 2 ? 0 : sqrt(values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / (values.length - 1) / values.length);
};

/** The first of those with the highest mean. */
export const firstOf = (means: readonly number[]): number => means.indexOf(Math.max(...means));

/**
 * Ranks the courses of a prediction.
 *
 * A man's utility of a course is the weighted mean of what it attains for him, averaged over the days: yes counts 1,
 * no counts 0. Every comparison is within men, so that what differs between them cancels. Courses whose difference
 * could be chance, or is below a fiftieth of the scale, are tied. An order is no verdict: it turns with the weights.
 *
 * @param priorities - Weights by priority; those left out as in {@link usualPriorities}.
 *
 * @throws ProtocolError as {@link weights}.
 *
 * @example
 * const proposed = [{ name: "Testosterone", course: parseCourse("testosterone-enanthate 200 mg weekly") }];
 * const prediction = predictCourses({ men: [man()], proposed, at: [182] });
 * rankCourses(prediction).courses.map(({ name }) => name) // => ["No treatment", "Testosterone"]
 */
export function rankCourses(
  prediction: Prediction,
  {
    priorities = {},
    days = prediction.at,
  }: { readonly priorities?: Readonly<Record<string, number>>; readonly days?: readonly number[] } = {},
): Ranking {
  const weighed = weights(priorities);
  const attained = attainments(prediction, days);
  const utility = utilities(attained, weighed);
  const means = utility.map(meanOf);
  const order = means.map((_, c) => c).sort((a, b) => means[b]! - means[a]! || a - b);
  const first = order[0]!;
  const best = bestShares(utility);
  const averages = attained.map((of) => Object.fromEntries(priorityNames.map((name, k) => [name, meanOf(of[k]!)])) as Weights);
  let place = 1;
  const courses = order.map((c): RankedCourse => {
    place = Math.max(place, 1 + order.filter((other) => clearlyBehind(behind(utility[c]!, utility[other]!))).length);
    const behindFirst = behind(utility[c]!, utility[first]!);
    return {
      course: c,
      name: prediction.courses[c]!.name,
      place,
      utility: means[c]!,
      error: errorOf(utility[c]!),
      behindFirst,
      tied: c !== first && !clearlyBehind(behindFirst),
      bestFor: best[c]!,
      attained: averages[c]!,
      tradeOffs: tradeOffs(averages, c),
    };
  });
  const ifWeighed = priorityNames.flatMap((priority) =>
    (["doubled", "left out"] as const).flatMap((how) => {
      if (how === "left out" && weighed[priority] === 1) return [];
      const changed = weights({ ...weighed, [priority]: how === "doubled" ? 2 * weighed[priority] : 0 });
      const then = averages.map((of) => priorityNames.reduce((sum, name) => sum + changed[name] * of[name], 0));
      const other = firstOf(then);
      // A tie that falls the other way is no news.
      return then[other]! - then[first]! > tieMargin ? [{ priority, how, first: prediction.courses[other]!.name }] : [];
    }),
  );
  return { weights: weighed, days, courses, ifWeighed, inWords: inWords(courses) };
}

const clearlyBehind = ({ mean, high }: Behind): boolean => high < 0 && mean < -tieMargin;

function behind(own: Float64Array, other: Float64Array): Behind {
  const difference = own.map((v, i) => v - other[i]!);
  const mean = meanOf(difference);
  const reach = 1.96 * errorOf(difference);
  const [low90, high90] = quantiles(difference, [0.05, 0.95]) as [number, number];
  return { mean, low: mean - reach, high: mean + reach, low90, high90 };
}

/** For whom each course is best, as shares of all; a man with several best courses is shared among them. */
export function bestShares(utility: readonly Float64Array[]): readonly number[] {
  const n = utility[0]!.length;
  const shares = utility.map(() => 0);
  for (let i = 0; i < n; i++) for (const [c, part] of bestOf(utility, i)) shares[c]! += part / n;
  return shares;
}

/** The best courses of one man, each with its part of him; utilities a rounding apart are equal. */
function bestOf(utility: readonly Float64Array[], man: number): readonly (readonly [course: number, part: number])[] {
  const highest = Math.max(...utility.map((of) => of[man]!));
  const best = utility.flatMap((of, c) => (of[man]! >= highest - 1e-9 ? [c] : []));
  return best.map((c) => [c, 1 / best.length] as const);
}

const inWords = (courses: readonly RankedCourse[]): string => {
  const [first, ...others] = courses;
  const ties = others.filter(({ tied }) => tied).map(({ name }) => name);
  const head =
    ties.length > 0
      ? `${[first!.name, ...ties].join(", ")} cannot be told apart under these weights.`
      : `${first!.name} comes first under these weights, and is best for ${Math.round(100 * first!.bestFor)} of 100 men like him.`;
  return `${head} Other weights give another order; this one is no verdict.`;
};
