/** What compilation yields: a system that can be given a man and then be solved. */
import type { Term } from "../solve/index.ts";
import { wrongSize } from "./errors.ts";
import type { RoutineName } from "./passes/order.ts";
import type { Program } from "./program.ts";

/** One system, compiled once, for any number of men. All numbers in coherent units. */
export interface Kernel {
  /** Number of pools. */
  readonly size: number;
  /** Paths of the pools, in the order of the state. */
  readonly pools: readonly string[];
  /** Paths of the parameters, followed by those of the inputs. */
  readonly parameters: readonly string[];
  /** Paths of the quantities, ports among them. */
  readonly outputs: readonly string[];
  /** What the pools of the reference man hold at rest; shape `[size]`. */
  readonly startAtRest: Float64Array;
  /** Parameters of the reference man, followed by zeros for the inputs; shape `[parameters]`. */
  readonly reference: Float64Array;
  /**
   * A man to be solved. Any number may be bound at once.
   *
   * @param values - Shape `[parameters]`; kept by reference: change it, then call `refresh`.
   * @throws CompileError `compile/wrong-size` for another number of values.
   */
  bind(values: Float64Array): BoundKernel;
}

/** One man: a term for the solver, and what can be read from him. */
export interface BoundKernel extends Term {
  /** Takes up parameters or inputs that were changed. */
  refresh(): void;
  /** Writes every quantity at `(t, y)`; `into` has shape `[outputs]`. */
  outputs(t: number, y: Float64Array, into: Float64Array): void;
}

/** How a target executes a tape for one man. */
export interface Execution<Name extends string> {
  /** Computes what depends on the man alone. */
  prepare(): void;
  /** One routine as a function of time and state. */
  routine(name: Name): (t: number, y: Float64Array, into: Float64Array) => void;
}

/** A tape made ready by a target: give it the parameters of a man. */
export type Execute<Name extends string> = (values: Float64Array) => Execution<Name>;

/** A kernel of this program, executed as the target does. */
export function kernelOf({ rested, slopes, reference }: Program, execute: Execute<RoutineName>): Kernel {
  const { pools, parameters, outputs, start } = rested;
  const { columnPointers, rows, inTime } = slopes;
  return {
    size: pools.length,
    pools,
    parameters,
    outputs,
    startAtRest: start,
    reference,
    bind(values) {
      if (values.length !== parameters.length) throw wrongSize("values", values.length, parameters.length);
      const execution = execute(values);
      execution.prepare();
      return {
        size: pools.length,
        names: pools,
        timeDependent: inTime !== undefined,
        rhs: execution.routine("rhs"),
        jacobian: { columnPointers, rows, evaluate: execution.routine("jacobian") },
        ...(inTime && { timeDerivative: execution.routine("inTime") }),
        refresh: execution.prepare,
        outputs: execution.routine("outputs"),
      };
    },
  };
}
