/**
 * A routine of the tape for all lanes: arithmetic in a straight line, and what is costly gathered into batches.
 *
 * First come all batches that need no other, then those that need these, and so on; in between stands the arithmetic
 * that the next batch asks for.
 */
import { alignedToVector, type Bytes, i32, op, simd, unsigned, type ValueType, v128, type WasmFunction } from "../../compile/index.ts";
import { type Anchoring, type Anchors, type Batch, operandsIn } from "./batch-plan.ts";
import { anchor, callBatch, entryBytes } from "./batches.ts";
import { type Value, valuesNeeded } from "./graph.ts";
import { bytesPerVector } from "./memory.ts";

/** Where a result goes: a static place, or a row beyond the address given at the call, to what stands there already. */
export type Target = { readonly address: number } | { readonly added: number };

export interface RoutineParts {
  readonly name: string;
  readonly width: number;
  /** A product that nobody else asks for is added in one operation. */
  readonly fused: boolean;
  readonly results: readonly Value[];
  /** Loads what a slot of the tape holds, for vector `w`. */
  loadSlot(slot: number, w: number): Bytes;
  /** Where vector `w` of the i-th result goes. */
  target(i: number, w: number): Target;
  readonly batches: readonly Batch[];
  readonly anchors: Anchors;
  readonly anchoring: Anchoring;
  /** Written at the end. */
  readonly last?: Bytes;
}

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

export function routineFunction({
  name,
  width,
  fused,
  results,
  loadSlot,
  target,
  batches,
  anchors,
  anchoring,
  last = [],
}: RoutineParts): WasmFunction {
  const parameters: ValueType[] = ["i32"];
  const body: number[] = [];
  const put = (bytes: Bytes): void => {
    for (const byte of bytes) body.push(byte);
  };
  const operands = operandsIn(anchors, anchoring);
  const batchOf = new Map(batches.flatMap((batch) => batch.values.map((value, i) => [value, { batch, i }] as const)));
  const entryOf = (value: Value, w: number): number => {
    const { batch, i } = batchOf.get(value)!;
    return batch.start + (i * width + w) * entryBytes(batch.loop);
  };
  const readers = countReaders(results, operands);
  const locals = localPool(parameters.length);
  const lanes = Array.from({ length: width }, () => ({ left: new Map(readers), held: new Map<Value, number>() }));

  const push = (value: Value, w: number): void => {
    if (value.kind === "slot") put(loadSlot(value.slot, w));
    else if (batchOf.has(value)) put(v128.load(i32(0), entryOf(value, w)));
    else pushComputed(value, w);
  };
  const pushComputed = (value: Value, w: number): void => {
    const { left, held } = lanes[w]!;
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
  /** The operand of a sum that is a product of its own, where these are fused. */
  const productIn = ({ kind, args }: Value, w: number): number => {
    const own = (value: Value): boolean =>
      value.kind === "mul" && !batchOf.has(value) && lanes[w]!.left.get(value) === 1 && !lanes[w]!.held.has(value);
    return fused ? args.findLastIndex((value, i) => own(value) && (kind === "add" || (kind === "sub" && i === 1))) : -1;
  };
  const compute = (value: Value, w: number): void => {
    const { kind, args } = value;
    const product = productIn(value, w);
    if (product >= 0) {
      lanes[w]!.left.set(args[product]!, 0);
      for (const each of args[product]!.args) push(each, w);
      push(args[1 - product]!, w);
      put(simd(kind === "add" ? "f64x2RelaxedMadd" : "f64x2RelaxedNmadd"));
      return;
    }
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
    put([...simd("store"), alignedToVector, ...unsigned(address)]);
  };
  const gather = (value: Value, loop: Batch["loop"], w: number): void => {
    const entry = entryOf(value, w);
    const [base, exponent, logarithm] = value.args as [Value, Value, Value];
    if (loop !== "power" && loop !== "anchor") {
      storeAt(entry, () => push(base, w));
      return;
    }
    const at = (vector: number): number => entry + vector * bytesPerVector;
    const from = entryOf(logarithm, w);
    storeAt(at(anchor.value), () => put(v128.load(i32(0), from)));
    storeAt(at(anchor.rest), () => put(v128.load(i32(0), from + bytesPerVector)));
    // An anchor has its exponent since the prelude.
    if (loop === "power") storeAt(at(anchor.exponent), () => push(exponent, w));
    storeAt(at(anchor.base), () => push(base, w));
  };

  for (const { loop, values, start } of batches) {
    for (let w = 0; w < width; w++) for (const value of values) gather(value, loop, w);
    put(callBatch(loop, start, values.length * width, loop === "near" ? anchors.entries.get(values[0]!)! : 0));
  }
  for (let w = 0; w < width; w++)
    results.forEach((value, i) => {
      const to = target(i, w);
      if ("address" in to) {
        storeAt(to.address, () => push(value, w));
        return;
      }
      const here: Bytes = [op.localGet, 0];
      put(here);
      put(v128.load(here, to.added));
      push(value, w);
      put([...simd("f64x2Add"), ...simd("store"), alignedToVector, ...unsigned(to.added)]);
    });
  put(last);
  return { name, parameters, results: [], locals: Array.from({ length: locals.most() }, () => "v128" as const), body };
}

/** How often each value is asked for: by what is computed from it, and by who wants it as a result. */
function countReaders(results: readonly Value[], operands: (value: Value) => readonly Value[]): ReadonlyMap<Value, number> {
  const readers = new Map<Value, number>();
  const count = (value: Value): void => void readers.set(value, (readers.get(value) ?? 0) + 1);
  for (const value of valuesNeeded(results, operands)) operands(value).forEach(count);
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
