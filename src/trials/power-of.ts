/** How often a trial of so many men would find what the model has to find. */
import { analyse, type EndpointResult } from "./analyse.ts";
import { breath } from "./breath.ts";
import { badNumber, cancelled, nothingToCompare } from "./errors.ts";
import type { RunOptions } from "./follow.ts";
import { compare, type Outcome, outcomeOf } from "./outcome.ts";
import type { TrialPlan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { armSizes, type Power, powerFrom, replicateFinds } from "./resample.ts";
import { enrolAndFollow } from "./run-trial.ts";

export interface PowerOptions extends RunOptions {
  /** Numbers of men, in all arms together; half to twice that of the plan unless told. The plan's own is always among them. */
  readonly sizes?: readonly number[];
  /** Men simulated, of whom trials are made; four times those of the plan and 400 at least, unless told. More make the interval narrower. */
  readonly pool?: number;
  /** Trials of each size; as the plan says unless told. */
  readonly replicates?: number;
  /** A trial finds something where p lies below; 0.05 unless told. */
  readonly alpha?: number;
}

/** Of trials of one size, for each later arm against the first. */
export interface PowerAt {
  readonly men: number;
  readonly comparisons: readonly (Power & { readonly arm: string; readonly against: string })[];
}

export interface PowerResult {
  /** By size, increasing. */
  readonly sizes: readonly PowerAt[];
  readonly planned: PowerAt;
  /** The endpoint of the pool as if it were one trial: the effect there is to be found, and how well it is known. */
  readonly pool: EndpointResult;
  readonly replicates: number;
  readonly alpha: number;
  /** What is approximated, in words. */
  readonly approximates: string;
}

const leastPool = 400;
const mostMen = 20_000;
const mostReplicates = 100_000;
const usualReplicates = 1000;
/** Of the time it takes, about so much is simulation. */
const shareOfPool = 0.8;
const atOnce = 25;

/**
 * The power of a trial, and of smaller and larger ones of the same plan.
 *
 * One larger trial is simulated; replicates are made of its men, drawn from their arm with replacement. The interval holds
 * the error of counting replicates and that of knowing the effect from so many men alone.
 *
 * @throws (rejects with) as `runTrial`; TrialError `trials/nothing-to-compare` for one arm, `trials/bad-number`.
 *
 * @example
 * const plan = { ...tabletsForObesity, weeks: 13, visits: [84], endpoint: { kind: "change", analyte: "testosterone_total" } };
 * const { sizes } = await powerOf({ ...plan, men: 8 }, { threads: 0, pool: 24, sizes: [16], replicates: 50 });
 * sizes.map(({ men }) => men) // => [8, 16]
 */
export async function powerOf(plan: TrialPlan, options: PowerOptions = {}): Promise<PowerResult> {
  const { pool = Math.min(mostMen, Math.max(leastPool, 4 * plan.men)), alpha = 0.05, onProgress, signal } = options;
  const replicates = options.replicates ?? plan.replicates ?? usualReplicates;
  const { arms, seed, men: planned } = readPlan(plan).plan;
  if (arms.length < 2) throw nothingToCompare();
  if (!(alpha > 0 && alpha < 1)) throw badNumber("alpha", alpha, "a probability between 0 and 1");
  const wanted = [...(options.sizes ?? [0.5, 0.75, 1.5, 2].map((by) => Math.min(mostMen, Math.max(1, Math.round(by * planned))))), planned];
  for (const [where, value, most] of [
    ...wanted.map((size) => ["sizes", size, mostMen] as const),
    ["replicates", replicates, mostReplicates] as const,
  ])
    if (!(Number.isInteger(value) && value >= 1 && value <= most)) throw badNumber(where, value, `a whole number from 1 to ${most}`);
  const read = readPlan({ ...plan, men: pool });
  const { men } = await enrolAndFollow(read, {
    ...options,
    ...(onProgress && { onProgress: (done, phase) => onProgress(shareOfPool * done, phase) }),
  });
  // Men who left take their place in a replicate, and are missing there as well.
  const outcomes = arms.map((_, arm) => men.flatMap((man) => (man.arm === arm ? [outcomeOf(read, man)] : [])));
  const compared = (drawn: readonly (Outcome | undefined)[]) =>
    compare(
      read,
      drawn.flatMap((o) => o ?? []),
    );
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  const at: PowerAt[] = [];
  for (const [s, size] of numbers.entries()) {
    const sizes = armSizes(
      arms.map(({ weight = 1 }) => weight),
      size,
    );
    const found = arms.slice(1).map(() => 0);
    for (let r = 0; r < replicates; r++) {
      if (r % atOnce === 0) {
        await breath();
        if (signal?.aborted) throw cancelled();
        onProgress?.(shareOfPool + ((1 - shareOfPool) * (s + r / replicates)) / numbers.length, "replicates");
      }
      replicateFinds({ pool: outcomes, sizes, compare: compared, alpha, seed }, r).forEach((is, c) => void (found[c]! += Number(is)));
    }
    const comparisons = found.map((n, c) => ({
      arm: arms[c + 1]!.name,
      against: arms[0]!.name,
      ...powerFrom(n, replicates, size / men.length, alpha),
    }));
    at.push({ men: size, comparisons });
  }
  onProgress?.(1, "replicates");
  return {
    sizes: at,
    planned: at.find(({ men: n }) => n === planned)!,
    pool: analyse(read, men),
    replicates,
    alpha,
    approximates: `Trials are made of ${men.length} simulated men, drawn from their arm with replacement: men come again in several trials, and what the pool has by chance is taken for real. The intervals hold that error, and that of counting ${replicates} trials, as if the test statistic were normal.`,
  };
}
