/**
 * A routine of the tape for all lanes: arithmetic in a straight line, and what is costly gathered into batches.
 *
 * Batches go by depth: first all powers, logarithms and exponentials that need no other, then those that need
 * these, and so on; in between stands the arithmetic that the next batch asks for.
 */
import { type Bytes, simd, type Tape, unsigned, v128, type ValueType, op, i32, type WasmFunction } from "../../compile/index.ts";
import { batchBytes, callBatch, entryBytes } from "./batches.ts";
import { type BatchedKind, isBatched, type Value } from "./graph.ts";
import { bytesPerVector, type Memory, type Region } from "./memory.ts";

/** Where a result goes: a static place, or a row beyond the address given at the call, to what stands there already. */
export type Target = { readonly address: number } | { readonly added: number };

export interface RoutineParts {
  readonly name: string;
  readonly tape: Tape;
  readonly memory: Memory;
  /** Loads what a slot of the tape holds, for vector `w`. */
  loadSlot(slot: number, w: number): Bytes;
  readonly results: readonly Value[];
  /** Where vector `w` of the i-th result goes. */
  target(i: number, w: number): Target;
  /** Room for batches; see {@link batchRoom}. */
  readonly batches: Region;
}

const kinds: readonly BatchedKind[] = ["exp", "log", "logarithm", "power"];

/** Values that end in a batch, by depth and kind, each once. */
function plan(results: readonly Value[]): readonly (readonly [BatchedKind, readonly Value[]])[] {
  const seen = new Set<Value>();
  const found: Value[] = [];
  const visit = (value: Value): void => {
    if (seen.has(value)) return;
    seen.add(value);
    value.args.forEach(visit);
    if (isBatched(value)) found.push(value);
  };
  results.forEach(visit);
  const deepest = Math.max(0, ...found.map((v) => v.depth));
  return Array.from({ length: deepest }, (_, d) => kinds.map((kind) => [kind, found.filter((v) => v.depth === d + 1 && v.kind === kind)] as const))
    .flat()
    .filter(([, values]) => values.length > 0);
}

/** Bytes that the batches of these results need. */
export const batchRoom = (results: readonly Value[], width: number): number =>
  plan(results).reduce((sum, [kind, values]) => sum + batchBytes(kind, values.length * width), 0);

const plain: Readonly<Record<string, Bytes>> = {
  neg: simd("f64x2Neg"),
  sqrt: simd("f64x2Sqrt"),
  add: simd("f64x2Add"),
  sub: simd("f64x2Sub"),
  mul: simd("f64x2Mul"),
  div: simd("f64x2Div"),
  // Operands are pushed in reverse for these two; see `f64x2.max`.
  max: simd("f64x2Pmax"),
  min: simd("f64x2Pmin"),
};
const below = [...simd("f64x2Lt"), ...simd("bitselect")];

export function routineFunction({ name, memory, loadSlot, results, target, batches }: RoutineParts): WasmFunction {
  const parameters: ValueType[] = ["i32"];
  const body: number[] = [];
  const put = (bytes: Bytes): void => {
    for (const byte of bytes) body.push(byte);
  };
  const batchesInOrder = plan(results);
  const readers = countReaders(results);
  const locals = localPool(parameters.length);
  const lanes = Array.from({ length: memory.width }, () => ({ left: new Map(readers), held: new Map<Value, number>() }));
  /** Address of the first vector of a batched value's entry, for w = 0. */
  const entries = new Map<Value, number>();
  const entryOf = (value: Value & { kind: BatchedKind }, w: number): number => entries.get(value)! + w * entryBytes(value.kind);

  const push = (value: Value, w: number): void => {
    const { left, held } = lanes[w]!;
    if (value.kind === "slot") return put(loadSlot(value.slot, w));
    if (isBatched(value)) return put(v128.load(i32(0), entryOf(value, w)));
    const remaining = left.get(value)! - 1;
    left.set(value, remaining);
    const local = held.get(value);
    if (local !== undefined) {
      body.push(op.localGet, ...unsigned(local));
      if (remaining === 0) locals.giveBack(local);
      return;
    }
    compute(value, w);
    if (remaining > 0) {
      const fresh = locals.take();
      held.set(value, fresh);
      body.push(op.localTee, ...unsigned(fresh));
    }
  };
  const compute = ({ kind, args }: Value, w: number): void => {
    if (kind === "where") {
      const [a, b, c, d] = args as [Value, Value, Value, Value];
      for (const each of [c, d, a, b]) push(each, w);
      put(below);
      return;
    }
    for (const each of kind === "max" || kind === "min" ? args.toReversed() : args) push(each, w);
    put(plain[kind]!);
  };
  const storeAt = (address: number, write: () => void): void => {
    put(i32(0));
    write();
    put([...simd("store"), 4, ...unsigned(address)]);
  };
  const gather = (value: Value & { kind: BatchedKind }, w: number): void => {
    const entry = entryOf(value, w);
    const at = (vector: number): number => entry + vector * bytesPerVector;
    if (value.kind !== "power") return storeAt(entry, () => push(value.args[0]!, w));
    const [base, exponent, logarithm] = value.args as [Value, Value, Value & { kind: "logarithm" }];
    const from = entryOf(logarithm, w);
    storeAt(at(0), () => put(v128.load(i32(0), from)));
    storeAt(at(1), () => put(v128.load(i32(0), from + bytesPerVector)));
    storeAt(at(2), () => push(exponent, w));
    storeAt(at(3), () => push(base, w));
  };

  let free = batches.start;
  for (const [kind, values] of batchesInOrder) {
    const start = free;
    values.forEach((value, i) => entries.set(value, start + i * memory.width * entryBytes(kind)));
    for (let w = 0; w < memory.width; w++) for (const value of values) gather(value as Value & { kind: BatchedKind }, w);
    put(callBatch(kind, start, values.length * memory.width));
    free += batchBytes(kind, values.length * memory.width);
  }
  for (let w = 0; w < memory.width; w++)
    results.forEach((value, i) => {
      const to = target(i, w);
      if ("address" in to) return storeAt(to.address, () => push(value, w));
      const here: Bytes = [op.localGet, 0];
      put(here);
      put(v128.load(here, to.added));
      push(value, w);
      put([...simd("f64x2Add"), ...simd("store"), 4, ...unsigned(to.added)]);
    });
  return { name, parameters, results: [], locals: Array.from({ length: locals.most() }, () => "v128" as const), body };
}

/** How often each value is pushed. */
function countReaders(results: readonly Value[]): ReadonlyMap<Value, number> {
  const readers = new Map<Value, number>();
  const count = (value: Value): void => {
    const before = readers.get(value) ?? 0;
    readers.set(value, before + 1);
    if (before > 0) return;
    // A power reads the logarithm in memory, and its base and exponent directly.
    value.args.forEach(count);
  };
  results.forEach(count);
  return readers;
}

/** Locals, used again as soon as they are free. */
function localPool(first: number) {
  const free: number[] = [];
  let most = 0;
  return {
    take: (): number => free.pop() ?? first + most++,
    giveBack: (local: number): void => void free.push(local),
    most: (): number => most,
  };
}
