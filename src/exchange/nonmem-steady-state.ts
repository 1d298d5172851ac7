/** The state that a dose given over and over leads to. */
import type { BoundKernel, Kernel } from "../compile/index.ts";
import { luFactor, luSolve } from "../numerics/index.ts";
import { type Interruption, type Method, solve, type Tolerance } from "../solve/index.ts";
import { nonmemNoSteadyState } from "./errors.ts";
import type { NonmemDose } from "./nonmem-record.ts";

/** A subject as he is solved. */
export interface Solved {
  readonly kernel: Kernel;
  readonly bound: BoundKernel;
  readonly values: Float64Array;
  readonly tolerance: Tolerance;
  readonly method: Method | undefined;
  /** State before anything was given. */
  readonly empty: Float64Array;
  /** Places of all inputs that doses run through. */
  readonly inputs: readonly number[];
}

/** Where a dose goes in the state and among the inputs. */
export interface Target {
  readonly pool: number;
  /** -1 where there is no input. */
  readonly input: number;
}

const mostRounds = 40;

/**
 * The fixed point of one interval between doses, by Newton's method on the map over the interval: exact after one round
 * where the system is linear. Seen `since` hours after a dose.
 */
export function steadyStateOf(subject: Solved, target: Target, dose: NonmemDose, since: number, where: string): Float64Array {
  const always = dose.duration === Infinity;
  // An infusion that has always run has no interval; any will do, for it is the same at every instant.
  const every = always ? hoursOfRest : dose.every;
  const over = (from: Float64Array, hours: number): Float64Array => interval(subject, target, dose, from, hours);
  const size = subject.kernel.size;
  const y = Float64Array.from(subject.empty);
  const givenAtOnce = dose.bolus + dose.rate * Math.min(dose.duration, every);
  let last = Infinity;
  for (let round = 0; round < mostRounds; round++) {
    const after = over(y, every);
    const miss = after.map((value, i) => value - y[i]!);
    const scale = Math.max(...y.map(Math.abs), givenAtOnce);
    const jacobian = new Float64Array(size * size);
    for (let j = 0; j < size; j++) {
      const nudge = 1e-3 * Math.max(Math.abs(y[j]!), scale);
      const nudged = y.slice();
      nudged[j]! += nudge;
      over(nudged, every).forEach((value, i) => {
        jacobian[i * size + j] = (i === j ? 1 : 0) - (value - after[i]!) / nudge;
      });
    }
    // A pool that nothing moves is at rest wherever it is.
    for (let i = 0; i < size; i++)
      if (miss[i] === 0 && jacobian.subarray(i * size, (i + 1) * size).every((slope) => Math.abs(slope) < 1e-12))
        jacobian[i * size + i] = 1;
    const pivots = new Int32Array(size);
    if (!luFactor(jacobian, size, pivots)) throw nonmemNoSteadyState(where);
    luSolve(jacobian, size, pivots, miss);
    const step = Math.max(...miss.map(Math.abs)) / scale;
    miss.forEach((value, i) => {
      y[i]! += value;
    });
    if (!Number.isFinite(step)) break;
    // Rounding, not the system, ends the approach.
    if (step < 1e-9 || (step < 1e-7 && step >= last)) return over(y, since);
    last = step;
  }
  throw nonmemNoSteadyState(where);
}

/** Any interval; long enough for the map over it to tell one state from another. */
const hoursOfRest = 24;

/** From the instant before a dose on: the dose, whatever infusions of earlier ones overlap, and `hours` of waiting. */
function interval(subject: Solved, { pool, input }: Target, dose: NonmemDose, from: Float64Array, hours: number): Float64Array {
  if (hours === 0) return from;
  const { bound, values, tolerance, method, inputs } = subject;
  const outside = values.slice();
  const running = (infusions: number): void => {
    if (input < 0) return;
    values[input] = infusions * dose.rate;
    bound.refresh();
  };
  const always = dose.duration === Infinity;
  const overlapping = always ? 1 : dose.rate === 0 ? 0 : Math.floor(dose.duration / dose.every);
  const rest = always || dose.rate === 0 ? 0 : dose.duration - overlapping * dose.every;
  const interruptions: Interruption[] = rest > 0 ? [{ at: rest, apply: () => running(overlapping) }] : [];
  const y0 = from.slice();
  y0[pool]! += dose.bolus;
  try {
    for (const place of inputs) values[place] = 0;
    running(rest > 0 ? overlapping + 1 : overlapping);
    return solve(bound, { from: 0, until: hours, y0, tolerance, method, interruptions }).y;
  } finally {
    values.set(outside);
    bound.refresh();
  }
}
