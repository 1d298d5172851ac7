/** Harm: limits of what is measured, and rates of what is not simulated. */
export { type SafetyLimit, safetyLimits } from "./limits.ts";
export type { Monitoring } from "./monitoring.ts";
export { type DescribedHarm, describedHarmsOf, monitoringNeeded, type StatedRate, statedRates } from "./stated-rates.ts";
