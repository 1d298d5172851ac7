/** One man's measurements → the man who has them. */
export { FitError } from "./errors.ts";
export { type LeastSquares, leastSquares, type Residuals } from "./levenberg-marquardt.ts";
export { type Agreement, type Fitted, mostProbableMan, type Panel } from "./most-probable-man.ts";
export { withinMan } from "./observation.ts";
export type { Patient } from "./patient.ts";
