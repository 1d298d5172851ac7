/** Shares of men who respond, compared between two arms. */
import { chiSquareTail, exp, log, sqrt, wilsonInterval } from "../../numerics/index.ts";
import { type Compared, cannotSay } from "./compared.ts";

/** Counted in one arm. */
export interface Counted {
  readonly events: number;
  readonly of: number;
}

/**
 * The share of `second` minus that of `first`.
 *
 * The interval joins the Wilson intervals of both (Newcombe 1998, Statistics in Medicine 17, 873–890, method 10). The p
 * is Pearson's chi-square without correction, and Fisher's exact one where fewer than five are expected in some cell.
 *
 * @example
 * riskDifference({ events: 2, of: 10 }, { events: 7, of: 10 }).estimate.toFixed(2) // => "0.50"
 */
export function riskDifference(first: Counted, second: Counted): Compared & { readonly test: "chi-square" | "Fisher" } {
  const all = first.of + second.of;
  const events = first.events + second.events;
  if (!(first.of > 0 && second.of > 0)) return { ...cannotSay, test: "Fisher" };
  const [a, b] = [first.events / first.of, second.events / second.of];
  const [of1, of2] = [wilsonInterval(first.events, first.of), wilsonInterval(second.events, second.of)];
  const estimate = b - a;
  const square = (x: number): number => x * x;
  const low = estimate - sqrt(square(b - of2.low) + square(of1.high - a));
  const high = estimate + sqrt(square(of2.high - b) + square(a - of1.low));
  const least = (Math.min(first.of, second.of) * Math.min(events, all - events)) / all;
  if (least < 5) return { estimate, low, high, p: fisherExact(first, second), test: "Fisher" };
  const off = first.events * (second.of - second.events) - second.events * (first.of - first.events);
  const statistic = (all * off * off) / (first.of * second.of * events * (all - events));
  return { estimate, low, high, p: chiSquareTail(statistic, 1), test: "chi-square" };
}

/** Tables of the same margins count as no likelier than the one found within so much; R takes the same slack. */
const slack = 1 + 1e-7;

/**
 * Fisher's exact test, two-sided: the probability of all tables with these margins that are no likelier than this one.
 *
 * @example
 * fisherExact({ events: 1, of: 4 }, { events: 3, of: 4 }).toFixed(6) // => "0.485714"
 */
export function fisherExact(first: Counted, second: Counted): number {
  const events = first.events + second.events;
  const least = Math.max(0, events - second.of);
  const most = Math.min(events, first.of);
  // Each table from the one before, in logarithms: of hundreds of men the first may be unlikelier than a double can say.
  const tables = [0];
  for (let k = least; k < most; k++) {
    const ratio = ((first.of - k) * (events - k)) / ((k + 1) * (second.of - events + k + 1));
    tables.push(tables.at(-1)! + log(ratio));
  }
  const top = Math.max(...tables);
  const chances = tables.map((t) => exp(t - top));
  const found = chances[first.events - least]! * slack;
  const sum = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0);
  return Math.min(1, sum(chances.filter((chance) => chance <= found)) / sum(chances));
}
