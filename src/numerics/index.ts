/** The arithmetic everything else stands on: elementary functions and linear systems. */
export { elementaryConstants, exp, log, pow, sqrt } from "./elementary.ts";
export { denseSolver, luFactor, luSolve, type LinearSolver } from "./dense.ts";
export { minimumDegree } from "./minimum-degree.ts";
export { sparseSolver, type Pattern, type SparseSolver } from "./sparse.ts";
export { cos, sin } from "./trigonometric.ts";
