/** Regimens run with titration: every man is seen, measured, judged by what was measured, and told what to take. */
export { type Adherence, type ChanceOptions, chanceFor, usualAdherence } from "./chance.ts";
export type { LogLine, ManOnRegimen } from "./follow-man.ts";
export type { Seen } from "./judge.ts";
export type { Prescription } from "./prescriptions.ts";
export { type RegimenRequest, type RegimenResult, type RegimenRun, runRegimens } from "./run-regimens.ts";
export type { FinalDose, RegimenSummary } from "./summary.ts";
