/** What a comparison of two arms says: an estimate, where it may lie, and how surprising it would be if the arms were alike. */

export interface Compared {
  /** NaN, as the others, where the men do not suffice. */
  readonly estimate: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Two-sided. */
  readonly p: number;
}

export const cannotSay: Compared = { estimate: Number.NaN, low: Number.NaN, high: Number.NaN, p: Number.NaN };
