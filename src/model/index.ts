/** The language organs and drugs are written in. */
export { assemble } from "./assemble.ts";
export { type Component, type ComponentDeclaration, component, type Symbols } from "./component.ts";
export {
  type Closed,
  type Fidelity,
  type Flow,
  flow,
  type InputDeclaration,
  lognormal,
  type ParameterDeclaration,
  type PoolDeclaration,
  type PortDeclaration,
  type Quantity,
  quantity,
  type Read,
  type Spread,
} from "./declare.ts";
export { ModelError } from "./errors.ts";
export { behind, followedBy } from "./influence.ts";
export { describeComponent, type Notation, printSystem } from "./print/describe.ts";
export { type Equation, equationsOf } from "./print/equations.ts";
export { citationsOf } from "./print/evidence-line.ts";
export { endOf, localNames, ownQuantities } from "./print/local-names.ts";
export { rateInWords, replaceRate } from "./replace-rate.ts";
export type { System, SystemFlow, SystemInput, SystemParameter, SystemPool, SystemQuantity } from "./system.ts";
