/** Reads from the simulated men of an arm what was read from the men of the study. */
import { log, quantiles, sqrt, stream } from "../numerics/index.ts";
import { type ArmRun, levelsOn, type When } from "./arm-run.ts";
import type { Comparison, Scale } from "./comparison.ts";
import { meets, timesTo } from "./events.ts";
import { cvOfOneMeasurement, measured } from "./measurement.ts";
import { kineticsOf } from "./pharmacokinetics.ts";
import { meanOf, medianOf, middleOf, sdOf } from "./sample.ts";
import { rulesOnBaseline, selected } from "./selection.ts";
import type { Arm, Days, Observation, Study } from "./study.ts";

/** What a figure is compared with, and how sure it is. */
interface Read {
  readonly scale: Scale;
  readonly observed: number;
  readonly predicted: number;
  readonly sampling: number;
}

/** Everything a row may be read from. */
export interface Simulated {
  readonly study: Study;
  readonly arm: Arm;
  readonly run: ArmRun;
  /** Runs of the study's arms by name, for ratios between arms. */
  readonly runs: ReadonlyMap<string, ArmRun>;
  /** What was reported before treatment, by analyte; empty for an untreated population. */
  readonly baseline: ReadonlyMap<string, Observation>;
  readonly seed: number;
}

const when = ({ from, to }: Days): When => (from === to ? from : [from, to]);

/** Men in an arm of a study that does not say how many: few, as in most of its kind. */
const unprinted = 8;

/** Men behind a row. */
const menOf = (row: Observation, arm: Arm, study: Study): number =>
  row.n ?? arm.n ?? (study.population.n === undefined ? unprinted : Math.max(1, Math.round(study.population.n / study.arms.length)));

/** The men's levels as a laboratory would have them; measurement `k` has its own errors. */
function laboratory(run: ArmRun, analyte: string, days: Days, seed: number, k: number): Float64Array {
  return levelsOn(run, analyte, when(days)).map((level, i) => measured(analyte, level, stream(seed, i, "assay"), k));
}

/** Variance of the logarithm of a mean of `n` men, from what one measurement in each varies. */
const ofMean = (values: Float64Array, n: number): number => {
  const mean = meanOf(values);
  const cv = mean > 0 ? sdOf(values) / mean : 0;
  return (cv * cv) / n;
};

/** A middle over the same men's middle on another day (or of another arm); paired, so what a man keeps cancels. */
function ratioOf(
  now: Float64Array,
  then: Float64Array,
  statistic: string,
  n: number,
  paired: boolean,
): { readonly ratio: number; readonly sampling: number } {
  const [a, b] = [middleOf(now, statistic), middleOf(then, statistic)];
  const [meanNow, meanThen] = [meanOf(now), meanOf(then)];
  if (!paired || now.length !== then.length) return { ratio: a / b, sampling: sqrt(ofMean(now, n) + ofMean(then, n)) };
  const difference = now.map((v, i) => v / (meanNow || 1) - then[i]! / (meanThen || 1));
  return { ratio: a / b, sampling: sdOf(difference) / sqrt(n) };
}

/** Before the first dose. */
const start: Days = { from: 0, to: 0 };

/** What a ratio or a change is taken of: another arm, another day, or the baseline, as it was seen in men chosen by it. */
function reference(row: Observation, simulated: Simulated) {
  const against = row.against ?? { kind: "baseline" };
  const other = against.kind === "arm" ? simulated.runs.get(against.arm) : simulated.run;
  if (!other) throw new RangeError("the arm it is compared with was not simulated");
  const day = against.kind === "baseline" ? start : against.kind === "day" ? against.day : row.day;
  const then = against.kind === "baseline" ? baselineSeen(simulated, row.analyte, "mean") : levelsOn(other, row.analyte, when(day));
  return { other, day, paired: against.kind !== "arm", then };
}

/** Each man's baseline as it was reported: of men chosen by that measurement, what it is on average when it chooses them. */
function baselineSeen({ arm, run }: Simulated, analyte: string, statistic: string): Float64Array {
  const rules = rulesOnBaseline(analyte, arm.population.inclusion);
  const levels = levelsOn(run, analyte, 0);
  if (rules.length === 0) return levels;
  return levels.map((level) => {
    const { mean, median } = selected(analyte, level, rules);
    return statistic === "mean" ? mean : median;
  });
}

/**
 * Reads one row.
 *
 * @throws RangeError where the row asks for what the arm's run does not hold, with the reason.
 */
