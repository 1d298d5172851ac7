/** Published studies as data, and how a simulation is held against them. */
export { type Problem as StudyProblem, QualifyError } from "./errors.ts";
export { studyJsonSchemas } from "./json-schemas.ts";
export { parseStudy, type ReadStudy, type StudyTexts } from "./parse-study.ts";
export { printStudyProblems } from "./print-problems.ts";
export { readStudies, type Studies } from "./read-studies.ts";
export { readStudy } from "./read-study.ts";
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
