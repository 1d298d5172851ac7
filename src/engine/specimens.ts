/** Small systems, and ways to run them, that the tests of this folder share. */
import { derive, type Program } from "../compile/index.ts";
import { assemble, component, flow, quantity, type System } from "../model/index.ts";
import { assumed } from "../references/index.ts";
import type { SolveError, Work } from "../solve/index.ts";
import { add, div, exp, inhibition, log, max, min, mul, neg, positive, pow, sqrt, sub, symbol, where } from "../symbolic/index.ts";
import { dimensionOf } from "../units/index.ts";
import type { Engine, EngineInterruption, EngineMan, EngineRun } from "./index.ts";

const evidence = assumed("an example");
const time = symbol("time", dimensionOf("h"));
const perHour = (value: number) => ({ value, unit: "1/h", means: "a rate constant", evidence });
const pure = (value: number) => ({ value, unit: "1", means: "a number", evidence });

/** A gut that empties into the blood, and blood that is cleared: Bateman's function, and an infusion. */
export const swallowed: Program = derive(
  assemble("swallowed", [
    component("example.swallowed", {
      about: "A drug by mouth.",
      fidelity: "placeholder",
      leavesOut: [],
      parameters: { ka: perHour(1.2), ke: perHour(0.3) },
      inputs: { infusion: { unit: "1/h", means: "what is infused" } },
      pools: { gut: { start: 0, unit: "1", means: "amount in the gut" }, blood: { start: 0, unit: "1", means: "amount in the blood" } },
      quantities: ({ blood, ke }) => ({ cleared: quantity(mul(ke, blood), "1/h", "rate of clearance") }),
      flows: ({ gut, blood, ka, infusion, cleared }) => ({
        absorption: flow({ from: gut, to: blood, at: mul(ka, gut) }),
        infused: flow({ to: blood, at: infusion }),
        clearance: flow({ from: blood, at: cleared }),
      }),
    }),
  ]),
);

/** A feedback loop with powers of all kinds, and every other operation. */
export const loopSystem: System = assemble("loop", [
  component("example.loop", {
    about: "Three pools that drive and brake each other.",
    fidelity: "placeholder",
    leavesOut: [],
    parameters: { k: perHour(0.4), slow: perHour(0.05), n: pure(2.3), half: pure(0.8), top: pure(3), period: { ...pure(24), unit: "h" } },
    inputs: { push: { unit: "1/h", means: "a push" } },
    pools: {
      x: { start: 1, unit: "1", means: "the first pool" },
      y: { start: 0.5, unit: "1", means: "the second pool" },
      z: { start: 2, unit: "1", means: "the third pool" },
    },
    quantities: ({ x, y, z, n, half, top, period }) => ({
      brake: quantity(inhibition(z, half, n), "1", "feedback"),
      curves: quantity(add(exp(neg(y)), log(add(x, 1)), sqrt(add(1, mul(z, z)))), "1", "curves"),
      powers: quantity(add(pow(positive(x), 0.7), pow(y, 2), pow(add(y, 1), -1.5), pow(add(x, 1), sub(n, 1))), "1", "powers"),
      bounded: quantity(max(min(z, top), where(x, y, x, mul(0.5, y))), "1", "held within limits"),
      hour: quantity(exp(neg(div(time, period))), "1", "fading"),
    }),
    flows: ({ x, y, z, k, slow, push, brake, curves, powers, bounded, hour }) => ({
      a: flow({ to: x, at: mul(k, add(mul(brake, curves), hour)) }),
      b: flow({ from: x, to: y, at: mul(k, x, div(powers, add(1, powers))) }),
      c: flow({ from: y, to: z, at: mul(slow, y, add(1, bounded)), yields: 1.1 }),
      d: flow({ from: z, at: mul(add(slow, push), z) }),
    }),
  }),
]);
export const loop: Program = derive(loopSystem);

/** dx/dt = x/2 − x²·(1 + e^(−t)/2): smooth, not linear, and with a clock. */
export const logistic: Program = derive(
  assemble("logistic", [
    component("example.logistic", {
      about: "Growth that fills its room.",
      fidelity: "placeholder",
      leavesOut: [],
      parameters: { k: perHour(0.5), room: perHour(1), tau: { ...pure(1), unit: "h" } },
      pools: { x: { start: 0.1, unit: "1", means: "what grows" } },
      flows: ({ x, k, room, tau }) => ({
        growth: flow({ to: x, at: mul(k, x) }),
        crowding: flow({ from: x, at: mul(room, x, x, add(1, mul(0.5, exp(neg(div(time, tau)))))) }),
      }),
    }),
  ]),
);

/** Grows without bound at a finite time, t = 1/x(0); and a quiet pool beside it that only burns to be blamed wrongly. */
export const explosion: Program = derive(
  assemble("explosion", [
    component("example.explosion", {
      about: "Grows by its own square.",
      fidelity: "placeholder",
      leavesOut: [],
      parameters: { k: perHour(1) },
      pools: { quiet: { start: 1, unit: "1", means: "a pool at rest" }, loud: { start: 1, unit: "1", means: "the pool that explodes" } },
      flows: ({ quiet, loud, k }) => ({ a: flow({ to: loud, at: mul(k, loud, loud) }), b: flow({ from: quiet, at: mul(k, quiet) }) }),
    }),
  ]),
);

/** An interruption that changes the state alone. */
export const dose = (at: number, change: (y: Float64Array) => void, kind = 0): EngineInterruption => ({
  at,
  kind,
  apply(y) {
    change(y);
    return false;
  },
});

/** One that changes parameters or inputs. */
export const turn = (at: number, change: (values: Float64Array) => void, kind = 1): EngineInterruption => ({
  at,
  kind,
  apply(_, values) {
    change(values);
    return true;
  },
});

/** Adds to a number in place. */
export const plus = (place: number, amount: number) => (numbers: Float64Array) => void (numbers[place]! += amount);
export const become = (place: number, value: number) => (numbers: Float64Array) => void (numbers[place] = value);

export interface Told {
  /** By man, then by instant. */
  readonly samples: readonly Float64Array[][];
  readonly errors: ReadonlyMap<number, SolveError>;
  readonly works: ReadonlyMap<number, Work>;
  readonly total: Work;
}

/** Runs and keeps everything. */
export function runAll(
  engine: Engine,
  men: Iterable<EngineMan>,
  run: Omit<EngineRun, "onSample" | "onError" | "onEnd" | "keep"> & Partial<EngineRun>,
): Told {
  const samples: Float64Array[][] = [];
  const errors = new Map<number, SolveError>();
  const works = new Map<number, Work>();
  const total = engine.run(men, {
    keep: "state",
    ...run,
    onSample: (man, index, _t, row) => void ((samples[man] ??= [])[index] = row.slice()),
    onError: (man, error) => void errors.set(man, error),
    onEnd: (man, work) => void works.set(man, work),
  });
  return { samples, errors, works, total };
}

/** Hours from `first` on, `every` apart. */
export const instants = (count: number, every: number, first = every): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => first + i * every);
