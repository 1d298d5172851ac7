/** Virtual trials: a plan as data, men screened and randomised, given their courses, seen, measured, compared. */
export type { ArmOutcome, Comparison, EndpointResult } from "./analyse.ts";
export { type ArmBaseline, trialBaseline } from "./baseline.ts";
export { type Enrolled, type Screening, trialMen } from "./enrol.ts";
export { TrialError } from "./errors.ts";
export { spermInHypogonadism, tabletsForObesity } from "./examples.ts";
export type { Results, RunOptions, TrialPhase } from "./follow.ts";
export { type TrialAnalyte, trialAnalytes } from "./measurable.ts";
export { parseTrialPlan } from "./parse-plan.ts";
export type {
  Arm,
  ContinuousEndpoint,
  Criterion,
  Endpoint,
  ResponderEndpoint,
  TimeToEventEndpoint,
  TrialPlan,
  TrialPopulation,
} from "./plan.ts";
export { powerFigure } from "./power-figure.ts";
export { type PowerAt, type PowerOptions, type PowerResult, powerOf } from "./power-of.ts";
export type { Power } from "./resample.ts";
export { type ArmSummary, runTrial, type TrialMan, type TrialResult } from "./run-trial.ts";
export type { Waiting } from "./statistics/survival.ts";
export type { Summary } from "./summarise.ts";
export { trialFigure } from "./trial-figure.ts";
export { trialInWords } from "./trial-in-words.ts";
export { trialTable } from "./trial-table.ts";
