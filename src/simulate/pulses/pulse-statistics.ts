/** What clinical research reports of a sampled day: how often, how large, how variable. */
import { badThreshold, badWindow } from "../errors.ts";
import type { Trajectory } from "../trajectory.ts";
import { type FindPulsesOptions, findPulses } from "./find-pulses.ts";

/** The pulses of one analyte over the whole of a trajectory. */
export interface PulseStatistics {
  readonly count: number;
  /** Pulses in 24 hours. */
  readonly perDay: number;
  /** Mean and standard deviation of the minutes from peak to peak; NaN with fewer than two pulses, or three. */
  readonly interval: { readonly mean: number; readonly sd: number };
  /** Mean of peak less nadir, in the analyte's unit, and of the same over the nadir; NaN without pulses. */
  readonly amplitude: number;
  readonly relativeAmplitude: number;
}

/**
 * The pulses of an analyte, as found in its samples by {@link findPulses}.
 *
 * @throws SimulateError `simulate/bad-threshold`, also for an analyte that was not simulated; `simulate/bad-series`.
 *
 * @example
 * pulseStatistics(simulatePulses(man(), parseCourse("none"), { days: 2, seed: 3 })).perDay > 6 // => true
 */
export function pulseStatistics({ days, analytes }: Trajectory, analyte = "lh", options: FindPulsesOptions = {}): PulseStatistics {
  const series = Object.hasOwn(analytes, analyte) ? analytes[analyte] : undefined;
  if (!series) throw badThreshold("analyte", analyte);
  const pulses = findPulses(series.values, options);
  const gaps = pulses.slice(1).map(({ peakAt }, i) => (days[peakAt]! - days[pulses[i]!.peakAt]!) * 1440);
  const gap = meanOf(gaps);
  return {
    count: pulses.length,
    perDay: pulses.length / (days.at(-1)! - days[0]!),
    interval: { mean: gap, sd: Math.sqrt(gaps.reduce((sum, x) => sum + (x - gap) * (x - gap), 0) / (gaps.length - 1)) },
    amplitude: meanOf(pulses.map((p) => p.amplitude)),
    relativeAmplitude: meanOf(pulses.filter((p) => p.nadir > 0).map((p) => p.amplitude / p.nadir)),
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

/**
 * How much an analyte varies within a session of sampling, standard deviation over mean, on average over sessions.
 *
 * @param window - The session: from which hour of the trajectory's days it lasts how many hours; the whole of each day unless told.
 *
 * @throws SimulateError `simulate/bad-window` for one that holds fewer than three samples or leaves the day; `simulate/bad-threshold`.
 *
 * @example
 * withinDayVariation(simulatePulses(man(), parseCourse("none"), { days: 2, seed: 3 }), "lh") > 0.1 // => true
 */
export function withinDayVariation(
  { days, analytes }: Trajectory,
  analyte: string,
  window: { readonly from: number; readonly hours: number } = { from: 0, hours: 24 },
): number {
  const series = Object.hasOwn(analytes, analyte) ? analytes[analyte] : undefined;
  if (!series) throw badThreshold("analyte", analyte);
  const { from, hours } = window;
  const sessions: number[] = [];
  const last = days.at(-1)!;
  for (let day = days[0]!; day + (from + hours) / 24 <= last + 1e-9; day++) {
    const start = day + from / 24 - 1e-9;
    const levels = [...series.values].filter((_, i) => days[i]! >= start && days[i]! < start + hours / 24);
    if (levels.length < 3) throw badWindow(from, hours);
    const mean = meanOf(levels);
    sessions.push(Math.sqrt(levels.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (levels.length - 1)) / mean);
  }
  if (sessions.length === 0 || from < 0 || from + hours > 24) throw badWindow(from, hours);
  return meanOf(sessions);
}
