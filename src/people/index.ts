/** Men: the reference man, conditions, traits. */
export { type Change, type Condition, set, startsAt, times } from "./condition.ts";
export { conditionOf, conditions } from "./conditions.ts";
export { PeopleError } from "./errors.ts";
export { type EvidenceLedger, evidenceLedger, type LedgerLine, organOf } from "./evidence-ledger.ts";
export { type Man, type ManOptions, man } from "./man.ts";
export {
  correlations,
  type Population,
  type PopulationOptions,
  population,
  type Spread,
  type VariedParameter,
  variedInBody,
} from "./population.ts";
export { parameterOf, poolOf, referenceMan } from "./reference-man.ts";
export { changesOfTraits, referenceTraits, type Traits, traitBounds } from "./traits.ts";
