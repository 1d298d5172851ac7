/** How long a step each lane makes, and whether it was good enough: per lane, by masks. */
import { type Bytes, defineTyped, f64x2, i32, i64x2, v128, type WasmFunction, type Writer } from "../../compile/index.ts";
import { rodas5p } from "../../solve/index.ts";
import { callBatch } from "./batches.ts";
import type { Drain } from "./drains.ts";
import { addressOf, bytesPerVector, load, type Memory, type Region, store } from "./memory.ts";
import { type ControlRow, type Places, type SettingRow, stageCount, status } from "./places.ts";
import { stageAt } from "./stages.ts";

const { add, sub, mul, div, neg, abs, sqrt, lt, le, gt, eq, max, min } = f64x2;

/** Four units in the last place of 1: below this fraction of the time the stages hardly differ in time. */
const roundOff = 8.881784197001252e-16;

/**
 * Aim below the tolerance, and bounds of one change. Between two doses everything calms down, and each step may be longer than
 * the one before; a memory of the last error, as in `solve/controllers/pi.ts`, only delays that, for hardly a step is refused.
 */
const control = { safety: 0.9, shrink: 0.2, grow: 5 } as const;

/** Where nothing went wrong, as where all is known in closed form, the root would overflow; this little asks for the longest step as well. */
const leastNorm = 1e-100;

/** Row access for vector `v`. */
const access = (places: Places, v: number) => ({
  get: (row: ControlRow): Bytes => load(places.control[row] + v * bytesPerVector),
  set: (row: ControlRow, value: Bytes): Bytes => store(places.control[row] + v * bytesPerVector, value),
  setting: (row: SettingRow): Bytes => load(places.settings[row] + v * bytesPerVector),
});

/**
 * x^(−1/10) to a few parts in ten thousand, which is plenty for the length of a step: a double's bits are nearly its logarithm,
 * and two Newton steps on z^−10 = x mend what is missing.
 */
function tenthRootInverse(w: Writer, { constant: c }: Memory, x: Bytes): Bytes {
  /** log₂ x + 1023, in units of 2⁻³², as the integer that is read. */
  const logarithm = sub(v128.or(i64x2.shiftRight(x, i32(20)), c(4503599627370496)), c(4503599627370496));
  const tenth = sub(c((1023 * 1.1 - 0.043) * 4294967296), mul(c(0.1), logarithm));
  const first = i64x2.shiftLeft(add(tenth, c(4503599627370496)), i32(20));
  const refined = (guess: Bytes): Bytes => {
    const z = w.keep(guess, "v128");
    const square = w.keep(mul(z, z), "v128");
    const fourth = w.keep(mul(square, square), "v128");
    return mul(z, sub(c(1.1), mul(mul(c(0.1), x), mul(square, mul(fourth, fourth)))));
  };
  return refined(refined(first));
}

/** Chooses the length of the step about to be made. */
export function paceFunction(memory: Memory, places: Places): WasmFunction {
  const c = memory.constant;
  return defineTyped("pace", [], [], (w) => {
    for (let v = 0; v < memory.width; v++) {
      const { get, set } = access(places, v);
      const step = w.keep(get("step"), "v128");
      const rest = w.keep(sub(get("stop"), get("time")), "v128");
      const lands = w.keep(le(rest, mul(get("reach"), step)), "v128");
      // Two equal steps rather than one long and one that is all rounding.
      const halved = v128.select(lt(rest, mul(add(c(1), get("reach")), step)), mul(c(0.5), rest), step);
      const length = w.keep(v128.select(lands, rest, halved), "v128");
      w.run(set("lands", lands));
      w.run(set("length", length));
      w.run(set("inverse", div(c(1), length)));
      w.run(set("shift", div(c(1), mul(c(rodas5p.tableau.gamma), length))));
    }
    return [];
  });
}

