/** The costly functions as loops over entries in memory, so that many independent ones are under way at once. */
import { type Bytes, call, defineTyped, f64, f64x2, i32, v128, type WasmFunction, type Writer } from "../../compile/index.ts";
import type { VectorFunctions } from "./elementary.ts";
import type { BatchedKind } from "./graph.ts";
import { bytesPerVector } from "./memory.ts";

/** Vectors in an entry: what goes in, and in the first what comes out. */
const entryVectors: Readonly<Record<BatchedKind, number>> = {
  /** The argument. */
  exp: 1,
  log: 1,
  /** The argument; its place receives the head, the next the rest. */
  logarithm: 2,
  /** Head and rest of the base's logarithm, exponent, base. */
  power: 4,
};

/** Entries treated in one turn: the loop's own cost and its constants are shared. */
const perTurn = 2;

export const entryBytes = (kind: BatchedKind): number => entryVectors[kind] * bytesPerVector;

/** Room for this many entries, the last turn filled up. */
export const batchBytes = (kind: BatchedKind, entries: number): number => Math.ceil(entries / perTurn) * perTurn * entryBytes(kind);

/** Where each loop stands in the module. */
export const batchIndex: Readonly<Record<BatchedKind, number>> = { exp: 0, log: 1, logarithm: 2, power: 3 };

/** Computes all entries of a batch. */
export const callBatch = (kind: BatchedKind, start: number, entries: number): Bytes =>
  call(batchIndex[kind], i32(start), i32(start + batchBytes(kind, entries)));

/** In the order of {@link batchIndex}. */
export function batchFunctions(functions: VectorFunctions): readonly WasmFunction[] {
  const write: Readonly<Record<BatchedKind, (w: Writer, at: (vector: number) => Bytes, put: (vector: number, value: Bytes) => void) => void>> = {
    exp: (w, at, put) => put(0, functions.exponential(w, at(0), f64x2.splat(f64(0)))),
    log: (w, at, put) => put(0, functions.log(w, at(0))),
    logarithm(w, at, put) {
      const { head, rest } = functions.logarithm(w, at(0));
      put(0, head);
      put(1, rest);
    },
    power: (w, at, put) => put(0, functions.power(w, at(3), at(2), at(0), at(1))),
  };
  return (Object.keys(batchIndex) as BatchedKind[]).map((kind) =>
    defineTyped(kind, ["i32", "i32"], [], (w, from, until) => {
      const p = w.variable("i32", from!);
      w.repeat(() => {
        for (let entry = 0; entry < perTurn; entry++) {
          const offset = entry * entryBytes(kind);
          const at = (vector: number): Bytes => w.keep(v128.load(p.get, offset + vector * bytesPerVector), "v128");
          write[kind](w, at, (vector, value) => w.run(v128.store(p.get, value, offset + vector * bytesPerVector)));
        }
        p.set(i32.add(p.get, i32(perTurn * entryBytes(kind))));
        return i32.lt(p.get, until!);
      });
      return [];
    }),
  );
}
