/** Draws from posteriors whose prior is standard normal. */
export { type ImportanceOptions, type ImportanceSample, importanceSample } from "./importance.ts";
export type { Mode } from "./mode.ts";
export type { Evaluated, Target } from "./target.ts";
