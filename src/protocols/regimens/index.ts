/** Regimens: protocols as data, those in use, and how they read. */
export { checkRegimen, limitAsRead, mayBeGivenIn } from "./check-regimen.ts";
export { limitInWords, type MonitoringPlan, monitoringPlan, regimenInWords } from "./in-words.ts";
export type { Asked, Change, Limit, Monitoring, Regimen, RuleSource, Step, Target } from "./regimen.ts";
export { regimenOf, regimens, regimensFor } from "./regimens.ts";
export { visitWeeks } from "./write-regimen.ts";
