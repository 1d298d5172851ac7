/** Everything OpenHPG offers, one name at a time. */
export { compile, type Kernel, printProgram } from "./compile/index.ts";
export { type Drug, drugs, findDrug } from "./drugs/index.ts";
export {
  allComponents,
  type ComparisonPlan,
  describeModel,
  ExchangeError,
  modelPages,
  parseComparison,
  readComparison,
  type Table,
  tableToCsv,
  tableToParquet,
  trajectoryTable,
  trajectoryToJson,
} from "./exchange/index.ts";
export {
  analyteTitle,
  courseComparison,
  type Figure,
  FigureError,
  figureToPng,
  figureToSvg,
  footing,
  hormonePanel,
  mainAnalytes,
  printedUnit,
  shortNumber,
  spokenLabel,
} from "./figures/index.ts";
export { type Agreement, FitError, type Fitted, leastSquares, mostProbableMan, type Panel } from "./fit/index.ts";
export { assemble, type Component, component, flow, ModelError, quantity as declareQuantity, type System } from "./model/index.ts";
export {
  type Condition,
  conditionOf,
  conditions,
  type EvidenceLedger,
  evidenceLedger,
  type Man,
  man,
  PeopleError,
  parameterOf,
  referenceMan,
} from "./people/index.ts";
export { type Comparison, compare } from "./protocols/index.ts";
export {
  type Acceptance,
  type Comparison as StudyComparison,
  checkClaims,
  type ExcludedStudy,
  globalSensitivity,
  type Judged,
  type Metrics,
  type ModelChecks,
  modelChecks,
  negativeTests,
  type Observation,
  type Provenance,
  parseStudy,
  printStudyProblems,
  type Qualification,
  QualifyError,
  qualification,
  qualificationReport,
  qualificationToJson,
  type Rule,
  readStudies,
  readStudy,
  runStudy,
  type Studies,
  type Study,
  type StudyProblem,
  type StudyResult,
  studyJsonSchemas,
  type UseSummary,
} from "./qualify/index.ts";
export { bibliography, type CitationKey, cite } from "./references/index.ts";
export {
  type Course,
  CourseError,
  course,
  parseCourse,
  printCourse,
  readings,
  restOf,
  type Series,
  SimulateError,
  sensitivities,
  simulate,
  simulateMany,
  simulateManyInThreads,
  type Trajectory,
  untreated,
} from "./simulate/index.ts";
export { type Interruption, type Solution, SolveError, solve, steadyState, type Term } from "./solve/index.ts";
export { analytes, convert, OpenHpgError, quantity, unit } from "./units/index.ts";
