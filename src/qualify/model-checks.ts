/** What the model is asked without any study: directions that must hold, claims, and what makes men differ. */
import { type CheckedClaim, checkClaims } from "./check-claims.ts";
import { type GlobalSensitivity, globalSensitivity } from "./global-sensitivity.ts";
import { type NegativeTest, negativeTests } from "./negative-tests.ts";
import { responses } from "./response.ts";

export interface ModelChecks {
  readonly negativeTests: readonly NegativeTest[];
  readonly claims: readonly CheckedClaim[];
  readonly sensitivity: GlobalSensitivity;
}

/** Sobol's points are even at powers of two; fewer tell nothing of thirty parameters, more nothing new. */
const sizes = [32, 64, 128, 256] as const;

/**
 * Asks everything; takes seconds.
 *
 * @param options - `men`: about how many the sensitivities are taken over; 256 unless told, and never more.
 *
 * @example
 * modelChecks({ men: 16 }).negativeTests.every(({ holds }) => holds) // => true
 */
export function modelChecks({ men = 256, seed = 1 }: { readonly men?: number; readonly seed?: number } = {}): ModelChecks {
  const ask = responses();
  const sensitivity = globalSensitivity({ men: sizes.find((size) => size >= men) ?? 256, seed });
  return { negativeTests: negativeTests(ask), claims: checkClaims(ask), sensitivity };
}
