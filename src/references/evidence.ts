/** Where a number comes from: measured by somebody, fitted by a recipe, or assumed for a reason. */
import type { CitationKey } from "./bibliography.ts";

/** What a parameter rests on. */
export type Evidence =
  | { readonly kind: "measured"; readonly citation: CitationKey; readonly where: string }
  | { readonly kind: "fitted"; readonly recipe: string; readonly citations: readonly CitationKey[] }
  | { readonly kind: "assumed"; readonly because: string };

/**
 * Read in a publication.
 *
 * @param where - Table, figure or sentence; say "abstract" where only that was read.
 *
 * @example
 * measured("travison2017", "abstract").kind // => "measured"
 */
export const measured = (citation: CitationKey, where: string): Evidence => ({ kind: "measured", citation, where });

/**
 * Found by a recipe under `calibration/`, against the publications named.
 *
 * @example
 * fitted("calibration/averaged-axis", "pitteloud2008").kind // => "fitted"
 */
export const fitted = (recipe: `calibration/${string}`, ...citations: readonly CitationKey[]): Evidence => ({ kind: "fitted", recipe, citations });

/**
 * Taken without a measurement in hand; the reason must be one a reader can disagree with.
 *
 * @example
 * assumed("between the castrate and the healthy range").kind // => "assumed"
 */
export const assumed = (because: string): Evidence => ({ kind: "assumed", because });
