/** One routine of a tape as a WebAssembly function: no branches, values on the stack or in locals. */

import type { Instruction, Routine, Tape } from "../../passes/order.ts";
import type { Operation } from "../../rewrite.ts";
import type { WasmFunction } from "./code.ts";
import { elementaryIndex } from "./elementary.ts";
import { double, unsigned } from "./encode.ts";
import { alignedToDouble, op } from "./opcodes.ts";

/** Operations that are their operands followed by a few bytes. */
const plain: Readonly<Partial<Record<Operation, readonly number[]>>> = {
  neg: [op.f64Neg],
  add: [op.f64Add],
  sub: [op.f64Sub],
  mul: [op.f64Mul],
  div: [op.f64Div],
  sqrt: [op.f64Sqrt],
  exp: [op.call, elementaryIndex.exp],
  log: [op.call, elementaryIndex.log],
  pow: [op.call, elementaryIndex.pow],
};

/** Every double of a man lies in memory at eight times its slot. */
const bytesPerSlot = 8;
const at = (slot: number): readonly number[] => [alignedToDouble, ...unsigned(slot * bytesPerSlot)];

/**
 * @param inMemory - Slots below this one are read from memory, those above are the routine's own.
 * @param target - The slot of memory that receives the i-th result.
 */
export function routineFunction(
  name: string,
  tape: Tape<string>,
  routine: Routine,
  inMemory: number,
  target: (i: number) => number,
): WasmFunction {
  const { layout, constants } = tape;
  const producer = new Map(routine.instructions.map((i) => [i.into, i]));
  const readers = countReaders(routine, producer);
  const bytes: number[] = [];
  const locals = localPool();
  const held = new Map<number, number>();

  const read = (local: number): void => void bytes.push(op.localGet, ...unsigned(local));
  const tee = (local: number): void => void bytes.push(op.localTee, ...unsigned(local));

  const push = (slot: number): void => {
    if (slot >= layout.constants && slot < layout.prepared) bytes.push(op.f64Const, ...double(constants[slot - layout.constants]!));
    else if (slot < inMemory) bytes.push(op.i32Const, 0, op.f64Load, ...at(slot));
    else pushComputed(slot);
  };
  const pushComputed = (slot: number): void => {
    const left = readers.get(slot)! - 1;
    readers.set(slot, left);
    const local = held.get(slot);
    if (local !== undefined) {
      read(local);
      if (left === 0) locals.giveBack(local);
      return;
    }
    compute(producer.get(slot)!);
    // Read once, it stays on the stack.
    if (left > 0) {
      const fresh = locals.take();
      held.set(slot, fresh);
      tee(fresh);
    }
  };
  const compute = ({ kind, args }: Instruction): void => {
    const [a, b, c, d] = args as [number, number, number, number];
    if (kind === "where") {
      [c, d, a, b].forEach(push);
      bytes.push(op.f64Lt, op.select);
    } else if (kind === "max" || kind === "min") {
      // Not f64.max: what NaN and -0 do has to be what the interpreter's comparison does.
      const [left, right] = [locals.take(), locals.take()];
      push(a);
      tee(left);
      push(b);
      tee(right);
      read(left);
      read(right);
      bytes.push(kind === "max" ? op.f64Gt : op.f64Lt, op.select);
      locals.giveBack(left);
      locals.giveBack(right);
    } else if (kind === "pow" && constants[b - layout.constants] === 2 && b < layout.prepared) {
      // What pow itself answers, without the call.
      const base = locals.take();
      push(a);
      tee(base);
      read(base);
      bytes.push(op.f64Mul);
      locals.giveBack(base);
    } else {
      args.forEach(push);
      bytes.push(...plain[kind]!);
    }
  };

  routine.results.forEach((slot, i) => {
    bytes.push(op.i32Const, 0);
    push(slot);
    bytes.push(op.f64Store, ...at(target(i)));
  });
  return { name, parameters: [], results: [], locals: Array.from({ length: locals.most() }, () => "f64"), body: bytes };
}

/** How often each computed slot is read by what the results need. */
function countReaders(routine: Routine, producer: ReadonlyMap<number, Instruction>): Map<number, number> {
  const readers = new Map<number, number>();
  const count = (slot: number): void => {
    const before = readers.get(slot) ?? 0;
    readers.set(slot, before + 1);
    if (before === 0) producer.get(slot)?.args.forEach(count);
  };
  routine.results.forEach(count);
  return readers;
}

/** Locals, used again as soon as they are free. */
function localPool() {
  const free: number[] = [];
  let most = 0;
  return {
    take: (): number => free.pop() ?? most++,
    giveBack: (local: number): void => void free.push(local),
    most: (): number => most,
  };
}
