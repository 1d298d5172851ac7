/** Whole jobs for one man, as data, with progress and cancellation: terminal, page and browser run the same. */
export { assessed } from "./assess-plan.ts";
export { type DecideOptions, type Decision, decide, rerank } from "./decide.ts";
export { decisionJson } from "./decision-json.ts";
export { ConsultationError, isCancelled } from "./errors.ts";
export { drawsFor, type FitReport, fitJson, fitReport, fittedPlan, fitWarnings, samplerOf } from "./fit-plan.ts";
export type { JobOptions, Phase } from "./progress.ts";
export { type ReportOptions, reportParts } from "./report-parts.ts";
export { capacityTable, predictionTable } from "./tables.ts";
export { type TitrateOptions, type Titration, titrate, titrationJson } from "./titrate.ts";
