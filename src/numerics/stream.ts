/** Random numbers of one man for one purpose: the same whoever asks, in whatever order. */
import { log, sqrt } from "./elementary.ts";
import { philox4x32 } from "./philox.ts";
import { cos } from "./trigonometric.ts";

/** What the numbers are for; each purpose has numbers of its own. The order is part of the promise: append, never insert. */
const purposes = ["parameters", "pharmacokinetics", "posterior", "pulses", "assay", "adherence"] as const;

export type Purpose = (typeof purposes)[number];

/** A place to draw from by index; draw k is always the same number. */
export interface Stream {
  /** In (0, 1), both ends excluded. */
  uniform(k: number): number;
  /** Standard normal. */
  normal(k: number): number;
}

const tau = 2 * Math.PI;

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
  const block = (k: number) => philox4x32([k >>> 0, man >>> 0, 0, 0], key);
  // 52 bits and a half: never 0, never 1, exactly the same bits everywhere.
  const unit = (high: number, low: number): number => ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) / 4503599627370496;
  return {
    uniform(k) {
      const [a, b] = block(k);
      return unit(a, b);
    },
    // Box and Muller 1958; the sine half is left, so that a draw depends on its own index alone.
    normal(k) {
      const [a, b, c, d] = block(k);
      return sqrt(-2 * log(unit(a, b))) * cos(tau * unit(c, d));
    },
  };
}
