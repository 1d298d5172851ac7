/** Published studies as data, and how a simulation is held against them. */
export type { Acceptance } from "./acceptance.ts";
export { type CheckedClaim, checkClaims } from "./check-claims.ts";
export { type Comparison, type NotCompared, never, type Scale } from "./comparison.ts";
export { type Problem as StudyProblem, QualifyError } from "./errors.ts";
export { afe, foldError, gmfe, guestFold } from "./fold.ts";
export { type GlobalSensitivity, globalSensitivity } from "./global-sensitivity.ts";
export { dayInWords, figureInWords, foldInWords, limitInWords, missInWords, studyIntervalInWords, studyValueInWords } from "./in-words.ts";
export { studyJsonSchemas } from "./json-schemas.ts";
export type { Judged } from "./judge.ts";
export type { Metrics } from "./metrics.ts";
export { type ModelChecks, modelChecks } from "./model-checks.ts";
export { type NegativeTest, negativeTests } from "./negative-tests.ts";
export { parseStudy, type ReadStudy, type StudyTexts } from "./parse-study.ts";
export { printStudyProblems } from "./print-problems.ts";
export type { Provenance } from "./provenance.ts";
export { type Qualification, qualification, type ReportedArm, type ReportedStudy, type UseSummary } from "./qualification.ts";
export { readStudies, type Studies } from "./read-studies.ts";
export { readStudy } from "./read-study.ts";
export { qualificationReport, type ReportOptions } from "./report/index.ts";
export { parseRule, type Rule } from "./rule.ts";
export type {
  Against,
  Arm,
  Citation,
  Clock,
  Criterion,
  Days,
  Dispersion,
  ExcludedStudy,
  History,
  Observation,
  Population,
  Spread,
  Statistic,
  Study,
} from "./study.ts";
export { type ArmResult, type Band, runStudy, type StudyOptions, type StudyResult } from "./study-run.ts";

export { qualificationToJson } from "./to-json.ts";

export { type UntreatedFigure, untreatedFigures } from "./untreated.ts";
