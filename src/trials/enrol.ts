/** The men of a trial: candidates looked at one after another until enough have met every rule, each given an arm. */
import { allocation } from "./allocate.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { tooFewQualify } from "./errors.ts";
import type { TrialPlan } from "./plan.ts";
import { type ReadPlan, readPlan } from "./read-plan.ts";

/** A man who was enrolled. */
export interface Enrolled extends Candidate {
  /** From 0; place in {@link TrialPlan.arms}. */
  readonly arm: number;
}

/** Who was looked at, and why some were not enrolled. */
export interface Screening {
  readonly looked: number;
  readonly enrolled: number;
  /** By rule, the men who did not meet it, and their share of those looked at; one man may fail several. */
  readonly failed: readonly { readonly rule: string; readonly men: number; readonly share: number }[];
  /** Men of whom the model has no untreated state, left out. */
  readonly withoutRest: number;
}

/** The search ends here: nobody of so many, or too few of so many for each man wanted. */
const mostForNobody = 500;
const mostForEach = 50;

/** Looks at one candidate with each step; returns when enough are enrolled. */
export function* enrolling(read: ReadPlan): Generator<number, { readonly men: readonly Enrolled[]; readonly screening: Screening }> {
  const { plan, rules } = read;
  const candidate = candidatesOf(read);
  const armOf = allocation(plan.arms, plan.seed);
  const men: Enrolled[] = [];
  const failed = rules.map(() => 0);
  let withoutRest = 0;
  let looked = 0;
  const shares = () => rules.map(({ inWords }, r) => ({ rule: inWords, men: failed[r]!, share: failed[r]! / looked }));
  while (men.length < plan.men) {
    const beyond = looked >= Math.max(mostForNobody, mostForEach * plan.men) || (men.length === 0 && looked >= mostForNobody);
    if (beyond) {
      const words = shares().map(({ rule, share }) => `${(100 * share).toFixed(0)} % failed ${rule}`);
      if (withoutRest > 0) words.push(`${withoutRest} have no untreated state`);
      throw tooFewQualify(men.length, plan.men, looked, words);
    }
    const found = candidate(looked++);
    if (!found) withoutRest++;
    else if (found.failed.length === 0) men.push({ ...found, arm: armOf(men.length) });
    else for (const r of found.failed) failed[r]!++;
    yield men.length / plan.men;
  }
  return { men, screening: { looked, enrolled: men.length, failed: shares(), withoutRest } };
}

/**
 * The men of a trial as they are drawn, screened and randomised.
 *
 * Man number i is the same, with the same results and arm, whatever the size of the trial.
 *
 * @throws TrialError as `runTrial`; `trials/nobody-qualifies` and `trials/too-few-qualify` say how many failed which rule.
 *
 * @example
 * const { men } = trialMen({ ...tabletsForObesity, men: 4 });
 * men.map(({ arm }) => arm).sort() // => [0, 0, 1, 1]
 */
export function trialMen(plan: TrialPlan): { readonly men: readonly Enrolled[]; readonly screening: Screening } {
  const steps = enrolling(readPlan(plan));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
