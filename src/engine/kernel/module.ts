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
import { call, defineTyped, encodeFunctions, f64x2, i32, type Program, type RoutineName, type WasmFunction, webAssemblyEngine } from "../../compile/index.ts";
import { analyse, minimumDegree } from "../../numerics/index.ts";
import { logarithmTable } from "../elementary/logarithm-table.ts";
import { type Anchors, layAnchors, planBatches } from "./batch-plan.ts";
import { anchor, batchFunctions, callBatch, entryBytes, type Loop } from "./batches.ts";
import { judgeFunction, paceFunction } from "./control.ts";
import { vectorFunctions } from "./elementary.ts";
import { collectInverses, graphOf, type Value } from "./graph.ts";
import { factorFunction, solveFunction } from "./linear.ts";
import { addressOf, bytesPerVector, layMemory, type Region, store } from "./memory.ts";
import { type Places, place, slotLoader, stageCount } from "./places.ts";
import { type RoutineParts, routineFunction } from "./routine.ts";
import { stageAt, stageFunction } from "./stages.ts";

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
export function kernelModule(program: Program, width: number): KernelModule {
  const { slopes, tape, rested } = program;
  const { routines, prelude } = tape;
  const n = rested.pools.length;
  const order = minimumDegree(slopes.columnPointers, slopes.rows);
  const analysis = analyse(slopes, order);
  const memory = layMemory(width, tape.constants.length);
  const inverses = collectInverses(tape);

  const ofSlopes = graphOf(tape, [routines.rhs, routines.jacobian, routines.inTime], inverses);
  const [rates] = ofSlopes as [readonly Value[]];
  const [outputs] = graphOf(tape, [routines.outputs]) as [readonly Value[]];
  const [prepared] = graphOf(tape, [prelude]) as [readonly Value[]];
  const places = place(memory, program, analysis, logarithmTable.byteLength, inverses.of.length);
  const anchors = layAnchors(memory, tape, rates);
  const nothingKnown: Anchors = { entries: new Map(), start: 0 };

  const { control } = places;
  const loadAtStart = slotLoader(memory, places, program, places.y, control.time);
  const loadAtStage = slotLoader(memory, places, program, places.state, control.stageTime);
  const at = (region: Region) => (i: number, w: number) => ({ address: addressOf(memory, region, i, w) });
  /** Batches of all routines share this place: none outlives its routine. */
  const scratch = memory.end();
  const routine = (parts: Pick<RoutineParts, "name" | "results" | "loadSlot" | "target" | "last"> & Partial<RoutineParts>): WasmFunction => {
    const { anchors: known = nothingKnown, anchoring = "set" } = parts;
    const { batches, end } = planBatches(parts.results, known, anchoring, width, scratch);
    needed = Math.max(needed, end - scratch);
    return routineFunction({ width, anchors: known, anchoring, ...parts, batches });
  };
  let needed = width * bytesPerVector;
  const slopesTarget = (i: number, w: number) => {
    const found = [
      [places.stages, n],
      [places.jacobian, slopes.rows.length],
      [places.inTime, n],
    ] as const;
    let row = i;
    for (const [region, rows] of found) {
      if (row < rows) return { address: addressOf(memory, region, row, w) };
      row -= rows;
    }
    throw new Error("no such result");
  };

  const functions: WasmFunction[] = [...batchFunctions(vectorFunctions(memory, places.table), width)];
  const index = new Map<string, number>();
  const addFunction = (f: WasmFunction): void => {
    index.set(f.name, functions.length);
    functions.push(f);
  };
  /** The exponents of the anchors, as the prelude leaves them, and what follows from them. */
  const exponents = [...anchors.entries].flatMap(([value, entry]) =>
    Array.from({ length: width }, (_, w) =>
      store(entry + w * entryBytes("anchor") + anchor.exponent * bytesPerVector, loadAtStart(value.args[1]!.slot, w)),
    ).flat(),
  );
  const series = anchors.entries.size > 0 ? callBatch("series", anchors.start, anchors.entries.size * width) : [];
  const inverted = inverses.of.flatMap((slot, i) =>
    Array.from({ length: width }, (_, w) =>
      store(addressOf(memory, places.inverses, i, w), f64x2.div(memory.constant(1), loadAtStart(slot, w))),
    ).flat(),
  );
  addFunction(
    routine({ name: "prelude", results: prepared, loadSlot: loadAtStart, target: at(places.prepared), last: [...inverted, ...exponents, ...series] }),
  );
  addFunction(routine({ name: "slopes", results: ofSlopes.flat(), loadSlot: loadAtStart, target: slopesTarget, anchors }));
  const beyond: RoutineParts["target"] = (i, w) => ({ added: addressOf(memory, { start: 0, rows: n }, i, w) });
  addFunction(routine({ name: "rates", results: rates, loadSlot: loadAtStage, target: beyond, anchors, anchoring: "use" }));
  addFunction(routine({ name: "outputs", results: outputs, loadSlot: loadAtStart, target: at(places.outputs) }));
  addFunction(paceFunction(memory, places));
  addFunction(factorFunction(memory, places, slopes, analysis));
  addFunction(solveFunction(memory, places, order, analysis));
  for (let i = 0; i < stageCount; i++) addFunction(stageFunction(memory, places, i));
  addFunction(judgeFunction(memory, places, scratch));
  addFunction(
    defineTyped("advance", ["i32"], [], (w, tries) => {
      const left = w.variable("i32", tries!);
      const run = (name: string, ...args: number[]): void => w.run(call(index.get(name)!, ...args.map((a) => i32(a))));
      w.repeat(() => {
        run("pace");
        run("slopes", 0);
        run("factor");
        for (let i = 0; i < stageCount; i++) {
          const stage = stageAt(memory, places, i);
          run(`stage${i + 1}`);
          if (i > 0) run("rates", stage);
          run("solve", stage);
        }
        left.set(i32.sub(left.get, i32(1)));
        return i32.and(i32.not(call(index.get("judge")!)), i32.lt(i32(0), left.get));
      });
      return [];
    }),
  );

  const bytes = encodeFunctions(functions, { exported: () => true, bytes: scratch + needed, globals: [] });
  return {
    bytes,
    places,
    stride: memory.stride,
    scratch,
    instantiate() {
      const { Module, Instance } = webAssemblyEngine();
      const exports = new Instance(new Module(bytes)).exports as unknown as KernelExports;
      memory.fill(exports.memory.buffer);
      new Float64Array(exports.memory.buffer).set(logarithmTable, places.table / 8);
      return exports;
    },
  };
}
