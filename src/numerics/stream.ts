/** Random numbers of one man for one purpose: the same whoever asks, in whatever order. */
import { normalQuantile } from "./normal-distribution.ts";
import { philox4x32 } from "./philox.ts";

/** What the numbers are for; each purpose has numbers of its own. The order is part of the promise: append, never insert. */
const purposes = [
  "parameters",
  "pharmacokinetics",
  "posterior",
  "pulses",
  "assay",
  "adherence",
  "visits",
  "candidates",
  "arms",
  "dropout",
  "replicates",
] as const;

export type Purpose = (typeof purposes)[number];

/** A place to draw from by index; draw k is always the same number. */
export interface Stream {
  /** In (0, 1), both ends excluded. */
  uniform(k: number): number;
  /** Standard normal: the quantile of uniform number k. */
  normal(k: number): number;
}

/** 52 bits and a half, of the upper 26 of each word: never 0, never 1, exactly the same bits everywhere. */
export const unitInterval = (high: number, low: number): number => ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) / 4503599627370496;

/**
 * The stream of man number `man` of a seed, for one purpose.
 *
 * @param seed - A whole number from 0 to 2³²−1.
 * @param man  - Likewise.
 *
 * @example
 * stream(1, 7, "parameters").normal(3) === stream(1, 7, "parameters").normal(3) // => true
 */
export function stream(seed: number, man: number, purpose: Purpose): Stream {
  const key = [seed >>> 0, purposes.indexOf(purpose)] as const;
  const uniform = (k: number): number => {
    const [high, low] = philox4x32([k >>> 0, man >>> 0, 0, 0], key);
    return unitInterval(high, low);
  };
  return { uniform, normal: (k) => normalQuantile(uniform(k)) };
}
