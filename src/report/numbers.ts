/** Numbers as the report prints them. */

/** A share of men as a percentage; neither never nor always can be known from so many of them. */
export const percent = (share: number, men: number): string =>
  share === 0
    ? `<${Math.max(1, Math.round(100 / men))} %`
    : share === 1
      ? `>${Math.min(99, Math.round(100 - 100 / men))} %`
      : `${Math.round(100 * share)} %`;

/** A probability as a percentage. */
export const percentOfChance = (probability: number): string =>
  probability > 0 && probability < 0.005 ? "<1 %" : `${Math.round(100 * probability)} %`;
