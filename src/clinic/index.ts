/** How the laboratory and the clinic see a man. */

export type { Assay, Levels, Measurement, Observation, Visit } from "./assays/index.ts";
export { observationOf } from "./assays/index.ts";
