/** Times to an event: who still waits, by Kaplan and Meier, and whether two arms wait alike, by the log-rank test. */
import { chiSquareTail, exp, sqrt } from "../../numerics/index.ts";
import { type Compared, cannotSay } from "./compared.ts";

/** How long one man was seen, and whether it happened at the end of that time. */
export interface Waited {
  readonly time: number;
  readonly event: boolean;
}

/** Steps of the curve: from each time on, the share who have not had the event. */
export interface Waiting {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly share: number;
}

const timesOf = (men: readonly Waited[]): readonly number[] =>
  [...new Set(men.filter((m) => m.event).map((m) => m.time))].sort((a, b) => a - b);

/**
 * The curve of Kaplan and Meier, at the times of events. Who was last seen at the time of an event counts as at risk of it.
 *
 * @example
 * kaplanMeier([{ time: 1, event: true }, { time: 2, event: false }]).map(({ share }) => share) // => [0.5]
 */
export function kaplanMeier(men: readonly Waited[]): readonly Waiting[] {
  let share = 1;
  return timesOf(men).map((time) => {
    const atRisk = men.filter((m) => m.time >= time).length;
    const events = men.filter((m) => m.event && m.time === time).length;
    share *= 1 - events / atRisk;
    return { time, atRisk, events, share };
  });
}

/** The first time at which at most half still wait; absent where more than half wait at the end. */
export const medianWait = (curve: readonly Waiting[]): number | undefined => curve.find(({ share }) => share <= 0.5 + 1e-12)?.time;

/** Of the standard normal, in the middle of which 95 % lie. */
const z = 1.959963984540054;

/**
 * Log-rank test of two arms, with Peto's estimate of the hazard ratio of `second` over `first`, exp((O − E)/V), and its
 * interval: above 1 the event comes sooner to `second`. Far from 1 the estimate lies too near to it.
 *
 * @example
 * const wait = (...times: number[]) => times.map((time) => ({ time, event: true }));
 * logRank(wait(4, 5, 6, 7), wait(1, 2, 3, 4)).estimate > 1 // => true
 */
export function logRank(first: readonly Waited[], second: readonly Waited[]): Compared & { readonly statistic: number } {
  const all = [...first, ...second];
  let [observed, expected, variance] = [0, 0, 0];
  for (const time of timesOf(all)) {
    const atRisk = (men: readonly Waited[]): number => men.filter((m) => m.time >= time).length;
    const now = (men: readonly Waited[]): number => men.filter((m) => m.event && m.time === time).length;
    const [n, n2, d] = [atRisk(all), atRisk(second), now(all)];
    observed += now(second);
    expected += (d * n2) / n;
    if (n > 1) variance += (d * n2 * (n - n2) * (n - d)) / (n * n * (n - 1));
  }
  if (!(variance > 0)) return { ...cannotSay, statistic: Number.NaN };
  const gained = observed - expected;
  const half = z / sqrt(variance);
  const statistic = (gained * gained) / variance;
  return {
    estimate: exp(gained / variance),
    low: exp(gained / variance - half),
    high: exp(gained / variance + half),
    p: chiSquareTail(statistic, 1),
    statistic,
  };
}
