/** Men: the reference man, conditions, traits. */
export { type Change, type Condition, set, startsAt, times } from "./condition.ts";
export { conditionOf, conditions } from "./conditions.ts";
export { PeopleError } from "./errors.ts";
export { type EvidenceLedger, evidenceLedger, type LedgerLine, organOf } from "./evidence-ledger.ts";
export type { Genotype } from "./genotype.ts";
export {
  correlated,
  correlations,
  cutNormal,
  type Deviations,
  individual,
  type VariedParameter,
  variedInBody,
  variedInDrugs,
} from "./individual.ts";
export { type Man, type ManOptions, man } from "./man.ts";
export {
  type Population,
  type PopulationOptions,
  population,
  type Spread,
} from "./population.ts";
export { parameterOf, poolOf, referenceMan } from "./reference-man.ts";
export {
  changesOfTraits,
  leftOfInsulin,
  type MeasuredTrait,
  measuredTraits,
  referenceTraits,
  type Traits,
  traitBounds,
  traitUnits,
} from "./traits.ts";
