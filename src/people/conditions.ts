/** Every condition, by name. */
import { nearest } from "../units/index.ts";
import type { Condition } from "./condition.ts";
import { acquiredHypogonadotropicHypogonadism } from "./conditions/acquired-hypogonadotropic-hypogonadism.ts";
import { androgenSuppressed } from "./conditions/androgen-suppressed.ts";
import { congenitalHypogonadotropicHypogonadism } from "./conditions/congenital-hypogonadotropic-hypogonadism.ts";
import { healthy } from "./conditions/healthy.ts";
import { hyperprolactinaemia } from "./conditions/hyperprolactinaemia.ts";
import { idiopathicOligozoospermia } from "./conditions/idiopathic-oligozoospermia.ts";
import { klinefelter } from "./conditions/klinefelter.ts";
import { lateOnsetHypogonadism } from "./conditions/late-onset-hypogonadism.ts";
import { lowTestosteroneToEstradiolRatio } from "./conditions/low-testosterone-to-estradiol-ratio.ts";
import { obesitySecondaryHypogonadism } from "./conditions/obesity-secondary-hypogonadism.ts";
import { obstructiveAzoospermia } from "./conditions/obstructive-azoospermia.ts";
import { primaryFailure } from "./conditions/primary-failure.ts";
import { sertoliCellOnly } from "./conditions/sertoli-cell-only.ts";
import { unknownCondition } from "./errors.ts";

/** In the order a reader wants them: health, hypothalamus and pituitary, testis, outlet, drugs. */
export const conditions: readonly Condition[] = [
  healthy,
  obesitySecondaryHypogonadism,
  lateOnsetHypogonadism,
  congenitalHypogonadotropicHypogonadism,
  acquiredHypogonadotropicHypogonadism,
  hyperprolactinaemia,
  klinefelter,
  primaryFailure,
  sertoliCellOnly,
  idiopathicOligozoospermia,
  lowTestosteroneToEstradiolRatio,
  obstructiveAzoospermia,
  androgenSuppressed,
];

/**
 * A condition by its name; case and spaces do not matter.
 *
 * @throws PeopleError `people/unknown-condition`, with the name meant where it is a slip.
 *
 * @example
 * conditionOf("Klinefelter").name // => "klinefelter"
 */
export function conditionOf(name: string): Condition {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const found = conditions.find((c) => c.name === wanted);
  if (found) return found;
  const names = conditions.map((c) => c.name);
  throw unknownCondition(name, nearest(wanted, names), names);
}
