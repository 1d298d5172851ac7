/**
 * What a measurement shows of a man who was chosen by it: men taken for few sperm on the day have more of them,
 * on average, the next time, whatever is done to them (regression to the mean).
 */

import { countable } from "../clinic/index.ts";
import { exp, log, logSpread, normalCdf, normalQuantile } from "../numerics/index.ts";
import { cvOfOneMeasurement, isSperm } from "./measurement.ts";
import type { Rule } from "./rule.ts";

/** Measurements of a man that meet the rules: their share of all, mean, mean square and median. */
export interface Selected {
  readonly chance: number;
  readonly mean: number;
  readonly square: number;
  readonly median: number;
}

/** Semen is as a rule judged by the sample that is then reported as the baseline; hormones are drawn again. */
const judgedByBaseline = new Set(["sperm_concentration", "sperm_total", "total_motile_count", "semen_volume", "motility"]);

/** The rules that the reported baseline itself had to meet. */
export const rulesOnBaseline = (analyte: string, rules: readonly Rule[]): readonly Rule[] =>
  judgedByBaseline.has(analyte) ? rules.filter((rule) => rule.analyte === analyte) : [];

/** Below this chance nobody was chosen; his measurement would have been at the limit. */
const hardly = 1e-9;

/**
 * Measurements of a level that meet rules on its analyte, the error log-normal with mean one; all of them where
 * there is no rule.
 *
 * @example
 * selected("sperm_concentration", 20, [parseRule("sperm_concentration < 15 10*6/mL")]).mean < 15 // => true
 */
export function selected(analyte: string, level: number, rules: readonly Rule[]): Selected {
  const sd = logSpread(cvOfOneMeasurement(analyte));
  const of = rules.filter((rule) => rule.analyte === analyte);
  // None and some of what is counted lie on either side of what can be.
  const least = isSperm(analyte) ? countable : 0;
  const ends = of.map(({ comparator, value }): readonly [number, number] => {
    if (comparator === "=") return value === 0 ? [0, least] : [value, value];
    return comparator.startsWith(">") ? [comparator === ">" && value === 0 ? least : value, Infinity] : [0, value];
  });
  const low = Math.max(0, ...ends.map(([from]) => from));
  const high = Math.min(Infinity, ...ends.map(([, to]) => to));
  if (!(level > 0)) return { chance: Number(low === 0), mean: 0, square: 0, median: 0 };
  const z = (limit: number): number => (limit === 0 ? -Infinity : limit === Infinity ? Infinity : log(limit / level) / sd + sd / 2);
  const [from, to] = [z(low), z(high)];
  const within = (shift: number): number => normalCdf(to - shift) - normalCdf(from - shift);
  const chance = within(0);
  if (chance < hardly) {
    const edge = level > high ? high : low;
    return { chance: Math.max(chance, 0), mean: edge, square: edge * edge, median: edge };
  }
  return {
    chance,
    mean: (level * within(sd)) / chance,
    square: (level * level * exp(sd * sd) * within(2 * sd)) / chance,
    median: level * exp(sd * normalQuantile(normalCdf(from) + chance / 2) - (sd * sd) / 2),
  };
}
