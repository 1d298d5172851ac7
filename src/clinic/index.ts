/** How the laboratory and the clinic see a man. */
export {
  type Assay,
  ClinicError,
  countable,
  drawTable,
  type Levels,
  type Measurement,
  type Observation,
  observationOf,
  type Visit,
  withinMan,
} from "./assays/index.ts";
export {
  type Association,
  associations,
  type Compared,
  type Imprecision,
  type MarginalFigure,
  type MenAtRest,
  marginalFigures,
  type PublishedCentiles,
  publishedCentiles,
  type ReferenceRange,
  referenceRanges,
} from "./reference-ranges/index.ts";
