/** What a worker can be asked for: each job by name, its file loaded when it is first asked. */

/** How far a job is, said while it works. */
export interface Work {
  /** @param share - Of the job, from 0 to 1. @param what - What is being done, for people. */
  onProgress(share: number, what: string): void;
}

export const jobs = {
  axis: () => import("./jobs/axis.ts"),
  axisAnswer: () => import("./jobs/axis-answer.ts"),
  axisChoices: () => import("./jobs/axis-choices.ts"),
  axisJson: () => import("./jobs/axis-json.ts"),
  axisLessons: () => import("./jobs/axis-lessons.ts"),
  axisPulses: () => import("./jobs/axis-pulses.ts"),
  axisYear: () => import("./jobs/axis-year.ts"),
  candidates: () => import("./jobs/candidates.ts"),
  compare: () => import("./jobs/compare.ts"),
  evidenceLedger: () => import("./jobs/evidence-ledger.ts"),
  fitPanel: () => import("./jobs/fit-panel.ts"),
  modelFile: () => import("./jobs/model-file.ts"),
  modelIndex: () => import("./jobs/model-index.ts"),
  modelPart: () => import("./jobs/model-part.ts"),
  modelRate: () => import("./jobs/model-rate.ts"),
  modelRerun: () => import("./jobs/model-rerun.ts"),
  nextTests: () => import("./jobs/next-tests.ts"),
  panel: () => import("./jobs/panel.ts"),
  panelFields: () => import("./jobs/panel-fields.ts"),
  parseTrial: () => import("./jobs/parse-trial.ts"),
  powerOfTrial: () => import("./jobs/power-of-trial.ts"),
  printReport: () => import("./jobs/print-report.ts"),
  rank: () => import("./jobs/rank.ts"),
  readCourse: () => import("./jobs/read-course.ts"),
  runStudy: () => import("./jobs/run-study.ts"),
  runTrial: () => import("./jobs/run-trial.ts"),
  titrateMan: () => import("./jobs/titrate-man.ts"),
  trialFields: () => import("./jobs/trial-fields.ts"),
  trialPlan: () => import("./jobs/trial-plan.ts"),
  trialTable: () => import("./jobs/trial-table.ts"),
} as const;

export type JobName = keyof typeof jobs;
type Run<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>["run"];
export type InputOf<N extends JobName> = Parameters<Run<N>>[0];
export type OutputOf<N extends JobName> = Awaited<ReturnType<Run<N>>>;

/** What is said to a worker, and what it answers. */
export interface Asked {
  readonly id: number;
  readonly job: JobName;
  readonly input: unknown;
}
export interface Told {
  readonly code: string;
  readonly where: string;
  readonly what: string;
  readonly next: string;
}
export type Answer =
  | { readonly id: number; readonly kind: "progress"; readonly share: number; readonly what: string }
  | { readonly id: number; readonly kind: "done"; readonly output: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly error: Told };
