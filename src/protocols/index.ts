/** Courses of treatment predicted, compared and ranked for men who could be one man, and which test would help the choice. */

export { burden } from "./burden.ts";
export { type CandidateRegimens, candidateRegimens, type TakenFor, takenFor, withoutVariants } from "./candidate-regimens.ts";
export { type CandidateTest, candidateTests } from "./candidate-tests.ts";
export { type Candidate, candidateCourses, continued, type ProposedCourse, type Taken } from "./candidates.ts";
export { type Chance, type ChanceRow, chances } from "./chances.ts";
export { shownOutcomes } from "./collect-courses.ts";
export {
  type CoupleChances,
  type CoupleCourse,
  coupleChances,
  type PregnancyChance,
  type PregnancyChanceBy,
} from "./couple-chances.ts";
export { type CourseStanding, courseStandings } from "./course-standing.ts";
export { ProtocolError } from "./errors.ts";
export { type FirstSperm, firstSperm } from "./first-sperm.ts";
export {
  bandTolerance,
  type PredictionOptions,
  type PredictionRequest,
  predictCourses,
  predictCoursesInThreads,
} from "./predict-courses.ts";
export {
  type Bands,
  type Failure,
  levelsAt,
  type PredictedCourse,
  type PredictedOutcome,
  type Prediction,
  type SpreadOfMen,
} from "./prediction.ts";
export { type Priority, type PriorityName, priorityNames, usualPriorities, type Weights, weights } from "./priorities.ts";
export { type Question, questions } from "./questions.ts";
export { type Behind, type RankedCourse, type Ranking, rankCourses } from "./rank-courses.ts";
export {
  type Asked,
  type Change,
  type Limit,
  type Monitoring,
  type MonitoringPlan,
  mayBeGivenIn,
  monitoringPlan,
  type Regimen,
  type RuleSource,
  regimenInWords,
  regimenOf,
  regimens,
  regimensFor,
  type Step,
  type Target,
} from "./regimens/index.ts";
export { type CourseSafety, type SafetySignal, safetyOverTime } from "./safety-over-time.ts";
export {
  type Adherence,
  type ChanceOptions,
  chanceFor,
  type FinalDose,
  type LogLine,
  type ManOnRegimen,
  type Prescription,
  type RegimenRequest,
  type RegimenResult,
  type RegimenRun,
  type RegimenSummary,
  runRegimens,
  type Seen,
  usualAdherence,
} from "./titration/index.ts";
export { usualCourses } from "./usual-courses.ts";
export { type Estimate, type TestValue, valueOfTest } from "./value-of-test.ts";
export { type TestRequest, type WeighedTest, whichTestNext } from "./which-test-next.ts";
