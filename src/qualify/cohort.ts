/**
 * The men of a study: virtual men who meet its inclusion rules and have, untreated, the baseline that was
 * reported, so that a comparison judges the response and not the baseline.
 */
import { log, sqrt, weightedQuantiles } from "../numerics/index.ts";
import { type Man, type PopulationOptions, population, variedInBody } from "../people/index.ts";
import { type Rest, restIfAny } from "../simulate/index.ts";
import { type Aim, balance, effective, placesOf } from "./balance.ts";
import { noSuchMen } from "./errors.ts";
import { cvOfOneMeasurement } from "./measurement.ts";
import type { Rule } from "./rule.ts";
import { rulesOnBaseline, type Selected, selected } from "./selection.ts";

/** What is known of one analyte of the men before treatment, in the unit of its reading. */
export interface Baseline {
  readonly analyte: string;
  readonly middle: number;
  /** Whether the middle is a mean or a median (or geometric mean). */
  readonly is: "mean" | "median";
  /** Between the men as measured, in the analyte's unit; absent where it was not reported. */
  readonly sd?: number;
}

export interface CohortRequest extends Omit<PopulationOptions, "centre"> {
  readonly inclusion: readonly Rule[];
  readonly baseline: readonly Baseline[];
  /** Number of men. */
  readonly size: number;
  readonly seed: number;
}

/** A man, and for how many of the cohort he stands. */
export interface Member {
  readonly man: Man;
  readonly places: number;
}

export interface Cohort {
  readonly members: readonly Member[];
  /** How many men of the pool carry the weight: few where the population hardly has such men. */
  readonly effective: number;
  /** What was asked of the baseline, and what the cohort has. */
  readonly agreement: readonly {
    readonly analyte: string;
    readonly asked: number;
    readonly has: number;
    readonly sdAsked?: number;
    readonly sdHas: number;
  }[];
}

/** Men looked at in one round; a power of two, for Sobol' points are even then. */
const poolSize = 512;
/** Enough of the pool must count for its middle to be left where it is. */
const enoughOfPool = 0.3;
const mostRounds = 5;
/** The middle of a baseline may be missed by about 2 %, a spread by about a tenth. */
const slackOfMiddle = 0.02 * 0.02;
const slackOfSpread = 0.05 * 0.05;

/**
 * Draws a cohort.
 *
 * A pool is drawn from the population and weighted: by the chance that a man's measurement meets the inclusion
 * rules, then to the reported baseline by {@link balance}. Where few of the pool carry the weight the population
 * is moved to their middle and drawn again, as a whole and with the same spread.
 *
 * @throws QualifyError `qualify/no-such-men` when nobody of the population can meet the rules.
 */
export function drawCohort(request: CohortRequest): Cohort {
  const { size, seed, inclusion, baseline } = request;
  let centre: readonly number[] = variedInBody.map(() => 0);
  for (let round = 1; ; round++) {
    const men = population({ ...request, centre }, seed);
    const pool = Array.from({ length: poolSize }, (_, i) => men.man(i));
    const rests = pool.map(restIfAny);
    const prior = Float64Array.from(rests, (rest) => (rest ? chanceOf(rest, inclusion) : 0));
    if (!(prior.reduce((a, b) => a + b, 0) > 0)) throw noSuchMen(inclusion);
    const weights = balance(
      prior,
      baseline.flatMap((b) => aimsOf(b, rests, inclusion)),
    );
    const share = effective(weights) / poolSize;
    if (share >= enoughOfPool || round === mostRounds) {
      const members = placesOf(weights, size).flatMap((places, i) => (places > 0 ? [{ man: pool[i]!, places }] : []));
      return { members, effective: effective(weights), agreement: baseline.map((b) => agreementOf(b, weights, rests, inclusion)) };
    }
    const deviations = pool.map((_, i) => men.deviations(i));
    centre = centre.map((_, k) => weights.reduce((sum, w, i) => sum + w * deviations[i]![k]!, 0));
  }
}

/** The chance that one measurement of each analyte meets every limit. */
export const chanceOf = (rest: Rest, limits: readonly Rule[]): number =>
  [...new Set(limits.map(({ analyte }) => analyte))].reduce(
    (chance, analyte) => chance * selected(analyte, rest[analyte]!, limits).chance,
    1,
  );

/** Variance between the men themselves: what a single measurement adds is taken off, but men are never alike. */
function varianceBetween(analyte: string, middle: number, sd: number): number {
  const cv = cvOfOneMeasurement(analyte);
  return Math.max((middle * middle + sd * sd) / (1 + cv * cv) - middle * middle, 0.25 * sd * sd);
}

const squared = (v: number): number => v * v;

/** On which side of the median: half the men shall have 1, half -1; within a few per cent of it they count less. */
const side = (l: number): number => l / (Math.abs(l) + 0.03);

function aimsOf({ analyte, middle, is, sd }: Baseline, rests: readonly (Rest | undefined)[], limits: readonly Rule[]): readonly Aim[] {
  if (!(middle > 0)) return [];
  const chosenBy = rulesOnBaseline(analyte, limits);
  const seen = rests.map((rest) => (rest ? selected(analyte, rest[analyte]!, chosenBy) : undefined));
  const over = (of: (s: Selected) => number): Float64Array => Float64Array.from(seen, (s) => (s ? of(s) : 0));
  const first: Aim = {
    values: over(({ mean, median }) => (is === "mean" ? mean / middle - 1 : side(log(Math.max(median / middle, 1e-4))))),
    slack: slackOfMiddle,
  };
  if (sd === undefined) return [first];
  // Of men chosen by this very measurement its spread is that of what was measured; of others, their own.
  const variance = (chosenBy.length > 0 ? sd * sd : varianceBetween(analyte, middle, sd)) / (middle * middle);
  const second = over(({ mean, median, square }) => {
    if (is !== "mean") return squared(log(Math.max(median / middle, 1e-4))) - log(1 + variance);
    return (chosenBy.length > 0 ? square : mean * mean) / (middle * middle) - 1 - variance;
  });
  return [first, { values: second, slack: slackOfSpread }];
}

function agreementOf(
  { analyte, middle, is, sd }: Baseline,
  weights: Float64Array,
  rests: readonly (Rest | undefined)[],
  limits: readonly Rule[],
) {
  const seen = rests.map((rest) => selected(analyte, rest?.[analyte] ?? 0, rulesOnBaseline(analyte, limits)));
  const over = (of: (s: Selected) => number) => weights.reduce((sum, w, i) => sum + (w > 0 ? w * of(seen[i]!) : 0), 0);
  const mean = over((s) => s.mean);
  const sdHas = sqrt(Math.max(0, over(({ square }) => square) - mean * mean));
  const has =
    is === "mean"
      ? mean
      : weightedQuantiles(
          Float64Array.from(seen, ({ median }) => median),
          weights,
          [0.5],
        )[0]!;
  return { analyte, asked: middle, has, ...(sd !== undefined && { sdAsked: sd }), sdHas };
}