/** Judges the step made, takes it where it is good, and returns whether some lane has arrived or cannot go on. */
export function judgeFunction(memory: Memory, places: Places, scratch: number, drains: readonly Drain[]): WasmFunction {
  const c = memory.constant;
  const { y, state, absolute } = places;
  const vectors = Array.from({ length: memory.width }, (_, v) => v);
  return defineTyped("judge", [], ["i32"], (w) => {
    const keep = (value: Bytes): Bytes => w.keep(value, "v128");
    const overRows = (
      inside: (at: (start: number, v: number) => Bytes, put: (start: number, v: number, value: Bytes) => void) => void,
    ): void => {
      const p = w.variable("i32", i32(0));
      w.repeat(() => {
        inside(
          (start, v) => v128.load(p.get, start + v * bytesPerVector),
          (start, v, value) => w.run(v128.store(p.get, value, start + v * bytesPerVector)),
        );
        p.set(i32.add(p.get, i32(memory.stride)));
        return i32.lt(p.get, i32(y.rows * memory.stride));
      });
    };

    const error = stageAt(memory, places, stageCount - 1);
    drain(w);

    const sums = vectors.map(() => w.variable("v128", c(0)));
    const relative = vectors.map((v) => keep(access(places, v).setting("relative")));
    overRows((at, put) => {
      for (const v of vectors) {
        const wrong = keep(at(error, v));
        const next = keep(add(at(state.start, v), wrong));
        put(state.start, v, next);
        const scale = add(at(absolute.start, v), mul(relative[v]!, max(abs(at(y.start, v)), abs(next))));
        const scaled = keep(div(wrong, scale));
        // An infinite state has no tolerable error: ∞ − ∞ is NaN.
        sums[v]!.set(add(sums[v]!.get, add(mul(scaled, scaled), sub(next, next))));
      }
    });

    const accepted = vectors.map((v) => {
      const { get, set, setting } = access(places, v);
      const norm = keep(mul(sums[v]!.get, c(1 / Math.max(1, y.rows))));
      const failed = keep(v128.or(get("failed"), v128.not(eq(norm, norm))));
      w.run(set("failed", failed));
      const accept = keep(v128.and(v128.without(le(norm, c(1)), failed), get("active")));
      const factor = v128.select(failed, c(control.shrink), mul(c(control.safety), tenthRootInverse(w, memory, max(norm, c(leastNorm)))));
      const most = v128.select(accept, c(control.grow), c(1));
      const length = keep(get("length"));
      const next = keep(mul(length, min(most, max(c(control.shrink), factor))));
      // A step cut short by a stop does not speak against the longer one that was meant.
      const kept = v128.select(v128.without(accept, lt(next, length)), max(next, get("step")), next);
      const step = keep(v128.select(get("active"), kept, get("step")));
      const time = keep(v128.select(accept, v128.select(get("lands"), get("stop"), add(get("time"), length)), get("time")));
      const first = v128.and(accept, get("fresh"));
      w.run(set("remembered", v128.select(first, step, get("remembered"))));
      w.run(set("fresh", v128.without(get("fresh"), accept)));
      w.run(set("step", step));
      w.run(set("time", time));
      const count = (row: "steps" | "rejected" | "tries", mask: Bytes): void => w.run(set(row, add(get(row), v128.and(mask, c(1)))));
      count("steps", accept);
      count("rejected", v128.without(get("active"), accept));
      count("tries", get("active"));

      const arrived = v128.and(accept, get("lands"));
      const tired = v128.select(lt(get("tries"), setting("mostTries")), c(status.running), c(status.tired));
      const reaches = le(sub(get("stop"), time), mul(get("reach"), step));
      const least = max(setting("leastStep"), mul(c(roundOff), abs(time)));
      const stuck = v128.select(v128.or(reaches, gt(step, least)), tired, c(status.stuck));
      w.run(set("status", v128.and(get("active"), v128.select(arrived, c(status.arrived), stuck))));
      return accept;
    });
    overRows((at, put) => {
      for (const v of vectors) put(y.start, v, v128.select(accepted[v]!, at(state.start, v), at(y.start, v)));
    });
    return vectors.map((v) => v128.any(access(places, v).get("status"))).reduce(i32.or);
  });

  /** What only drains is known: y e^(jacobian · length), without error. */
  function drain(w: Writer): void {
    if (drains.length === 0) return;
    const { jacobian, stages } = places;
    const errors = { start: stageAt(memory, places, stageCount - 1), rows: stages.rows / stageCount };
    const entry = (i: number, v: number): number => scratch + (i * memory.width + v) * bytesPerVector;
    const each = (write: (d: Drain, i: number, v: number) => Bytes): void =>
      drains.forEach((d, i) => vectors.forEach((v) => w.run(write(d, i, v))));
    each(({ slope }, i, v) => store(entry(i, v), mul(load(addressOf(memory, jacobian, slope, v)), access(places, v).get("length"))));
    w.run(callBatch("exp", scratch, drains.length * memory.width));
    for (const [i, { pool, slope, feeders, receivers }] of drains.entries())
      for (const v of vectors) {
        const at = (region: Region, row: number): number => addressOf(memory, region, row, v);
        const fed = feeders.map((f) => {
          const from = drains[f.drain]!;
          const over = overlap(
            w,
            load(entry(f.drain, v)),
            load(entry(i, v)),
            sub(load(at(jacobian, from.slope)), load(at(jacobian, slope))),
            v,
          );
          return mul(mul(load(at(jacobian, f.slope)), load(at(y, from.pool))), over);
        });
        const exact = w.keep(fed.reduce(add, mul(load(at(y, pool)), load(entry(i, v)))), "v128");
        if (receivers.length > 0) {
          const loss = w.keep(load(at(jacobian, slope)), "v128");
          const excess = sub(add(load(at(state, pool)), load(at(errors, pool))), exact);
          const perShare = w.keep(v128.and(lt(loss, c(0)), div(excess, neg(loss))), "v128");
          for (const to of receivers)
            w.run(store(at(state, to.pool), add(load(at(state, to.pool)), mul(load(at(jacobian, to.slope)), perShare))));
        }
        w.run(store(at(state, pool), exact));
        w.run(store(at(errors, pool), c(0)));
      }
  }
  /** ∫ e^(−k(h − s)) e^(−js) ds over a step: (e^(−jh) − e^(−kh))/(k − j), and where the rates are close its series about their mean. */
  function overlap(w: Writer, early: Bytes, late: Bytes, difference: Bytes, v: number): Bytes {
    const length = w.keep(access(places, v).get("length"), "v128");
    const [first, second, apart] = [early, late, difference].map((value) => w.keep(value, "v128")) as [Bytes, Bytes, Bytes];
    const turn = w.keep(mul(apart, length), "v128");
    const square = w.keep(mul(turn, turn), "v128");
    const close = mul(mul(length, sqrt(mul(first, second))), add(c(1), mul(square, add(c(1 / 24), mul(square, c(1 / 1920))))));
    return v128.select(lt(square, c(1e-4)), close, div(sub(first, second), apart));
  }
}
