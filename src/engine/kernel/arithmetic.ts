/** Products that are added or taken away: rounded twice, always alike, or as the machine likes. */
import { type Bytes, f64x2 } from "../../compile/index.ts";

/**
 * - `strict`: every operation rounds by itself, so a man has the same bits on every machine.
 * - `relaxed`: where the machine can, a product is added in one operation and rounded once. A tenth faster or so, and no less
 *   accurate; but bits, steps taken and all that is derived from them may differ between machines, and even between
 *   versions of one JavaScript engine. Not for results that others shall reproduce.
 */
export type ArithmeticMode = "strict" | "relaxed";

export interface Arithmetic {
  readonly mode: ArithmeticMode;
  /** `sum + a·b`. */
  plus(sum: Bytes, a: Bytes, b: Bytes): Bytes;
  /** `sum − a·b`. */
  minus(sum: Bytes, a: Bytes, b: Bytes): Bytes;
}

export const arithmeticOf: Readonly<Record<ArithmeticMode, Arithmetic>> = {
  strict: {
    mode: "strict",
    plus: (sum, a, b) => f64x2.add(sum, f64x2.mul(a, b)),
    minus: (sum, a, b) => f64x2.sub(sum, f64x2.mul(a, b)),
  },
  relaxed: {
    mode: "relaxed",
    plus: (sum, a, b) => f64x2.relaxedMadd(a, b, sum),
    minus: (sum, a, b) => f64x2.relaxedNmadd(a, b, sum),
  },
};
