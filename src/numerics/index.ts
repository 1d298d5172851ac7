/** The arithmetic everything else stands on: elementary functions and linear systems. */
export { elementaryConstants, exp, log, pow, sqrt } from "./elementary.ts";
export { denseSolver, luFactor, luSolve, type LinearSolver } from "./dense.ts";
export { minimumDegree } from "./minimum-degree.ts";
export { philox4x32 } from "./philox.ts";
export { type Purpose, type Stream, stream } from "./stream.ts";
export { sparseSolver, type Pattern, type SparseSolver } from "./sparse.ts";
export { cos, sin } from "./trigonometric.ts";
