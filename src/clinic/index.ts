/** How the laboratory and the clinic see a man. */
export {
  type Assay,
  ClinicError,
  countable,
  type Levels,
  type Measurement,
  type Observation,
  observationOf,
  type Visit,
  withinMan,
} from "./assays/index.ts";
