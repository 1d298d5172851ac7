/** Whether chains agree, and how many independent draws they are worth (Vehtari and others 2021, Bayesian Anal 16, 667–718; without ranks). */
import { sqrt } from "../numerics/index.ts";

const meanOf = (x: ArrayLike<number>): number => Array.from(x).reduce((sum, v) => sum + v, 0) / x.length;

function varianceOf(x: ArrayLike<number>, mean = meanOf(x)): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i]! - mean) * (x[i]! - mean);
  return sum / (x.length - 1);
}

const halves = (chains: readonly Float64Array[]): readonly Float64Array[] =>
  chains.flatMap((c) => [c.subarray(0, c.length >>> 1), c.subarray(c.length >>> 1, 2 * (c.length >>> 1))]);

/** Variance between and within: of all together over that of each alone. */
function variances(chains: readonly Float64Array[]) {
  const n = chains[0]!.length;
  const within = meanOf(chains.map((c) => varianceOf(c)));
  const between = varianceOf(chains.map((c) => meanOf(c)));
  return { within, together: ((n - 1) / n) * within + between };
}

/**
 * Split R-hat of one coordinate; near 1 when chains, and the halves of each, have the same mean and spread.
 *
 * @param chains - Of equal length, at least 4.
 *
 * @example
 * splitRHat([Float64Array.of(0, 1, 0, 1), Float64Array.of(5, 6, 5, 6)]) > 2 // => true
 */
export function splitRHat(chains: readonly Float64Array[]): number {
  const { within, together } = variances(halves(chains));
  return sqrt(together / within);
}

/**
 * Independent draws that chains of one coordinate are worth: autocorrelations summed in pairs while a pair is positive
 * and no larger than the one before (Geyer 1992). Chains that stand still are worth none, and none is worth more than it is long.
 */
export function effectiveDraws(chains: readonly Float64Array[]): number {
  const split = halves(chains);
  const n = split[0]!.length;
  const { within, together } = variances(split);
  if (!(within > 0)) return 0;
  const autocorrelation = (lag: number): number => {
    const covariance = meanOf(
      split.map((c) => {
        const mean = meanOf(c);
        let sum = 0;
        for (let i = lag; i < n; i++) sum += (c[i]! - mean) * (c[i - lag]! - mean);
        return sum / n;
      }),
    );
    return 1 - (within - covariance) / together;
  };
  let sum = -1;
  let before = Infinity;
  for (let lag = 0; lag + 1 < n; lag += 2) {
    const pair = Math.min(before, autocorrelation(lag) + autocorrelation(lag + 1));
    if (!(pair > 0)) break;
    sum += 2 * pair;
    before = pair;
  }
  return (split.length * n) / Math.max(sum, 1);
}
