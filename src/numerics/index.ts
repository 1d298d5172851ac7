/** The arithmetic everything else stands on: elementary functions, linear systems, random and quasi-random numbers, quantiles. */

export { betaQuadrature, type Quadrature } from "./beta-quadrature.ts";
export { chiSquareTail } from "./chi-square.ts";
export { denseSolver, inverse, type LinearSolver, luFactor, luSolve } from "./dense.ts";
export { elementaryConstants, exp, exponential, log, pow, sqrt } from "./elementary.ts";
export { NumericsError } from "./errors.ts";
export { gamma, logGamma } from "./gamma.ts";
export { incompleteBeta } from "./incomplete-beta.ts";
export { type LogNormal, logNormal, logSpread } from "./log-normal.ts";
export { minimumDegree } from "./minimum-degree.ts";
export { choleskyFactor, type LowerTriangle, multivariateNormal } from "./multivariate-normal.ts";
export { normalCdf, normalQuantile } from "./normal-distribution.ts";
export { philox4x32 } from "./philox.ts";
export { quantiles, weightedQuantiles } from "./quantiles.ts";
export { rankCorrelation, ranks } from "./rank-correlation.ts";
export { sobol, sobolDimensions, sobolPoints } from "./sobol.ts";
export { type Analysis, analyse, type Pattern, type SparseSolver, sparseSolver } from "./sparse.ts";
export { type Purpose, type Stream, stream } from "./stream.ts";
export { studentQuantile, studentTail } from "./student-t.ts";
export { type SymmetricEigen, symmetricEigen } from "./symmetric-eigen.ts";
export { cos, sin } from "./trigonometric.ts";
export { type TruncatedNormal, truncatedNormal } from "./truncated-normal.ts";
export { type Weibull, weibull } from "./weibull.ts";
export { wilsonInterval } from "./wilson-interval.ts";
