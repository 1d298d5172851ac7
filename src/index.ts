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
  pulsePanel,
  shortNumber,
  spokenLabel,
} from "./figures/index.ts";
export { type Agreement, FitError, type Fitted, leastSquares, mostProbableMan, type Panel } from "./fit/index.ts";
export { assemble, type Component, component, flow, ModelError, quantity as declareQuantity, type System } from "./model/index.ts";
export { inverse as inverseMatrix } from "./numerics/index.ts";
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
  population,
  referenceMan,
  variedInBody,
} from "./people/index.ts";
export { type Comparison, compare } from "./protocols/index.ts";
export {
  type Acceptance,
  type Comparison as StudyComparison,
  type ExcludedStudy,
  type Judged,
  type Metrics,
  type Observation,
  parseStudy,
  printStudyProblems,
  type Qualification,
  QualifyError,
  qualification,
  type Rule,
  readStudies,
  readStudy,
  runStudy,
  type Studies,
  type Study,
  type StudyProblem,
  type StudyResult,
  studyJsonSchemas,
  type UntreatedFigure,
  type UseSummary,
  untreatedFigures,
} from "./qualify/index.ts";
export { bibliography, type CitationKey, cite } from "./references/index.ts";
export {
  type Course,
  CourseError,
  course,
  findPulses,
  type PulsatileTrajectory,
  type Pulse,
  parseCourse,
  printCourse,
  pulseStatistics,
  readings,
  restOf,
  type Series,
  SimulateError,
  sensitivities,
  simulate,
  simulateMany,
  simulateManyInThreads,
  simulatePulses,
  type Trajectory,
  untreated,
  withinDayVariation,
} from "./simulate/index.ts";
export { type Interruption, type Solution, SolveError, solve, steadyState, type Term } from "./solve/index.ts";
export { analytes, convert, OpenHpgError, quantity, unit } from "./units/index.ts";
