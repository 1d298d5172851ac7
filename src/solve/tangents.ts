/** How do parameters change it? What sensitivities ask of a term beyond its Jacobian. */
import type { Jacobian } from "./term.ts";

/**
 * Derivatives of a term `f(t, y; p)` by its parameters, and of its Jacobian in a direction. A direction is a movement
 * of the state, `along`, together with a movement by one of the parameter of this index.
 */
export interface Tangents {
  /** ∂f/∂p: one column for each parameter, rows as in the Jacobian. */
  readonly inParameters: Jacobian;
  /** Writes how much each entry of the term's Jacobian moves, in the order of its entries. */
  jacobianAlong(t: number, y: Float64Array, along: Float64Array, parameter: number, values: Float64Array): void;
  /** Writes how much each entry of ∂f/∂t moves. A term that reads the time must have it. */
  timeDerivativeAlong?(t: number, y: Float64Array, along: Float64Array, parameter: number, dfdt: Float64Array): void;
}

/** Number of parameters. */
export const parametersOf = ({ inParameters }: Tangents): number => inParameters.columnPointers.length - 1;
