/** Claims, held against the simulation of a typical man. */
import type { ManOptions } from "../people/index.ts";
import { type Claim, type ClaimCheck, claims } from "./claims.ts";
import { type Response, responses } from "./response.ts";

export type Verdict = "supported" | "partly supported" | "not supported";

/** One simulated figure of a claim, and whether it is what the claim says. */
export interface CheckedFigure {
  readonly whom: string;
  readonly course: string;
  /** What the claim expects of the level over that at rest. */
  readonly expects: string;
  readonly found: Response;
  readonly agrees: boolean;
}

export interface CheckedClaim extends Omit<Claim, "checks"> {
  readonly figures: readonly CheckedFigure[];
  /** Of the simulation, not of the evidence. */
  readonly verdict: Verdict;
  /** Whether simulation and evidence say the same; a claim that holds in part is borne out by some of the men and not by others. */
  readonly asEvidence: boolean;
}

const asEvidence = (holds: Claim["holds"], verdict: Verdict): boolean =>
  holds === "yes" ? verdict === "supported" : holds === "no" ? verdict === "not supported" : verdict === "partly supported";

const expected = ({ least, most }: ClaimCheck): string =>
  least !== undefined && most !== undefined ? `${least} to ${most}` : least !== undefined ? `at least ${least}` : `at most ${most}`;

const conditionOf = (who: ManOptions): string => (who.condition ?? "healthy").replaceAll("-", " ");

/**
 * Simulates every claim: supported where every figure is what it says, not supported where none is.
 *
 * @example
 * checkClaims().find(({ name }) => name === "estradiol-acts-like-a-serm").verdict // => "not supported"
 */
export function checkClaims(ask = responses()): readonly CheckedClaim[] {
  return claims.map(({ checks, ...claim }) => {
    const figures = checks.map((check): CheckedFigure => {
      const { who = {}, whom = conditionOf(who), course, analyte, day, least = 0, most = Infinity } = check;
      const found = ask(who, course, analyte, day);
      return { whom, course, expects: expected(check), found, agrees: found.ratio >= least && found.ratio <= most };
    });
    const agreeing = figures.filter(({ agrees }) => agrees).length;
    const verdict: Verdict = agreeing === figures.length ? "supported" : agreeing > 0 ? "partly supported" : "not supported";
    return { ...claim, figures, verdict, asEvidence: asEvidence(claim.holds, verdict) };
  });
}
