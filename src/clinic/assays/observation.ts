/** What a visit shows of a man whose levels are known, and how likely it was. */
import type { Stream } from "../../numerics/index.ts";
import type { Measurement } from "./visit.ts";

/** His mean levels on the day, by analyte, in the units of the readings; all of them, `lh_pulse_frequency` included. */
export type Levels = Readonly<Record<string, number>>;

/** A visit as the likelihood sees it. */
export interface Observation {
  /** Log-probability (density, or mass where the result is a limit or none) of what was measured. */
  logLikelihood(levels: Levels): number;
  /**
   * For each measurement how far it lies from what was expected, in standard deviations of what one visit shows; half
   * the sum of their squares is about minus the log-likelihood, up to a constant. Negative when less was measured.
   */
  scores(levels: Levels): readonly number[];
  /** The same measurements as another such visit would print them; the same bits for the same stream and `k`. */
  draw(levels: Levels, numbers: Stream, k: number): readonly Measurement[];
}
