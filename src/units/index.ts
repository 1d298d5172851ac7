/** Dimensions, units and quantities, and what converts a laboratory's numbers into each other. */
export { type Analyte, type AnalyteKey, analyte, analytes, type Substance } from "./analytes.ts";
export { convert } from "./convert.ts";
export {
  type BaseDimension,
  baseDimension,
  type Dimension,
  describeDimension,
  dimensionless,
  divideDimensions,
  multiplyDimensions,
  raiseDimension,
  sameDimension,
} from "./dimension.ts";
export { UnitError } from "./errors.ts";
export { nearest } from "./nearest.ts";
export { OpenHpgError } from "./open-hpg-error.ts";
export { type Comparator, type Measurement, measurement, type Quantity, quantity } from "./quantity.ts";
export { dimensionOf, factorOf, type Unit, unit } from "./unit.ts";
