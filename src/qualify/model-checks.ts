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

/**
 * Asks everything; takes seconds.
 *
 * @param options - `men`: how many the sensitivities are taken over; 256 unless told.
 *
 * @example
 * modelChecks({ men: 16 }).negativeTests.every(({ holds }) => holds) // => true
 */
export function modelChecks(options: { readonly men?: number; readonly seed?: number } = {}): ModelChecks {
  const ask = responses();
  return { negativeTests: negativeTests(ask), claims: checkClaims(ask), sensitivity: globalSensitivity(options) };
}
