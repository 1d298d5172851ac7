/**
 * Pulses as a laboratory sees them: in a series of samples, knowing nothing of what made it.
 *
 * A pulse is a rise from a nadir by a given share of it that is followed by a fall by as much: the rule of Santen and
 * Bardin (`santenBardin1973`), with the fall made symmetrical. They asked for a fifth; a tenth is three times the
 * imprecision of a present assay, and pulses an hour apart hardly fall by more between them. What lies between is the peak. Two pulses without a nadir between
 * them count as one, and so does a rise that has not fallen again at the end of the series, if it is large enough.
 */
import { badSeries, badThreshold } from "../errors.ts";

/** One pulse of a series. */
export interface FoundPulse {
  /** Indices of the lowest sample before it and of the highest. */
  readonly nadirAt: number;
  readonly peakAt: number;
  readonly nadir: number;
  readonly peak: number;
  /** Peak less nadir. */
  readonly amplitude: number;
}

/** What counts as a pulse. */
export interface FindPulsesOptions {
  /** Share of the nadir by which a level has to rise above it; 0.1 unless told. */
  readonly rise?: number;
  /** Amount by which it has to rise at least, in the unit of the values; 0 unless told. */
  readonly least?: number;
}

/**
 * The pulses of a series of levels, in order.
 *
 * @param values - Evenly spaced levels, none negative.
 *
 * @throws SimulateError `simulate/bad-series` for a level that is negative or no number; `simulate/bad-threshold`.
 *
 * @example
 * findPulses([2, 5, 4, 3, 2, 2.1, 2, 6, 3]).map(({ peakAt }) => peakAt) // => [1, 7]
 */
export function findPulses(values: ArrayLike<number>, { rise = 0.1, least = 0 }: FindPulsesOptions = {}): readonly FoundPulse[] {
  if (!(rise > 0 && rise < Infinity)) throw badThreshold("rise", rise);
  if (!(least >= 0 && least < Infinity)) throw badThreshold("least", least);
  const found: FoundPulse[] = [];
  let nadirAt = 0;
  let peakAt = 0;
  let rising = false;
  const end = (): void => {
    const [nadir, peak] = [values[nadirAt]!, values[peakAt]!];
    found.push({ nadirAt, peakAt, nadir, peak, amplitude: peak - nadir });
  };
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= 0 && value < Infinity)) throw badSeries(i, value);
    if (rising) {
      if (value > values[peakAt]!) peakAt = i;
      else if (values[peakAt]! >= (1 + rise) * value && values[peakAt]! - value >= least) {
        end();
        rising = false;
        nadirAt = i;
      }
    } else if (value < values[nadirAt]! || (value === values[nadirAt] && i > 0)) nadirAt = i;
    else if (value >= (1 + rise) * values[nadirAt]! && value - values[nadirAt]! >= least && value > 0) {
      rising = true;
      peakAt = i;
    }
  }
  if (rising) end();
  return found;
}