export function readRow(row: Observation, simulated: Simulated, k: number): Read {
  const { study, arm, run, baseline, seed } = simulated;
  const n = menOf(row, arm, study);
  const { analyte, statistic, value } = row;
  if (!run.series.get(analyte)?.length) throw new RangeError(run.because ?? `no simulation of this arm reports ${analyte}`);
  const now = () => laboratory(run, analyte, row.day, seed, k);
  const truly = () => levelsOn(run, analyte, when(row.day));
  switch (statistic) {
    case "mean":
    case "median":
    case "geometric-mean": {
      const before = baseline.get(analyte);
      if (before && before.value > 0 && before !== row) {
        const exact = ratioOf(truly(), baselineSeen(simulated, analyte, statistic), statistic, n, true);
        const noisy = ratioOf(now(), laboratory(run, analyte, start, seed, 0), statistic, n, true);
        return { scale: "ratio", observed: value / before.value, predicted: exact.ratio, sampling: noisy.sampling };
      }
      return {
        scale: "level",
        observed: value,
        predicted: middleOf(statistic === "mean" ? truly() : now(), statistic),
        sampling: sqrt(ofMean(now(), n)),
      };
    }
    case "ratio": {
      const { other, day, paired, then } = reference(row, simulated);
      const exact = ratioOf(truly(), then, "mean", n, paired);
      const noisy = ratioOf(now(), laboratory(other, analyte, day, seed, 0), "mean", n, paired);
      return { scale: "ratio", observed: value, predicted: exact.ratio, sampling: noisy.sampling };
    }
    case "change": {
      const { other, day, paired, then } = reference(row, simulated);
      // What it changed from, as observed where that was reported, else as simulated.
      const middle = (paired && day === start ? baseline.get(analyte)?.value : undefined) ?? meanOf(then);
      const noisy = ratioOf(now(), laboratory(other, analyte, day, seed, 0), "mean", n, paired);
      return { scale: "ratio", observed: (middle + value) / middle, predicted: meanOf(truly()) / meanOf(then), sampling: noisy.sampling };
    }
    case "sd":
    case "cv": {
      const values = now();
      const predicted = statistic === "sd" ? sdOf(values) : (100 * sdOf(values)) / meanOf(values);
      return { scale: "spread", observed: value, predicted, sampling: 1 / sqrt(2 * Math.max(1, n - 1)) };
    }
    case "centile": {
      const p = row.centile! / 100;
      const values = now();
      // Of a log-normal sample, the logarithm's standard error is that of the middle, more in the tails.
      const spread = sdOf(values.map((v) => log(Math.max(v, 1e-6))));
      return {
        scale: "spread",
        observed: value,
        predicted: quantiles(values, [p])[0]!,
        sampling: (1.5 * spread) / sqrt(n) / sqrt(4 * p * (1 - p)),
      };
    }
    case "fraction": {
      const rule = row.event!;
      return shareOf(
        now().map((v) => Number(meets(v, rule))),
        value,
        n,
      );
    }
    case "time-fraction": {
      const times = timesTo(run, row.event!, row.day.to, seed);
      return shareOf(
        times.map((t) => Number(t <= row.day.to)),
        value,
        n,
      );
    }
    case "time-median":
    case "time-mean": {
      const times = timesTo(run, row.event!, run.days.at(-1)!, seed);
      const reached = times.filter((t) => t < Infinity);
      if (reached.length < times.length / 2) return { scale: "time", observed: value, predicted: Infinity, sampling: 1 };
      const middle = statistic === "time-median" ? medianOf(times.map((t) => Math.min(t, 1e6))) : meanOf(reached);
      return { scale: "time", observed: value, predicted: middle, sampling: (1.25 * sdOf(reached)) / middle / sqrt(n) };
    }
    default: {
      const values = kineticsOf(run, analyte, row.day, statistic);
      const middle = statistic === "tmax" ? medianOf(values) : meanOf(values);
      const [between, once] = [sdOf(values) / middle, cvOfOneMeasurement(analyte)];
      return { scale: "pharmacokinetics", observed: value, predicted: middle, sampling: sqrt((between * between + once * once) / n) };
    }
  }
}

/** A share of the men, from one for each who counts and nought for the others. */
function shareOf(men: Float64Array, observed: number, n: number): Read {
  const share = meanOf(men);
  return { scale: "fraction", observed, predicted: share, sampling: sqrt(Math.max(share * (1 - share), 0.01) / n) };
}

/** A row's comparison. */
export function compareRow(row: Observation, simulated: Simulated, k: number): Comparison {
  const { study, arm } = simulated;
  const read = readRow(row, simulated, k);
  const interval = observedInterval(row, read, menOf(row, arm, study), simulated.baseline.get(row.analyte));
  return {
    study: study.name,
    use: study.use,
    arm: arm.name,
    line: row.line,
    analyte: row.analyte,
    statistic: row.statistic,
    day: row.day,
    unit: row.unit,
    ...read,
    ...(interval && { observedInterval: interval }),
    drugs: [...new Set(arm.course.treatments.map((t) => t.drug))],
    ...(row.event && { event: row.event.text }),
    read: row.read,
  };
}

/** Correlation assumed between a man's value before and on treatment, where only the two spreads are known. */
const kept = 0.5;

/** 95 % confidence interval of what was observed, from the spreads that were published. */
function observedInterval(
  row: Observation,
  { scale, observed }: Read,
  n: number,
  before: Observation | undefined,
): readonly [number, number] | undefined {
  const se = relativeError(row, n);
  if (se === undefined || !(observed > 0)) return undefined;
  if (row.statistic === "change") {
    // What is known of the change is known of the ratio: both are as wide, in what the change is of.
    const width = (1.96 * se * Math.abs(row.value)) / Math.abs(row.value / (observed - 1));
    return [observed - width, observed + width];
  }
  if (scale === "ratio" && row.statistic !== "ratio") {
    const first = before && relativeError(before, before.n ?? n);
    if (first === undefined) return undefined;
    const width = 1.96 * sqrt(Math.max(0, se * se + first * first - 2 * kept * se * first));
    return [observed * (1 - Math.min(width, 0.99)), observed * (1 + width)];
  }
  return [observed * (1 - Math.min(1.96 * se, 0.99)), observed * (1 + 1.96 * se)];
}

/** Standard error over the value. */
function relativeError({ value: signed, spread, n: own }: Observation, n: number): number | undefined {
  const value = Math.abs(signed);
  if (!spread || !(value > 0)) return undefined;
  const men = own ?? n;
  if ("size" in spread) return spread.of === "se" ? spread.size / value : spread.size / value / sqrt(men);
  if (spread.of === "ci95") return (spread.high - spread.low) / 3.92 / value;
  return spread.of === "iqr" ? (1.25 * (spread.high - spread.low)) / 1.349 / value / sqrt(men) : undefined;
}
