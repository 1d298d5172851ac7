/** Does any man have this panel? How far the nearest one is, and what else would explain it. */
import { chiSquareTail, exp, log } from "../numerics/index.ts";
import { climbFrom } from "../sample/index.ts";
import { likelyHypotheses, resultsOf } from "./hypotheses.ts";
import type { Patient } from "./patient.ts";
import { type Posterior, posteriorTarget } from "./posterior.ts";

/** One way in which the panel could have come about. */
export interface Explanation {
  /** A sentence. */
  readonly what: string;
  /** Among all ways that were looked at, prior odds included; they sum to one. */
  readonly probability: number;
  /** Chance that a man under this explanation lies as far off, or farther. */
  readonly chance: number;
}

/** How plausible the panel is as it stands. */
export interface Plausibility {
  /** Chance that a man as he is described lies as far off his kind, or farther. */
  readonly chance: number;
  /** Below one in a hundred: look at it again. Below one in a thousand: no such man. */
  readonly verdict: "plausible" | "odd" | "no-such-man";
  /** The likeliest first; empty while the panel is plausible. */
  readonly explanations: readonly Explanation[];
}

const odd = 0.01;
const noSuchMan = 0.001;

/**
 * Judges a panel and, where it is odd, looks for what would explain it: a unit that was mistaken, one result that is not
 * his, another condition, something taken that was not said.
 *
 * The distance of the most probable man from his kind and from his results together is chi-square with as many degrees
 * as there are results, where all is normal: its tail is the chance of a man as far off, of 1 he is the very middle.
 *
 * @example
 * const kallmannsLh = { day: 0, measurements: [{ analyte: "lh", value: 0.05 }, { analyte: "testosterone_total", value: 600 }] };
 * plausibilityOf(posterior({ condition: "healthy", visits: [kallmannsLh] }, { draws: 50, most: 2000 })).verdict // => "no-such-man"
 */
export function plausibilityOf({ patient, sample }: Posterior): Plausibility {
  const chance = chiSquareTail(sample.modes[0]?.misfit ?? Infinity, resultsOf(patient).length);
  const verdict = chance < noSuchMan ? "no-such-man" : chance < odd ? "odd" : "plausible";
  if (verdict === "plausible") return { chance, verdict, explanations: [] };
  const described = { what: "A man as described, of whom there are few.", odds: 1, patient, offset: 0 };
  const weighed = [described, ...likelyHypotheses(patient)].map(({ what, odds, patient: other, offset }) => {
    const { logEvidence, misfit } = nearest(other);
    return { what, logWeight: log(odds) + logEvidence + offset, chance: chiSquareTail(misfit, resultsOf(other).length) };
  });
  const most = Math.max(...weighed.map(({ logWeight }) => logWeight));
  const total = weighed.reduce((sum, { logWeight }) => sum + exp(logWeight - most), 0);
  const explanations = weighed
    .map(({ what, logWeight, chance: c }) => ({ what, probability: exp(logWeight - most) / total, chance: c }))
    .filter(({ probability }) => probability >= 0.01)
    .sort((a, b) => b.probability - a.probability);
  return { chance, verdict, explanations };
}

/** Enough to tell ways apart that differ by orders of magnitude. */
const mostSteps = 6;

/** The most probable man, and Laplace's approximation to the probability of the data. */
function nearest(patient: Patient): { readonly logEvidence: number; readonly misfit: number } {
  const target = posteriorTarget(patient);
  return climbFrom(target, new Float64Array(target.size), mostSteps) ?? { logEvidence: -1e6, misfit: Infinity };
}
