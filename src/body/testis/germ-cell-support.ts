/** How germ cells answer to what the Sertoli cell passes on: curves that saturate and equal 1 at rest. */
import { add, div, type Expression, mul } from "../../symbolic/index.ts";

/** x(1 + k)/(x + k): for FSH, whose lack is only partly felt. */
export const gradual = (x: Expression, k: Expression): Expression => div(mul(x, add(1, k)), add(x, k));

/** x²(1 + k²)/(x² + k²): for testosterone, of which there is plenty until there is far too little. */
export function ample(x: Expression, k: Expression): Expression {
  const x2 = mul(x, x);
  const k2 = mul(k, k);
  return div(mul(x2, add(1, k2)), add(x2, k2));
}
