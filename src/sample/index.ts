/** Draws from posteriors whose prior is standard normal. */
export { effectiveDraws, splitRHat } from "./chain-diagnostics.ts";
export { type ImportanceOptions, type ImportanceSample, importanceSample } from "./importance.ts";
export { type MetropolisOptions, type MetropolisSample, metropolis } from "./metropolis.ts";
export { climbFrom, type Mode } from "./mode.ts";
export type { Evaluated, Target } from "./target.ts";
