/** How germ cells answer to what the Sertoli cell passes on: curves that saturate and equal 1 at rest. */
import { add, div, type Expression, max, mul, pow } from "../../symbolic/index.ts";

/** x(1 + k)/(x + k): for FSH, whose lack is only partly felt. */
export const gradual = (x: Expression, k: Expression): Expression => div(mul(x, add(1, k)), add(x, k));

/** xⁿ(1 + kⁿ)/(xⁿ + kⁿ): for testosterone, of which there is plenty until there is far too little. */
export function ample(x: Expression, k: Expression, n: Expression): Expression {
  const risen = pow(max(x, 0), n);
  const half = pow(k, n);
  return div(mul(risen, add(1, half)), add(risen, half));
}
