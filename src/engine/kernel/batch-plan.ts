/** Which costly values a routine computes together, in which order, and where their entries lie. */
import type { Tape } from "../../compile/index.ts";
import { entryBytes, type Loop } from "./batches.ts";
import { type Value, valuesNeeded } from "./graph.ts";
import type { Memory } from "./memory.ts";

/** Values computed by one call of a loop: the entries lie one after the other. */
export interface Batch {
  readonly loop: Loop;
  readonly values: readonly Value[];
  readonly start: number;
}

/** Powers whose exponent belongs to the man: each has an entry that is computed at the start of a step and used throughout. */
export interface Anchors {
  /** Address of the entry of the first vector. */
  readonly entries: ReadonlyMap<Value, number>;
  readonly start: number;
}

/** How a routine treats anchored powers: computes them anew, or from what is known nearby. */
export type Anchoring = "set" | "use";

const order: readonly Loop[] = ["exp", "log", "logarithm", "power", "anchor", "near"];

/** Operands that have to be computed for a value: a power from an anchor needs its base alone. */
export const operandsIn =
  (anchors: Anchors, anchoring: Anchoring) =>
  (value: Value): readonly Value[] =>
    anchoring === "use" && anchors.entries.has(value) ? value.args.slice(0, 1) : value.args;

function loopOf(value: Value, anchors: Anchors, anchoring: Anchoring): Loop | undefined {
  if (anchors.entries.has(value)) return anchoring === "set" ? "anchor" : "near";
  return (order as readonly string[]).includes(value.kind) ? (value.kind as Loop) : undefined;
}

/** Values by the number of batches that have to come before, and by loop. */
function levels(results: readonly Value[], anchors: Anchors, anchoring: Anchoring): readonly (readonly [Loop, readonly Value[]])[] {
  const operands = operandsIn(anchors, anchoring);
  const depth = new Map<Value, number>();
  const found: [number, Loop, Value][] = [];
  for (const value of valuesNeeded(results, operands)) {
    const below = Math.max(0, ...operands(value).map((a) => depth.get(a)!));
    const loop = loopOf(value, anchors, anchoring);
    depth.set(value, loop ? below + 1 : below);
    if (loop) found.push([below, loop, value]);
  }
  const deepest = Math.max(-1, ...found.map(([d]) => d));
  return Array.from({ length: deepest + 1 }, (_, level) =>
    order.map((loop) => [loop, found.filter(([d, l]) => d === level && l === loop).map(([, , value]) => value)] as const),
  )
    .flat()
    .filter(([, values]) => values.length > 0);
}

/** Gives an entry to every power of `results` whose exponent the man brings with him. */
export function layAnchors(memory: Memory, { layout }: Tape, results: readonly Value[]): Anchors {
  const ofTheMan = ({ kind, slot }: Value): boolean => kind === "slot" && slot >= layout.parameters;
  const powers = valuesNeeded(results).filter(({ kind, args }) => kind === "power" && ofTheMan(args[1]!));
  const entries = new Map(powers.map((value) => [value, 0]));
  // Those that are used together lie together.
  const inOrder = levels(results, { entries, start: 0 }, "use").flatMap(([loop, values]) => (loop === "near" ? values : []));
  const size = memory.width * entryBytes("anchor");
  const start = memory.reserve(powers.length * size);
  inOrder.forEach((value, i) => entries.set(value, start + i * size));
  return { entries, start };
}

/** The batches of a routine. Anchors lie where they are; everything else from `free` on, which may belong to several routines. */
export function planBatches(
  results: readonly Value[],
  anchors: Anchors,
  anchoring: Anchoring,
  width: number,
  free: number,
): { readonly batches: readonly Batch[]; readonly end: number } {
  const batches: Batch[] = [];
  let end = free;
  for (const [loop, values] of levels(results, anchors, anchoring)) {
    if (loop === "anchor") {
      const size = width * entryBytes(loop);
      const sorted = values.toSorted((a, b) => anchors.entries.get(a)! - anchors.entries.get(b)!);
      for (const value of sorted) {
        const start = anchors.entries.get(value)!;
        const last = batches.at(-1);
        if (last?.loop === "anchor" && last.start + last.values.length * size === start)
          batches[batches.length - 1] = { ...last, values: [...last.values, value] };
        else batches.push({ loop, values: [value], start });
      }
      continue;
    }
    batches.push({ loop, values, start: end });
    end += values.length * width * entryBytes(loop);
  }
  return { batches, end };
}
