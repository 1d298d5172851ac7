/**
 * A kernel: everything that happens between two stops, for all lanes at once.
 *
 * One turn of `advance` is one try of a step in every lane, each with its own time and length:
 *
 *   pace      how long a step
 *   slopes    rates, exact Jacobian and ∂f/∂t where the step begins
 *   factor    shift·I − J into L and U
 *   stage i   the state of the stage, and what the stages before contribute;
 *   rates       the rates there;
 *   solve       and the linear solve that makes of them the stage
 *   judge     the error, the next step, and where it is good enough the new state
 */
import {
  type Bytes,
  call,
  defineTyped,
  encodeFunctions,
  i32,
  noRelaxedArithmetic,
  type Program,
  type WasmFunction,
  webAssemblyEngine,
} from "../../compile/index.ts";
import { analyse, minimumDegree } from "../../numerics/index.ts";
import { logarithmTable } from "../elementary/logarithm-table.ts";
import { type ArithmeticMode, arithmeticOf } from "./arithmetic.ts";
import { batchFunctions, type Loop } from "./batches.ts";
import { judgeFunction, paceFunction } from "./control.ts";
import { vectorFunctions } from "./elementary.ts";
import { factorFunction, solveFunction } from "./linear.ts";
import { layMemory, type Memory } from "./memory.ts";
import { type Places, stageCount } from "./places.ts";
import { stageAt, stageFunction } from "./stages.ts";
import { tapeFunctions } from "./tape-functions.ts";

/** What a kernel's module exports. */
export interface KernelExports extends Readonly<Record<Loop, (from: number, until: number, anchors?: number) => void>> {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** What depends on parameters and inputs alone. */
  prelude(): void;
  /** Rates into the first stage, Jacobian, ∂f/∂t, at `time` and `y`. */
  slopes(): void;
  /** Adds the rates at `stageTime` and `state` to the rows at this address. */
  rates(into: number): void;
  outputs(): void;
  /** Tries at most so many steps; returns when some lane has arrived or cannot go on, or all tries are used up. */
  advance(tries: number): void;
  pace(): void;
  factor(): void;
  solve(at: number): void;
  judge(): number;
}

export interface KernelModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly places: Places;
  readonly stride: number;
  /** Address of memory that belongs to nobody between two calls. */
  readonly scratch: number;
  instantiate(): KernelExports;
}

/** @param width - Vectors side by side; two lanes each. */
export function kernelModule(program: Program, width: number, arithmetic: ArithmeticMode = "strict"): KernelModule {
  const { slopes, tape } = program;
  const order = minimumDegree(slopes.columnPointers, slopes.rows);
  const analysis = analyse(slopes, order);
  const memory = layMemory(width, tape.constants.length, arithmeticOf[arithmetic]);
  const { functions: ofTape, places, scratch, scratchBytes, drains } = tapeFunctions(program, memory, analysis);

  const functions: readonly WasmFunction[] = [
    ...batchFunctions(vectorFunctions(memory, places.table), width),
    ...ofTape,
    paceFunction(memory, places),
    factorFunction(memory, places, analysis),
    solveFunction(memory, places, order, analysis),
    ...Array.from({ length: stageCount }, (_, i) => stageFunction(memory, places, i)),
    judgeFunction(memory, places, scratch, drains),
  ];
  const all = [...functions, advanceFunction(functions, memory, places)];
  const bytes = encodeFunctions(all, { exported: () => true, bytes: scratch + scratchBytes, globals: [] });
  const { Module, Instance, validate } = webAssemblyEngine();
  if (arithmetic === "relaxed" && !validate(bytes)) throw noRelaxedArithmetic();
  const compiled = new Module(bytes);
  return {
    bytes,
    places,
    stride: memory.stride,
    scratch,
    instantiate() {
      const exports = new Instance(compiled).exports as unknown as KernelExports;
      memory.fill(exports.memory.buffer);
      new Float64Array(exports.memory.buffer).set(logarithmTable, places.table / 8);
      return exports;
    },
  };
}

/** The turn itself, over and over: see the head of this file. */
function advanceFunction(functions: readonly WasmFunction[], memory: Memory, places: Places): WasmFunction {
  const callOf = (name: string, ...args: readonly number[]): Bytes =>
    call(
      functions.findIndex((f) => f.name === name),
      ...args.map((a) => i32(a)),
    );
  return defineTyped("advance", ["i32"], [], (w, tries) => {
    const left = w.variable("i32", tries!);
    w.repeat(() => {
      w.run(callOf("pace"));
      w.run(callOf("slopes", 0));
      w.run(callOf("factor"));
      for (let i = 0; i < stageCount; i++) {
        const stage = stageAt(memory, places, i);
        w.run(callOf(`stage${i + 1}`));
        if (i > 0) w.run(callOf("rates", stage));
        w.run(callOf("solve", stage));
      }
      left.set(i32.sub(left.get, i32(1)));
      return i32.and(i32.not(callOf("judge")), i32.lt(i32(0), left.get));
    });
    return [];
  });
}
