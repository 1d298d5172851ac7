/** How a figure of a study is written: what it is of, its value, its interval, and by how much it is missed. */
import { analyteTitle, printedUnit, shortNumber } from "../figures/index.ts";
import { never } from "./comparison.ts";
import type { Judged } from "./judge.ts";

/** A fold error with two decimals; beyond a hundred it says nothing more. */
export const foldInWords = (value: number): string => (value >= 100 ? "> 100" : value.toFixed(2));

/**
 * A day, or a span of days.
 *
 * @example
 * dayInWords({ from: 0, to: 84 }) // => "day 0 to 84"
 */
export const dayInWords = ({ from, to }: Judged["day"]): string =>
  from === to ? `day ${shortNumber(to)}` : `day ${shortNumber(from)} to ${shortNumber(to)}`;

/**
 * What figure a comparison is of.
 *
 * @example
 * figureInWords({ analyte: "lh", statistic: "geometric-mean", day: { from: 28, to: 28 } }) // => "LH, geometric mean, day 28"
 */
export const figureInWords = ({
  analyte,
  statistic,
  centile,
  event,
  day,
}: Pick<Judged, "analyte" | "statistic" | "centile" | "event" | "day">): string =>
  [
    analyteTitle(analyte),
    centile === undefined ? statistic.replace("-", " ") : `centile ${centile}`,
    ...(event === undefined ? [] : [event.replace(`${analyte} `, "").replaceAll("10*6", "10⁶").replace(">=", "≥").replace("<=", "≤")]),
    dayInWords(day),
  ].join(", ");

/**
 * A value with its unit; ratios, fractions and times in the way they are read.
 *
 * @example
 * studyValueInWords(0.24, { scale: "fraction", unit: "1" }) // => "24 %"
 */
export function studyValueInWords(value: number, { scale, unit }: Pick<Judged, "scale" | "unit">): string {
  if (value >= never) return "never";
  if (scale === "ratio") return `×${shortNumber(value)}`;
  if (scale === "fraction") return `${shortNumber(100 * value)} %`;
  // What is already so at the first visit took no time.
  if (scale === "time" && value === 0) return `0 ${printedUnit(unit)}, from the start`;
  return `${shortNumber(value)} ${unit === "1" ? "" : printedUnit(unit)}`.trim();
}

/** Beyond this an end of an interval is none. */
const boundless = 1e6;

/**
 * An interval without its unit.
 *
 * @example
 * studyIntervalInWords([0.1, 0.3], { scale: "fraction" }) // => "10 to 30"
 */
export const studyIntervalInWords = (interval: readonly [number, number], { scale }: Pick<Judged, "scale">): string =>
  interval.map((value) => (value >= boundless ? "∞" : shortNumber(scale === "fraction" ? 100 * value : value))).join(" to ");

/**
 * How far a prediction is off: a fold, or points of a fraction.
 *
 * @example
 * missInWords({ predicted: 0.5, observed: 0.2 }) // => "30 points"
 */
export const missInWords = ({ fold, predicted, observed }: Pick<Judged, "fold" | "predicted" | "observed">): string =>
  fold !== undefined ? `${foldInWords(fold)}-fold` : `${Math.round(100 * Math.abs(predicted - observed))} points`;

/** The limit without its reason. */
export const limitInWords = ({ criterion }: Pick<Judged, "criterion">): string => criterion.split(":")[0]!;
