/** The costly functions as loops over entries in memory, so that many independent ones are under way at once. */
import { type Bytes, call, defineTyped, f64, f64x2, i32, v128, type WasmFunction, type Writer } from "../../compile/index.ts";
import { coefficientCount } from "../elementary/power.ts";
import type { VectorFunctions } from "./elementary.ts";
import { bytesPerVector } from "./memory.ts";

/** What an entry of an anchor holds, one vector each; `value` first holds the head of the base's logarithm. */
export const anchor = { value: 0, rest: 1, exponent: 2, base: 3, inverse: 4, weight: 5, coefficients: 6 } as const;

/** Vectors in an entry of each loop: what goes in, and in the first what comes out. */
const entryVectors = {
  /** The argument. */
  exp: 1,
  log: 1,
  /** The argument; its place receives the head, the next the rest. */
  logarithm: 2,
  /** Head and rest of the base's logarithm, exponent, base. */
  power: 4,
  /** As `power`; what the series needs follows, and stays for as long as the step lasts. */
  anchor: anchor.coefficients + coefficientCount,
  /** An anchor, of which only the exponent counts: writes its weight and coefficients, which stay as long as the man does. */
  series: anchor.coefficients + coefficientCount,
  /** A base; the loop walks along the anchors as well. */
  near: 1,
} as const;

export type Loop = keyof typeof entryVectors;
const loops = Object.keys(entryVectors) as Loop[];

export const entryBytes = (loop: Loop): number => entryVectors[loop] * bytesPerVector;

/** Computes `entries` vectors' worth of a batch; `near` also takes the address of the first anchor. */
export const callBatch = (loop: Loop, start: number, entries: number, anchors = 0): Bytes =>
  call(loops.indexOf(loop), i32(start), i32(start + entries * entryBytes(loop)), i32(anchors));

type Access = (vector: number) => Bytes;
type Put = (vector: number, value: Bytes) => void;

/** One function for each loop, in an order that {@link callBatch} knows; they have to stand first in the module. */
export function batchFunctions(functions: VectorFunctions, width: number): readonly WasmFunction[] {
  const { exponential, logarithm, log, power, series, powerNear, inverseWhereOrdinary } = functions;
  const write: Readonly<Record<Loop, (w: Writer, at: Access, put: Put, along: Access) => void>> = {
    exp: (w, at, put) => put(0, exponential(w, at(0), f64x2.splat(f64(0)))),
    log: (w, at, put) => put(0, log(w, at(0))),
    logarithm(w, at, put) {
      const { head, rest } = logarithm(w, at(0));
      put(0, head);
      put(1, rest);
    },
    power: (w, at, put) => put(0, power(w, at(3), at(2), at(0), at(1))),
    anchor(w, at, put) {
      const base = at(anchor.base);
      const value = w.keep(power(w, base, at(anchor.exponent), at(anchor.value), at(anchor.rest)), "v128");
      put(anchor.value, value);
      put(anchor.inverse, inverseWhereOrdinary(base, value));
    },
    series(w, at, put) {
      const { weight, coefficients } = series(w, at(anchor.exponent));
      put(anchor.weight, weight);
      coefficients.forEach((value, i) => put(anchor.coefficients + i, value));
    },
    near(w, at, put, along) {
      const [exponent, base, inverse, value, weight] = (["exponent", "base", "inverse", "value", "weight"] as const).map((name) =>
        along(anchor[name]),
      );
      const known = { exponent: exponent!, base: base!, inverse: inverse!, value: value!, weight: weight! };
      put(0, powerNear(w, at(0), { ...known, coefficient: (i) => along(anchor.coefficients + i) }));
    },
  };
  /** Entries treated in one turn: they share the loop's own cost. Batches are whole rows, so nothing is left over. */
  const perTurn = width % 2 === 0 ? 2 : 1;
  return loops.map((loop) =>
    defineTyped(loop, ["i32", "i32", "i32"], [], (w, from, until, anchors) => {
      const p = w.variable("i32", from!);
      const q = w.variable("i32", anchors!);
      w.repeat(() => {
        for (let entry = 0; entry < perTurn; entry++) {
          const offset = entry * entryBytes(loop);
          const beside = entry * entryBytes("anchor");
          write[loop](
            w,
            (vector) => w.keep(v128.load(p.get, offset + vector * bytesPerVector), "v128"),
            (vector, value) => w.run(v128.store(p.get, value, offset + vector * bytesPerVector)),
            (vector) => v128.load(q.get, beside + vector * bytesPerVector),
          );
        }
        p.set(i32.add(p.get, i32(perTurn * entryBytes(loop))));
        q.set(i32.add(q.get, i32(perTurn * entryBytes("anchor"))));
        return i32.lt(p.get, until!);
      });
      return [];
    }),
  );
}
