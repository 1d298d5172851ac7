/** Kernels of sensitivities: beside the kernel of a system, and only where somebody asks. */
import type { System } from "../model/index.ts";
import type { Tangents } from "../solve/index.ts";
import type { Target } from "./compile.ts";
import { wrongSize } from "./errors.ts";
import type { Execute } from "./kernel.ts";
import type { Tape } from "./passes/order.ts";
import { type TangentName, type TangentProgram, tangent } from "./passes/tangent.ts";
import { derive, type Program } from "./program.ts";
import { byInterpreting } from "./targets/interpret.ts";
import { inWebAssembly } from "./targets/wasm/index.ts";

/** How one system answers to some of its parameters, compiled once, for any number of men. */
export interface TangentKernel {
  /** Paths of the parameters, each once, in the order asked for. */
  readonly parameters: readonly string[];
  /**
   * Tangents of one man.
   *
   * @param values - As for the kernel of the same system; kept by reference: change it, then call `refresh`.
   * @throws CompileError `compile/wrong-size` for another number of values.
   */
  bind(values: Float64Array): BoundTangents;
}

/** Tangents of one man, and of what is read from him. */
export interface BoundTangents extends Tangents {
  /** Takes up parameters or inputs that were changed. */
  refresh(): void;
  /**
   * Writes how much every quantity moves as the state moves `along` and the parameter of this index by one;
   * `into` has shape `[outputs]`.
   */
  outputsAlong(t: number, y: Float64Array, along: Float64Array, parameter: number, into: Float64Array): void;
}

const targets: Readonly<Record<Target, (tape: Tape<TangentName>) => Execute<TangentName>>> = {
  wasm: inWebAssembly,
  interpret: byInterpreting,
};

/**
 * Compiles the tangents of a system: how rates, Jacobian and quantities move with parameters and state.
 *
 * @param parameters - Paths of parameters or inputs; each costs little here and a share of every step later.
 *
 * @throws CompileError `compile/unknown-parameter`, and what {@link compile} throws.
 *
 * @example
 * compileTangents(assemble("nothing", []), []).parameters // => []
 */
export function compileTangents(
  system: System,
  parameters: readonly string[],
  { target = "wasm" }: { readonly target?: Target } = {},
): TangentKernel {
  const program = derive(system);
  const tangents = tangent(program.rested, program.slopes, parameters);
  return tangentsOf(program, tangents, targets[target](tangents.tape));
}

function tangentsOf(
  { rested, slopes }: Program,
  { parameters, columnPointers, rows }: TangentProgram,
  execute: Execute<TangentName>,
): TangentKernel {
  const size = rested.pools.length;
  return {
    parameters,
    bind(values) {
      if (values.length !== rested.parameters.length) throw wrongSize("values", values.length, rested.parameters.length);
      const execution = execute(values);
      execution.prepare();
      const state = new Float64Array(2 * size + parameters.length);
      /** A routine of a state and a direction: that of one parameter, with what it has done to the state. */
      const inDirection = (name: TangentName): BoundTangents["outputsAlong"] => {
        const routine = execution.routine(name);
        return (t, y, along, parameter, into) => {
          state.set(y);
          state.set(along, size);
          state[2 * size + parameter] = 1;
          routine(t, state, into);
          state[2 * size + parameter] = 0;
        };
      };
      return {
        inParameters: { columnPointers, rows, evaluate: execution.routine("inParameters") },
        jacobianAlong: inDirection("jacobianAlong"),
        ...(slopes.inTime && { timeDerivativeAlong: inDirection("inTimeAlong") }),
        outputsAlong: inDirection("outputsAlong"),
        refresh: execution.prepare,
      };
    },
  };
}
