/** What the endpoint asks of each man, as one number, and the test that compares arms by it. */
import { countable } from "../clinic/index.ts";
import { exp, log } from "../numerics/index.ts";
import { inUnit } from "./criterion.ts";
import type { Followed } from "./follow.ts";
import type { ReadPlan } from "./read-plan.ts";
import { ancova } from "./statistics/ancova.ts";
import type { Compared } from "./statistics/compared.ts";
import { riskDifference } from "./statistics/risk-difference.ts";
import { logRank } from "./statistics/survival.ts";

/** Of one man. */
export interface Outcome {
  readonly arm: number;
  /** At the start, in the unit of the endpoint; its logarithm where folds are compared. */
  readonly baseline: number;
  /** Likewise at the end; 1 for a responder, 0 for none; the day of the event, or on which he was last seen. */
  readonly value: number;
  /** Whether it happened on that day. */
  readonly event: boolean;
}

/** A value of none has no logarithm: it counts as what is just not counted. */
export const leastForFold = countable;

/** The outcome of a man; undefined where he does not count. */
export function outcomeOf(read: ReadPlan, { arm, results }: Pick<Followed, "arm" | "results">): Outcome | undefined {
  const { plan, criterion, endVisit } = read;
  const { endpoint } = plan;
  const values = results[endpoint.analyte]!;
  const [first, end] = [values[0]!, values[endVisit + 1]!];
  // Nothing is known of a man who could not be simulated.
  if (first === null) return undefined;
  if (endpoint.kind === "time-to-event") {
    if (criterion!.isMet(first)) return undefined;
    const met = values.findIndex((value, v) => v > 0 && value !== null && criterion!.isMet(value));
    const last = values.findLastIndex((value) => value !== null);
    if (met < 0 && last < 1) return undefined;
    return { arm, baseline: first, value: plan.visits[(met < 0 ? last : met) - 1]!, event: met > 0 };
  }
  if (endpoint.kind === "responder") {
    if (end === null && endpoint.missing !== "no response") return undefined;
    const event = end !== null && criterion!.isMet(end);
    return { arm, baseline: first, value: Number(event), event };
  }
  if (end === null) return undefined;
  const { analyte, unit } = endpoint;
  const told = (value: number): number => (unit === undefined ? value : inUnit(analyte, value, unit));
  const read1 = endpoint.kind === "fold" ? (value: number) => log(Math.max(value, leastForFold)) : told;
  return { arm, baseline: read1(first), value: read1(end), event: false };
}

/** Every later arm against the first. */
export function compare({ plan: { endpoint, arms } }: ReadPlan, outcomes: readonly Outcome[]): readonly Compared[] {
  if (endpoint.kind === "change" || endpoint.kind === "level") return ancova(outcomes, arms.length);
  if (endpoint.kind === "fold")
    return ancova(outcomes, arms.length).map(({ estimate, low, high, p }) => ({
      estimate: exp(estimate),
      low: exp(low),
      high: exp(high),
      p,
    }));
  const of = (arm: number): readonly Outcome[] => outcomes.filter((o) => o.arm === arm);
  const others = arms.slice(1).map((_, i) => of(i + 1));
  if (endpoint.kind === "responder") {
    const counted = (men: readonly Outcome[]) => ({ events: men.filter(({ event }) => event).length, of: men.length });
    return others.map((men) => riskDifference(counted(of(0)), counted(men)));
  }
  const waited = (men: readonly Outcome[]) => men.map(({ value, event }) => ({ time: value, event }));
  return others.map((men) => logRank(waited(of(0)), waited(men)));
}
