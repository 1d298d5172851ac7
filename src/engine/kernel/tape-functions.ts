/** The routines of a tape as functions of the kernel: prelude, slopes, rates and outputs, and where what they read and write lies. */
import { type Bytes, f64x2, type Program, type WasmFunction } from "../../compile/index.ts";
import type { Analysis } from "../../numerics/index.ts";
import { logarithmTable } from "../elementary/logarithm-table.ts";
import { type Anchoring, type Anchors, layAnchors, planBatches } from "./batch-plan.ts";
import { anchor, callBatch, entryBytes } from "./batches.ts";
import { type Drain, drainsAmong } from "./drains.ts";
import { collectInverses, graphOf, type Inverses, type Value } from "./graph.ts";
import { addressOf, bytesPerVector, type Memory, type Region, store } from "./memory.ts";
import { type Places, place, slotLoader } from "./places.ts";
import { type RoutineParts, routineFunction } from "./routine.ts";

export interface TapeFunctions {
  readonly functions: readonly WasmFunction[];
  readonly places: Places;
  /** Where batches lie; none outlives the function that computes it, so all share one place at the end of memory. */
  readonly scratch: number;
  readonly scratchBytes: number;
  readonly drains: readonly Drain[];
}

export function tapeFunctions(program: Program, memory: Memory, analysis: Analysis): TapeFunctions {
  const { tape, rested } = program;
  const { routines, prelude } = tape;
  const n = rested.pools.length;
  const { width } = memory;

  const inverses = collectInverses(tape);
  const ofSlopes = graphOf(tape, [routines.rhs, routines.jacobian, routines.inTime], inverses);
  const [rates] = ofSlopes as [readonly Value[]];
  const [outputs] = graphOf(tape, [routines.outputs]) as [readonly Value[]];
  const [prepared] = graphOf(tape, [prelude]) as [readonly Value[]];

  const places = place(memory, program, analysis, logarithmTable.byteLength, inverses.of.length);
  const anchors = layAnchors(memory, tape, rates);
  const scratch = memory.end();
  let scratchBytes = memory.stride;

  const atStart = slotLoader(memory, places, program, places.y, places.control.time);
  const atStage = slotLoader(memory, places, program, places.state, places.control.stageTime);
  const routine = (
    parts: Pick<RoutineParts, "name" | "results" | "target" | "last">,
    loadSlot = atStart,
    known: Anchors = { entries: new Map(), start: 0 },
    anchoring: Anchoring = "set",
  ): WasmFunction => {
    const { batches, end } = planBatches(parts.results, known, anchoring, width, scratch);
    scratchBytes = Math.max(scratchBytes, end - scratch);
    return routineFunction({ ...parts, width, fused: memory.arithmetic.mode === "relaxed", loadSlot, anchors: known, anchoring, batches });
  };

  /** One region after the other, row by row. */
  const into = (...regions: readonly Region[]): RoutineParts["target"] => {
    const addresses = regions.flatMap((region) => Array.from({ length: region.rows }, (_, row) => addressOf(memory, region, row)));
    return (i, w) => ({ address: addresses[i]! + w * bytesPerVector });
  };
  const firstStage = { start: places.stages.start, rows: n };
  const beyond: RoutineParts["target"] = (i, w) => ({ added: i * memory.stride + w * bytesPerVector });
  const last = [...invert(memory, places, inverses, atStart), ...describeAnchors(memory, anchors, atStart)];
  const functions = [
    routine({ name: "prelude", results: prepared, target: into(places.prepared), last }),
    routine({ name: "slopes", results: ofSlopes.flat(), target: into(firstStage, places.jacobian, places.inTime) }, atStart, anchors),
    routine({ name: "rates", results: rates, target: beyond }, atStage, anchors, "use"),
    routine({ name: "outputs", results: outputs, target: into(places.outputs) }),
  ];
  const drains = drainsAmong(rates, ofSlopes[1]!, program);
  return { functions, places, scratch, scratchBytes: Math.max(scratchBytes, drains.length * memory.stride), drains };
}

type LoadSlot = RoutineParts["loadSlot"];
const inEachVector = ({ width }: Memory, write: (w: number) => Bytes): Bytes => Array.from({ length: width }, (_, w) => write(w)).flat();

/** At the end of the prelude: the inverses of what belongs to the man. */
const invert = (memory: Memory, places: Places, { of }: Inverses, loadSlot: LoadSlot): Bytes =>
  of.flatMap((slot, i) =>
    inEachVector(memory, (w) => store(addressOf(memory, places.inverses, i, w), f64x2.div(memory.constant(1), loadSlot(slot, w)))),
  );

/** And the exponents of the anchors, with what follows from them. */
function describeAnchors(memory: Memory, { entries, start }: Anchors, loadSlot: LoadSlot): Bytes {
  if (entries.size === 0) return [];
  const exponents = [...entries].flatMap(([{ args }, entry]) =>
    inEachVector(memory, (w) => store(entry + w * entryBytes("anchor") + anchor.exponent * bytesPerVector, loadSlot(args[1]!.slot, w))),
  );
  return [...exponents, ...callBatch("series", start, entries.size * memory.width)];
}
