/** Was a prediction right? By the study's own criterion, or by the house's for its kind of figure; fixed before any study was run. */
import { exp, log, sqrt } from "../numerics/index.ts";
import { type Comparison, never, type Scale } from "./comparison.ts";
import { foldError, guestFold } from "./fold.ts";
import { isSperm } from "./measurement.ts";
import type { Criterion } from "./study.ts";

/** A comparison with its verdict. */
export interface Judged extends Comparison {
  /** Predicted over observed or the inverse; absent of fractions. */
  readonly fold?: number;
  readonly within125?: boolean;
  readonly within2?: boolean;
  /** Inside Guest's limits; of ratios only. */
  readonly guest?: boolean;
  readonly criterion: string;
  readonly passes: boolean;
  /** Whether it went the way it went in men; only where the published interval excludes no change. */
  readonly direction?: boolean;
  /** 90 % prediction interval of the published figure, and whether it holds it. */
  readonly interval: readonly [low: number, high: number];
  readonly covered: boolean;
}

/** Of ratios and of levels of sperm: less than this is none, and one none is as good as another. */
const least: Readonly<Record<Scale, number>> = { ratio: 0.01, level: 1e-3, fraction: 0, time: 0.5, pharmacokinetics: 1e-6, spread: 1e-6 };

/** The fold within which a figure of this kind has to be, and why. */
export function houseCriterion({ scale, analyte, observed }: Pick<Comparison, "scale" | "analyte" | "observed">): {
  readonly within: number;
  readonly because: string;
} {
  if (isSperm(analyte))
    return { within: 2, because: "one man's count varies by half from one ejaculate to the next, and few men were counted" };
  switch (scale) {
    case "ratio":
      return { within: guestFold(Math.max(observed, least.ratio)), because: "Guest's limits with a variability of a fifth" };
    case "level":
      return { within: 1.5, because: "immunoassays of different laboratories differ by a third and more" };
    case "time":
      return { within: 1.5, because: "visits are weeks apart, and times to an event are spread widely" };
    case "pharmacokinetics":
      return { within: 2, because: "the limit that pharmacokinetic models are held to" };
    default:
      return { within: 1.5, because: "a spread is known to a third or so with the usual number of men" };
  }
}

/** Points by which a fraction may miss. */
const fractionMiss = 0.1;
/** Of a 90 % interval. */
const z90 = 1.645;

/**
 * Judges a comparison.
 *
 * @param between - Standard deviation between studies that chance does not explain, of the logarithm (of a fraction, of itself).
 */
export function judge(comparison: Comparison, criteria: readonly Criterion[], between: number): Judged {
  const { scale, sampling, analyte, observedInterval: seen } = comparison;
  const own = criteria.find((c) => c.analyte === analyte);
  const width = z90 * sqrt(sampling * sampling + between * between);
  if (scale === "fraction") {
    const { observed, predicted } = comparison;
    const interval = [Math.max(0, predicted - width), Math.min(1, predicted + width)] as const;
    const miss = Math.abs(predicted - observed);
    return {
      ...comparison,
      criterion: `within ${100 * fractionMiss} points`,
      passes: miss <= fractionMiss + 1e-9,
      interval,
      covered: observed >= interval[0] - 1e-9 && observed <= interval[1] + 1e-9,
    };
  }
  const observed = Math.max(comparison.observed, least[scale]);
  const predicted = Math.min(Math.max(comparison.predicted, least[scale]), never);
  const fold = foldError(predicted, observed);
  const house = houseCriterion({ scale, analyte, observed });
  const within = own?.within ?? house.within;
  const inside = seen !== undefined && predicted >= seen[0] && predicted <= seen[1];
  const direction = scale === "ratio" && seen && (seen[0] > 1 || seen[1] < 1) ? log(predicted) * log(observed) > 0 : undefined;
  // A prediction of none counts as the least; none itself is still within.
  const interval = [Math.min(predicted * exp(-width), comparison.predicted), predicted * exp(width)] as const;
  return {
    ...comparison,
    fold,
    within125: fold <= 1.25,
    within2: fold <= 2,
    ...(scale === "ratio" && { guest: fold <= guestFold(observed) }),
    criterion: `within ${Number(within.toPrecision(3))}-fold: ${own?.because ?? house.because}`,
    passes: fold <= within + 1e-9 || (scale === "time" && inside),
    ...(direction !== undefined && { direction }),
    interval,
    covered: observed >= interval[0] && observed <= interval[1],
  };
}

/** What `between` is estimated for: figures of one kind, and of one analyte where enough of them were fitted. */
const groupsOf = ({ scale, analyte }: Comparison): readonly string[] => [
  `${scale} ${isSperm(analyte) ? "sperm" : analyte}`,
  `${scale} ${isSperm(analyte) ? "sperm" : "others"}`,
  scale,
];

/** Fewer comparisons than this say nothing about a group. */
const enough = 8;

/**
 * How studies differ beyond chance, learned from calibration studies alone: by group the root of the mean square
 * of ln(predicted/observed), less what chance explains.
 *
 * @returns The value for a comparison; that of the nearest group in which enough was fitted.
 */
export function betweenStudies(calibration: readonly Comparison[]): (comparison: Comparison) => number {
  const sums = new Map<string, { n: number; square: number }>();
  for (const c of calibration) {
    const miss =
      c.scale === "fraction"
        ? c.predicted - c.observed
        : log(Math.min(Math.max(c.predicted, least[c.scale]), never) / Math.max(c.observed, least[c.scale]));
    // One study that is missed tenfold must not widen every interval.
    const bounded = Math.min(Math.abs(miss), c.scale === "fraction" ? 0.5 : log(4));
    for (const group of groupsOf(c)) {
      const sum = sums.get(group) ?? { n: 0, square: 0 };
      sum.n++;
      sum.square += Math.max(0, bounded * bounded - c.sampling * c.sampling);
      sums.set(group, sum);
    }
  }
  return (comparison) => {
    const groups = groupsOf(comparison).map((g) => sums.get(g));
    const found = groups.find((sum) => sum !== undefined && sum.n >= enough) ?? groups.at(-1);
    return found && found.n > 0 ? sqrt(found.square / found.n) : comparison.scale === "fraction" ? 0.1 : 0.25;
  };
}
