/** The arithmetic everything else stands on: elementary functions and linear systems. */
export { cos, exp, log, pow, sin, sqrt } from "./elementary.ts";
export { denseSolver, luFactor, luSolve, type LinearSolver } from "./dense.ts";
export { minimumDegree } from "./minimum-degree.ts";
export { sparseSolver, type Pattern, type SparseSolver } from "./sparse.ts";
