/** What is ordinary in untreated men, as published, and whether a population has it. */
export { type Association, associations } from "./associations.ts";
export { type Compared, type Imprecision, type MarginalFigure, type MenAtRest, marginalFigures } from "./marginals.ts";
export { type PublishedCentiles, publishedCentiles } from "./published.ts";
export { type ReferenceRange, referenceRanges } from "./shaded.ts";
