/**
 * The linear systems of a step, with the order of elimination and every address resolved when the code is written.
 *
 * The operations are those of `numerics/sparse.ts`: rows from the top, pivots on the diagonal, whose inverses are kept.
 */
import { type Bytes, defineTyped, f64x2, v128, type WasmFunction } from "../../compile/index.ts";
import type { Analysis } from "../../numerics/index.ts";
import { addressOf, bytesPerVector, load, type Memory, store } from "./memory.ts";
import type { Places } from "./places.ts";

const { sub, mul, div, neg, abs, lt, gt } = f64x2;

/** A pivot this small against the diagonal it started from has lost its digits to cancellation. */
const cancelled = 1.4210854715202004e-14;

/** Factors `shift·I − J`; marks the lanes where a pivot fails. */
export function factorFunction(memory: Memory, places: Places, analysis: Analysis): WasmFunction {
  const { starts, columns, diagonals, places: targets } = analysis;
  const { minus } = memory.arithmetic;
  const n = diagonals.length;
  const entryAt = new Map([...targets].map((to, entry) => [to, entry]));
  const at = (p: number, w: number): number => addressOf(memory, places.factors, p, w);
  const widest = Math.max(0, ...Array.from({ length: n }, (_, i) => starts[i + 1]! - starts[i]!));

  return defineTyped("factor", [], [], (w) => {
    const lanes = Array.from({ length: memory.width }, (_, v) => {
      const variable = () => w.variable("v128", memory.constant(0));
      return { v, row: Array.from({ length: widest }, variable), sound: w.variable("v128", memory.bits(0xffffffffffffffffn)) };
    });
    for (let i = 0; i < n; i++)
      for (const { v, row, sound } of lanes) {
        const [start, diagonal, end] = [starts[i]!, diagonals[i]!, starts[i + 1]!];
        for (let p = start; p < end; p++) {
          const entry = entryAt.get(p);
          const slope = entry === undefined ? undefined : load(addressOf(memory, places.jacobian, entry, v));
          const shift = load(places.control.shift + v * bytesPerVector);
          if (p === diagonal) row[p - start]!.set(slope ? sub(shift, slope) : shift);
          else row[p - start]!.set(slope ? neg(slope) : memory.constant(0));
        }
        const first = w.keep(row[diagonal - start]!.get, "v128");
        for (let p = start; p < diagonal; p++) eliminate(p, v, start, end, row);
        const pivot = row[diagonal - start]!;
        const size = w.keep(abs(pivot.get), "v128");
        const fine = v128.and(gt(size, mul(memory.constant(cancelled), abs(first))), lt(size, memory.constant(Infinity)));
        sound.set(v128.and(sound.get, fine));
        for (let p = start; p < end; p++) if (p !== diagonal) w.run(store(at(p, v), row[p - start]!.get));
        w.run(store(at(diagonal, v), div(memory.constant(1), pivot.get)));
      }
    for (const { v, sound } of lanes) w.run(store(places.control.failed + v * bytesPerVector, v128.not(sound.get)));
    return [];
  });

  /** Takes from the row what its entry at `p` brings with it. */
  function eliminate(p: number, v: number, start: number, end: number, row: readonly { readonly get: Bytes; set(value: Bytes): void }[]) {
    const k = columns[p]!;
    const multiplier = row[p - start]!;
    multiplier.set(mul(multiplier.get, load(at(diagonals[k]!, v))));
    for (let q = diagonals[k]! + 1, to = p + 1; q < starts[k + 1]!; q++) {
      while (columns[to]! < columns[q]!) to++;
      if (to >= end) throw new Error("the pattern of the factors is not closed under elimination");
      row[to - start]!.set(minus(row[to - start]!.get, multiplier.get, load(at(q, v))));
    }
  }
}

/** Solves in place: the right-hand side lies at the address given, one row for each pool. */
export function solveFunction(memory: Memory, places: Places, order: Int32Array, { starts, columns, diagonals }: Analysis): WasmFunction {
  const n = diagonals.length;
  return defineTyped("solve", ["i32"], [], (w, b) => {
    const x = (i: number, v: number): Bytes => v128.load(b!, order[i]! * memory.stride + v * bytesPerVector);
    const factor = (p: number, v: number): Bytes => load(addressOf(memory, places.factors, p, v));
    const less = (i: number, from: number, until: number, v: number): Bytes => {
      let sum = x(i, v);
      for (let p = from; p < until; p++) sum = memory.arithmetic.minus(sum, factor(p, v), x(columns[p]!, v));
      return sum;
    };
    const put = (i: number, v: number, value: Bytes): void => w.run(v128.store(b!, value, order[i]! * memory.stride + v * bytesPerVector));
    for (let i = 0; i < n; i++)
      if (diagonals[i]! > starts[i]!) for (let v = 0; v < memory.width; v++) put(i, v, less(i, starts[i]!, diagonals[i]!, v));
    for (let i = n - 1; i >= 0; i--)
      for (let v = 0; v < memory.width; v++) put(i, v, mul(less(i, diagonals[i]! + 1, starts[i + 1]!, v), factor(diagonals[i]!, v)));
    return [];
  });
}
