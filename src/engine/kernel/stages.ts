/**
 * What stands between one linear solve and the next: the state at which the right-hand side is evaluated, and what
 * is added to it.
 *
 * The tableau is that of `solve/methods/rodas5p.ts`. Its last rows differ by one stage of weight 1, so that the later
 * states are the one before plus a stage.
 */
import { type Bytes, defineTyped, f64x2, i32, v128, type WasmFunction } from "../../compile/index.ts";
import { rodas5p } from "../../solve/index.ts";
import { bytesPerVector, load, type Memory, store } from "./memory.ts";
import type { Places } from "./places.ts";

const { add, mul } = f64x2;
const { a, C, c, d } = rodas5p.tableau;

/** True when the state of stage i is that of stage i − 1 plus the stage i − 1. */
const grows = (i: number): boolean => {
  const [row, before] = [a[i]!, a[i - 1] ?? []];
  return i > 1 && row.length === before.length + 1 && row.at(-1) === 1 && before.every((weight, j) => weight === row[j]);
};

/** Address of a stage. */
export const stageAt = (memory: Memory, { stages }: Places, i: number): number =>
  stages.start + (i * stages.rows * memory.stride) / c.length;

/** Prepares stage `i`: writes the state, and into the stage Σ (C_ij/h) u_j + d_i h ∂f/∂t, to which the rates are then added. */
export function stageFunction(memory: Memory, places: Places, i: number): WasmFunction {
  const { y, state, inTime, control } = places;
  const { plus } = memory.arithmetic;
  const weights = (row: readonly number[]): readonly (Bytes | undefined)[] =>
    row.map((weight) => (weight === 0 ? undefined : memory.constant(weight)));
  return defineTyped(`stage${i + 1}`, [], [], (w) => {
    const lane = Array.from({ length: memory.width }, (_, v) => {
      const offset = v * bytesPerVector;
      const length = w.keep(load(control.length + offset), "v128");
      if (inTime.rows > 0) w.run(store(control.stageTime + offset, add(load(control.time + offset), mul(memory.constant(c[i]!), length))));
      return {
        offset,
        inverse: w.keep(load(control.inverse + offset), "v128"),
        drift: inTime.rows > 0 && d[i] !== 0 ? w.keep(mul(memory.constant(d[i]!), length), "v128") : undefined,
      };
    });
    if (i === 0 && lane.every(({ drift }) => drift === undefined)) return [];
    const inState = grows(i) ? [] : weights(a[i]!).map((weight) => weight && w.keep(weight, "v128"));
    const inRates = weights(C[i]!).map((weight) => weight && w.keep(weight, "v128"));

    const p = w.variable("i32", i32(0));
    w.repeat(() => {
      for (const { offset, inverse, drift } of lane) {
        const at = (start: number): Bytes => v128.load(p.get, start + offset);
        const put = (start: number, value: Bytes): void => w.run(v128.store(p.get, value, start + offset));
        const stage = (j: number): number => stageAt(memory, places, j);
        const before = Array.from({ length: i }, (_, j) => w.keep(at(stage(j)), "v128"));
        const weighted = (row: readonly (Bytes | undefined)[]): readonly (readonly [Bytes, Bytes])[] =>
          row.flatMap((weight, j) => (weight ? [[weight, before[j]!] as const] : []));
        const more = (sum: Bytes, terms: readonly (readonly [Bytes, Bytes])[]): Bytes => terms.reduce((so, [a, b]) => plus(so, a, b), sum);
        if (i > 0) put(state.start, grows(i) ? add(at(state.start), before.at(-1)!) : more(at(y.start), weighted(inState)));
        const drifting = drift ? [[drift, at(inTime.start)] as const] : [];
        // The first stage holds its rates already.
        const [first, ...others] = weighted(inRates);
        put(stage(i), more(first ? mul(more(mul(...first), others), inverse) : at(stage(0)), drifting));
      }
      p.set(i32.add(p.get, i32(memory.stride)));
      return i32.lt(p.get, i32(y.rows * memory.stride));
    });
    return [];
  });
}
