/** A trial from plan to result: men enrolled, given what they are given, seen, measured, compared. */
import { countable } from "../clinic/index.ts";
import type { Traits } from "../people/index.ts";
import { analyse, type EndpointResult } from "./analyse.ts";
import { breath, handful } from "./breath.ts";
import { unitOfReading } from "./criterion.ts";
import { type Enrolled, enrolling, type Screening } from "./enrol.ts";
import { cancelled } from "./errors.ts";
import { type Followed, followMen, type Results, type RunOptions } from "./follow.ts";
import type { TrialPlan } from "./plan.ts";
import { type ReadPlan, readPlan } from "./read-plan.ts";
import { type Summary, summaryOf } from "./summarise.ts";

/** One row of the table of men. */
export interface TrialMan {
  /** Among those enrolled, from 1, and among those looked at. */
  readonly number: number;
  readonly candidate: number;
  readonly arm: string;
  readonly condition: string;
  readonly traits: Traits;
  /** What was measured at screening, by analyte; shape `[screenings]`. */
  readonly screened: Readonly<Record<string, readonly number[]>>;
  /** Days on which he is seen, the baseline first; shape `[1 + visits]`. */
  readonly days: readonly number[];
  readonly results: Results;
  /** The day on which he left, if he did before the end. */
  readonly left?: number;
  /** Doses he missed. */
  readonly missed: number;
  /** What a regimen changed of what he takes, and why; one line each. */
  readonly changes: readonly string[];
  /** Why he could not be simulated. */
  readonly error?: string;
}

/** One arm, visit by visit. */
export interface ArmSummary {
  readonly arm: string;
  readonly men: number;
  /** By analyte, in the unit under the same key in `units`; shape `[1 + visits]`, the baseline first. */
  readonly visits: Readonly<Record<string, readonly Summary[]>>;
}

/** Plain data: it can be sent between threads, and written as JSON. */
export interface TrialResult {
  readonly plan: TrialPlan;
  readonly screening: Screening;
  readonly units: Readonly<Record<string, string>>;
  /** Planned days, the baseline first. */
  readonly days: readonly number[];
  readonly men: readonly TrialMan[];
  readonly arms: readonly ArmSummary[];
  readonly endpoint: EndpointResult;
  readonly warnings: readonly string[];
}

/** Of the time a trial takes, about so much is screening. */
const shareOfScreening = 0.3;

/**
 * Runs a virtual trial.
 *
 * The same plan gives the same bits, however many threads there are. Levels are the model's; what is measured of them, doses
 * missed, days of visits and who leaves are drawn for each man from the seed and his number. An effect found here is that of the
 * model: no patient was treated.
 *
 * @throws (rejects with) TrialError for a plan that is none, when nobody qualifies, `trials/cancelled`; CourseError, PeopleError
 *   and UnitError for a course, a condition or a unit that is none; SimulateError `simulate/thread-not-started`.
 *
 * @example
 * const { endpoint } = await runTrial({ ...tabletsForObesity, men: 12, weeks: 13, visits: [84] }, { threads: 0 });
 * endpoint.arms.map(({ men, leftOut }) => men + leftOut) // => [6, 6]
 */
export async function runTrial(plan: TrialPlan, options: RunOptions = {}): Promise<TrialResult> {
  const read = readPlan(plan);
  const { men, screening, warnings } = await enrolAndFollow(read, options);
  return {
    plan,
    screening,
    units: Object.fromEntries([...read.screened, ...read.measured].map((analyte) => [analyte, unitOfReading(analyte)])),
    days: [0, ...plan.visits],
    men: men.map((man, i) => rowOf(plan, man, i)),
    arms: plan.arms.map(({ name }, arm) => {
      const own = men.filter((man) => man.arm === arm);
      return { arm: name, men: own.length, visits: Object.fromEntries(read.measured.map((a) => [a, visitSummaries(own, a, plan)])) };
    }),
    endpoint: analyse(read, men),
    warnings: [...warnings, ...remarks(plan, men)],
  };
}

/** The men of a plan to the end of the trial. */
export async function enrolAndFollow(read: ReadPlan, { onProgress, ...options }: RunOptions) {
  const steps = enrolling(read);
  let enrolled: { readonly men: readonly Enrolled[]; readonly screening: Screening } | undefined;
  for (let looked = 0; enrolled === undefined; looked++) {
    if (looked % handful === 0) {
      await breath();
      if (options.signal?.aborted) throw cancelled();
    }
    const { done, value } = steps.next();
    if (done) enrolled = value;
    else if (looked % handful === 0) onProgress?.(shareOfScreening * value, "screening");
  }
  const { men, warnings } = await followMen(read, enrolled.men, {
    ...options,
    ...(onProgress && { onProgress: (done, phase) => onProgress(shareOfScreening + (1 - shareOfScreening) * done, phase) }),
  });
  return { men, screening: enrolled.screening, warnings };
}

function rowOf(plan: TrialPlan, { number, man, arm, screened, attendance, results, changes, error }: Followed, place: number): TrialMan {
  const { days, leaves, missed } = attendance;
  return {
    number: place + 1,
    candidate: number + 1,
    arm: plan.arms[arm]!.name,
    condition: man.condition.name,
    traits: man.traits,
    screened,
    days: [0, ...days],
    results,
    ...(leaves <= plan.weeks * 7 && { left: Math.floor(leaves) }),
    missed: missed.reduce((sum, of) => sum + of.length, 0),
    changes,
    ...(error !== undefined && { error }),
  };
}

const visitSummaries = (men: readonly Followed[], analyte: string, { visits }: TrialPlan): readonly Summary[] =>
  [0, ...visits].map((_, v) => summaryOf(men.flatMap(({ results }) => results[analyte]![v] ?? [])));

function remarks({ arms, endpoint }: TrialPlan, men: readonly Followed[]): readonly string[] {
  const failed = men.filter(({ error }) => error !== undefined).length;
  const few = arms.map((_, arm) => men.filter((man) => man.arm === arm).length).some((n) => n < 10);
  const none = endpoint.kind === "fold" && men.some(({ results }) => (results[endpoint.analyte]![0] ?? Infinity) < countable);
  return [
    ...(failed > 0 ? [`${failed} of ${men.length} men could not be simulated; their results are missing.`] : []),
    ...(few ? ["An arm has fewer than ten men: intervals and p are rough."] : []),
    ...(arms.length > 2 ? ["Each arm is compared with the first by itself; p is not corrected for several comparisons."] : []),
    ...(none
      ? ["Some men begin with none of what the endpoint measures; a fold of nothing says little. Compare levels or shares instead."]
      : []),
  ];
}
