/** How the laboratory and the clinic see a man. */
export type { Assay, Levels, Measurement, Observation, Visit } from "./assays/index.ts";
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
