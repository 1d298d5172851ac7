/** The endpoint of a trial, arm by arm and compared, with what the numbers say in words. */
import { analyteTitle, printedUnit, shortNumber } from "../figures/index.ts";
import { exp, wilsonInterval } from "../numerics/index.ts";
import { unitOfReading } from "./criterion.ts";
import type { Followed } from "./follow.ts";
import { compare, leastForFold, type Outcome, outcomeOf } from "./outcome.ts";
import type { Endpoint } from "./plan.ts";
import type { ReadPlan } from "./read-plan.ts";
import { kaplanMeier, medianWait, type Waiting } from "./statistics/survival.ts";
import { summaryOf } from "./summarise.ts";

/** One arm at the end. */
export interface ArmOutcome {
  readonly arm: string;
  /** Who counts, and who does not. */
  readonly men: number;
  readonly leftOut: number;
  /** Mean change or level, geometric mean of folds, share of responders, share with the event by the last visit; with its 95 % interval where there is one. */
  readonly estimate?: number;
  readonly low?: number;
  readonly high?: number;
  /** Days until half have had the event. */
  readonly median?: number;
  /** Of a time to event: who still waits. */
  readonly waiting?: readonly Waiting[];
}

/** A later arm against the first. */
export interface Comparison {
  readonly arm: string;
  readonly against: string;
  /** All absent where too few men are left to say. */
  readonly estimate?: number;
  readonly low?: number;
  readonly high?: number;
  readonly p?: number;
  readonly inWords: string;
}

export interface EndpointResult {
  /** `Change of total testosterone to day 84, ng/dL`. */
  readonly title: string;
  /** What is compared: a difference, a ratio of folds, a difference of shares, or a hazard ratio. */
  readonly compares: "difference" | "ratio" | "difference of shares" | "hazard ratio";
  /** Of the estimates; `1` for ratios and shares. */
  readonly unit: string;
  readonly method: string;
  readonly arms: readonly ArmOutcome[];
  readonly comparisons: readonly Comparison[];
}

const covariance = "analysis of covariance with the baseline as covariate; interval and p by Student's t";
const methods: Readonly<Record<Endpoint["kind"], string>> = {
  change: covariance,
  level: covariance,
  fold: `${covariance}, on logarithms; less than ${leastForFold} counts as ${leastForFold}`,
  responder: "difference of shares with Newcombe's interval; p by chi-square, or by Fisher's exact test where fewer than five are expected",
  "time-to-event": "log-rank test; hazard ratio and interval by Peto's method",
};
const comparesBy: Readonly<Record<Endpoint["kind"], EndpointResult["compares"]>> = {
  change: "difference",
  level: "difference",
  fold: "ratio",
  responder: "difference of shares",
  "time-to-event": "hazard ratio",
};

/** Analyses the endpoint. */
export function analyse(read: ReadPlan, men: readonly Pick<Followed, "arm" | "results">[]): EndpointResult {
  const { plan } = read;
  const { kind, analyte } = plan.endpoint;
  const unit = kind === "change" || kind === "level" ? (plan.endpoint.unit ?? unitOfReading(analyte)) : "1";
  const all = men.map((man) => outcomeOf(read, man));
  const outcomes = all.flatMap((o) => (o ? [o] : []));
  return {
    title: titleOf(read, unit),
    compares: comparesBy[kind],
    unit,
    method: methods[kind],
    arms: plan.arms.map(({ name }, arm) => {
      const own = outcomes.filter((o) => o.arm === arm);
      const assigned = men.filter((man) => man.arm === arm).length;
      return { arm: name, men: own.length, leftOut: assigned - own.length, ...armOutcome(kind, own) };
    }),
    comparisons: compare(read, outcomes).map(({ estimate, low, high, p }, i): Comparison => {
      const [arm, against] = [plan.arms[i + 1]!.name, plan.arms[0]!.name];
      if (Number.isNaN(p)) return { arm, against, inWords: `${arm} against ${against}: too few men, or events, to say.` };
      const words = `${arm} against ${against}: ${inWordsOf(kind, estimate, low, high, unit)}; p ${pInWords(p)}.`;
      return { arm, against, estimate, low, high, p, inWords: words };
    }),
  };
}

/** Hormones are written in capitals wherever they stand. */
const withinSentence = (words: string): string => (/^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

function titleOf({ plan, criterion, endVisit }: ReadPlan, unit: string): string {
  const { kind, analyte } = plan.endpoint;
  const name = analyteTitle(analyte);
  const day = plan.visits[endVisit]!;
  if (kind === "time-to-event") return `Time until ${withinSentence(criterion!.inWords)}`;
  if (kind === "responder") return `${criterion!.inWords} on day ${day}`;
  if (kind === "fold") return `${name} on day ${day} over that at the start`;
  return `${name}, ${kind === "change" ? `change to day ${day}` : `day ${day}`}, ${printedUnit(unit)}`;
}

function armOutcome(kind: Endpoint["kind"], own: readonly Outcome[]): Omit<ArmOutcome, "arm" | "men" | "leftOut"> {
  if (own.length === 0) return {};
  if (kind === "responder") {
    const events = own.filter(({ event }) => event).length;
    return { estimate: events / own.length, ...wilsonInterval(events, own.length) };
  }
  if (kind === "time-to-event") {
    const waiting = kaplanMeier(own.map(({ value, event }) => ({ time: value, event })));
    const median = medianWait(waiting);
    return { estimate: 1 - (waiting.at(-1)?.share ?? 1), ...(median !== undefined && { median }), waiting };
  }
  const { mean, low, high } = summaryOf(own.map(({ baseline, value }) => (kind === "level" ? value : value - baseline)));
  const told = kind === "fold" ? exp : (value: number) => value;
  return { estimate: told(mean!), ...(low !== undefined && { low: told(low), high: told(high!) }) };
}

const pInWords = (p: number): string => (p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`);

function inWordsOf(kind: Endpoint["kind"], estimate: number, low: number, high: number, unit: string): string {
  const interval = (told: (v: number) => string): string => `95 % interval ${told(low)} to ${told(high)}`;
  if (kind === "responder") {
    const points = (v: number): string => (100 * v).toFixed(1);
    return `${points(estimate)} percentage points (${interval(points)})`;
  }
  if (kind === "fold") return `${shortNumber(estimate)} times the fold (${interval(shortNumber)})`;
  if (kind === "time-to-event") return `hazard ratio ${shortNumber(estimate)} (${interval(shortNumber)})`;
  return `${shortNumber(estimate)} ${printedUnit(unit)} (${interval(shortNumber)})`;
}
