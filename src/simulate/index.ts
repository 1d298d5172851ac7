/** A man and a course of treatment → what happens to him. */
export { rememberPasts } from "./after-past.ts";
export { type Reading, readings } from "./analytes.ts";
export {
  type Course,
  CourseError,
  countDoses,
  type Mode,
  type Pattern,
  printCourse,
  type Treatment,
} from "./course/index.ts";
export { course, parseCourse } from "./courses.ts";
export { SimulateError } from "./errors.ts";
export { kernelWith } from "./kernels.ts";
export { mergeByTime } from "./merge.ts";
export type { SimulateOptions } from "./plan.ts";
export type { Sleep } from "./pulses/clock.ts";
export { type FindPulsesOptions, type FoundPulse, findPulses } from "./pulses/find-pulses.ts";
export { type PulseStatistics, pulseStatistics, withinDayVariation } from "./pulses/pulse-statistics.ts";
export type { Pulse } from "./pulses/release.ts";
export { type PulsatileTrajectory, type SimulatePulsesOptions, simulatePulses } from "./pulses/simulate-pulses.ts";
export { type Rest, restIfAny } from "./rest-if-any.ts";
export { restOf } from "./rest-of.ts";
export { type SensitiveSeries, type Sensitivities, type SensitivitiesOptions, sensitivities } from "./sensitivities.ts";
export { simulate } from "./simulate.ts";
export { type SimulateManyOptions, simulateMany } from "./simulate-many.ts";
export { type QuantitiesOverTime, simulateQuantities } from "./simulate-quantities.ts";
export { simulateWithVisits, type Way, type WithVisitsOptions } from "./simulate-with-visits.ts";
export { type KeptThreads, keptThreads } from "./threads/kept-threads.ts";
export {
  type Progress,
  type SimulateManyInThreadsOptions,
  simulateManyInThreads,
} from "./threads/simulate-many-in-threads.ts";
export type { Series, Trajectory } from "./trajectory.ts";
export { untreated } from "./untreated.ts";
