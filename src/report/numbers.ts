/** Numbers as the report prints them. */
import { wilsonInterval } from "../numerics/index.ts";

/**
 * A share of men as a percentage. Where none or all of them are, it is said how many could be (95 %): neither never nor
 * always can be known from so many.
 */
export function percent(share: number, men: number): string {
  const { low, high } = wilsonInterval(Math.round(share * men), men);
  if (share === 0) return `<${Math.ceil(100 * high)} %`;
  if (share === 1) return `>${Math.floor(100 * low)} %`;
  return between(share);
}

/** Within a half of a per cent of nothing or all it is neither. */
const between = (share: number): string => (share < 0.005 ? "<1 %" : share > 0.995 ? ">99 %" : `${Math.round(100 * share)} %`);

/** A probability as a percentage; none at all is 0 %. */
export const percentOfChance = (probability: number): string =>
  probability === 0 ? "0 %" : probability === 1 ? "100 %" : between(probability);
