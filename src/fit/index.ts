/** One man's measurements → the man who has them. */
export { agreementOf, type MeasuredAndExpected } from "./agreement.ts";
export { type Capacity, capacitiesOf, isTold } from "./capacities.ts";
export { type Coordinates, coordinatesOf } from "./coordinates.ts";
export { FitError } from "./errors.ts";
export { type LeastSquares, leastSquares, type Residuals } from "./levenberg-marquardt.ts";
export type { Patient } from "./patient.ts";
export { type Explanation, type Plausibility, plausibilityOf } from "./plausibility.ts";
export { type Posterior, type PosteriorOptions, posterior, posteriorTarget } from "./posterior.ts";
