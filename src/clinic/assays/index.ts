/** From levels to results, and back to how likely they were. */
export { countable } from "./countable.ts";
export { drawTable } from "./draw-table.ts";
export { ClinicError } from "./errors.ts";
export type { Levels, Observation } from "./observation.ts";
export { observationOf } from "./observation-of.ts";
export type { Assay, Measurement, Visit } from "./visit.ts";
export { withinMan } from "./within-man.ts";
