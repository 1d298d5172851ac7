/** Analysis of covariance: arms compared at the end of a trial, as if they had begun alike. */
import { sqrt, studentQuantile, studentTail } from "../../numerics/index.ts";
import { type Compared, cannotSay } from "./compared.ts";

/** One man at the end. */
export interface Covaried {
  /** From 0. */
  readonly arm: number;
  readonly baseline: number;
  readonly value: number;
}

interface Sums {
  n: number;
  x: number;
  y: number;
}

/**
 * Differences of arms 1, 2, … from arm 0 by least squares: the value on the arm and the baseline, one slope and one scatter
 * for all arms. Where all baselines are alike they tell nothing, and the slope is left out.
 *
 * @returns For each arm from 1 the difference, its 95 % interval by Student's t, and the two-sided p; NaN where an arm is
 *   empty or no man is left to tell the scatter from.
 *
 * @example
 * const men = [5, 6, 7, 8].map((value, i) => ({ arm: i % 2, baseline: 1, value }));
 * ancova(men, 2)[0].estimate // => 1
 */
export function ancova(men: readonly Covaried[], arms: number): readonly Compared[] {
  const sums = Array.from({ length: arms }, (): Sums => ({ n: 0, x: 0, y: 0 }));
  for (const { arm, baseline, value } of men) {
    const sum = sums[arm]!;
    sum.n++;
    sum.x += baseline;
    sum.y += value;
  }
  const means = sums.map(({ n, x, y }) => ({ n, x: x / n, y: y / n }));
  let [xx, xy, yy] = [0, 0, 0];
  for (const { arm, baseline, value } of men) {
    const [dx, dy] = [baseline - means[arm]!.x, value - means[arm]!.y];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const told = xx > 0;
  const slope = told ? xy / xx : 0;
  const degrees = men.length - sums.filter(({ n }) => n > 0).length - (told ? 1 : 0);
  const variance = Math.max(0, yy - slope * xy) / degrees;
  const [first] = means;
  return means.slice(1).map(({ n, x, y }): Compared => {
    if (!(n > 0 && first!.n > 0 && degrees > 0)) return cannotSay;
    const apart = x - first!.x;
    const estimate = y - first!.y - slope * apart;
    const error = sqrt(variance * (1 / n + 1 / first!.n + (told ? (apart * apart) / xx : 0)));
    const half = studentQuantile(0.975, degrees) * error;
    // Values that do not scatter at all differ surely, or not at all.
    const p = error > 0 ? Math.min(1, 2 * studentTail(Math.abs(estimate) / error, degrees)) : estimate === 0 ? 1 : 0;
    return { estimate, low: estimate - half, high: estimate + half, p };
  });
}
