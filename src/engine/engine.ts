/** Many men, one kernel: fills lanes with men, lets the kernel run, and looks after whoever comes back. */
import type { Program } from "../compile/index.ts";
import { SolveError, solveErrors, type Work } from "../solve/index.ts";
import { checkRun } from "./check-run.ts";
import type { ArithmeticMode } from "./kernel/arithmetic.ts";
import { type KernelExports, type KernelModule, kernelModule } from "./kernel/module.ts";
import { type Lane, laneOf, type Shared } from "./lane.ts";
import { shareSettings } from "./lane-memory.ts";
import type { EngineMan, EngineRun } from "./man.ts";

export interface EngineOptions {
  /** Vectors of two lanes side by side; 1 unless told. Two are a little faster for small systems and many men. Changes no result. */
  readonly width?: number;
  /** `strict` unless told. `relaxed` gains a tenth or so and gives up equal bits on all machines; see {@link ArithmeticMode}. */
  readonly arithmetic?: ArithmeticMode;
}

export interface Engine {
  /** Number of pools. */
  readonly size: number;
  readonly pools: readonly string[];
  /** Parameters, then inputs. */
  readonly parameters: readonly string[];
  readonly outputs: readonly string[];
  /** The reference man: his parameters with inputs at zero, and his pools at rest. */
  readonly reference: Float64Array;
  readonly startAtRest: Float64Array;
  /** Men under way at once. */
  readonly lanes: number;
  /** Bytes of the kernel's code. */
  readonly codeBytes: number;
  /**
   * Integrates all men; each sample, end and error is told as it comes, men in no particular order.
   *
   * @returns the work of those who arrived.
   * @throws SolveError `solve/bad-times`, `solve/bad-step`, `solve/bad-tolerance`, `solve/wrong-size` for what cannot be asked,
   *   before anyone begins; `solve/cancelled` when the signal says so: then men under way are neither ended nor in error.
   */
  run(men: Iterable<EngineMan>, run: EngineRun): Work;
}

/** Tries of a step between two looks at the signal: a few milliseconds. */
const triesAtOnce = 1000;

/**
 * A kernel for any number of men who share one system, each with his own parameters, start, doses and clock.
 *
 * Same stops as `solve`: every instant kept and every interruption is the exact end of a step; at an instant that is both, the
 * state before the interruption is kept; interruptions at the beginning apply, those at the end do not. Same method and
 * control of steps too, so results agree to the tolerance. The bits of a man's numbers depend on nothing but himself and
 * the run: not on lane, company, order, width or what ran before.
 *
 * @example
 * const decay = component("example.decay", {
 *   about: "Decays.", fidelity: "placeholder", leavesOut: [],
 *   parameters: { k: { value: 0.5, unit: "1/h", means: "rate of decay", evidence: assumed("an example") } },
 *   pools: { x: { start: 1, unit: "nmol", means: "what is left" } },
 *   flows: ({ k, x }) => ({ loss: flow({ from: x, at: mul(k, x) }) }),
 * });
 * const kernel = engine(derive(assemble("decay", [decay])));
 * const left = [];
 * kernel.run([0.5, 1].map((k) => ({ values: Float64Array.of(k), y0: kernel.startAtRest, interruptions: [] })), {
 *   until: 2, at: Float64Array.of(2), tolerance: { relative: 1e-6, absolute: 1e-9 }, keep: "state",
 *   onSample: (man, index, t, row) => void (left[man] = Math.round(row[0] * 1e4)),
 *   onError: (man, error) => { throw error; },
 * });
 * left // => [3679, 1353]
 */
export function engine(program: Program, { width = 1, arithmetic = "strict" }: EngineOptions = {}): Engine {
  const module = kernelModule(program, width, arithmetic);
  const { rested, reference } = program;
  /** Instances that no run is using. */
  const free: KernelExports[] = [];
  return {
    size: rested.pools.length,
    pools: rested.pools,
    parameters: rested.parameters,
    outputs: rested.outputs,
    reference,
    startAtRest: rested.start,
    lanes: 2 * width,
    codeBytes: module.bytes.length,
    run(men, run) {
      const exports = free.pop() ?? module.instantiate();
      try {
        return integrate(program, module, exports, men, { ...run, from: run.from ?? 0 });
      } finally {
        free.push(exports);
      }
    },
  };
}

function integrate(
  program: Program,
  module: KernelModule,
  exports: KernelExports,
  men: Iterable<EngineMan>,
  run: EngineRun & { readonly from: number },
): Work {
  const absolute = checkRun(program.rested.pools, run);
  const { mostSteps = 100_000, leastStep = 0 } = run;
  shareSettings(module, exports, { relative: run.tolerance.relative, leastStep, mostTries: mostSteps }, absolute);

  let prepared = false;
  const prepareNow = (): void => {
    if (!prepared) exports.prelude();
    prepared = true;
  };
  const shared: Shared = { program, module, exports, run, absolute, prepareNow, prepareLater: () => void (prepared = false) };
  const lanes: readonly Lane[] = Array.from({ length: module.stride / 8 }, (_, place) => laneOf(shared, place));
  const total = { steps: 0, rejected: 0, rhs: 0, jacobians: 0, factorisations: 0 };
  const source = men[Symbol.iterator]();
  let next = 0;
  let exhausted = false;

  const earliest = (): number => Math.min(...lanes.flatMap((lane) => (lane.man === undefined ? [] : [lane.time])));
  /** Looks after a lane until its man runs, or nobody is left for it. */
  const tend = (lane: Lane): void => {
    for (;;) {
      if (lane.man === undefined && !refill(lane)) return;
      if (!lane.waits()) return;
      const work = attempt(lane, () => lane.settle());
      if (work === undefined) continue;
      for (const key of Object.keys(total) as (keyof Work)[]) total[key] += work[key];
      run.onEnd?.(lane.man!, work);
      lane.empty();
    }
  };
  const refill = (lane: Lane): boolean => {
    if (exhausted) return false;
    const { done, value } = source.next();
    if (done === true) {
      exhausted = true;
      return false;
    }
    const number = next++;
    attempt(lane, () => lane.fill(number, value));
    return true;
  };
  /** What fails here is this man's own misfortune. */
  const attempt = <Result>(lane: Lane, act: () => Result): Result | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof SolveError) || error.code === "solve/cancelled") throw error;
      const { man } = lane;
      lane.empty();
      run.onError(man!, error);
      return undefined;
    }
  };

  try {
    for (const lane of lanes) lane.empty();
    for (;;) {
      for (const lane of lanes) tend(lane);
      if (lanes.every((lane) => lane.man === undefined)) return total;
      if (run.signal?.aborted) throw solveErrors.cancelled(earliest(), run.until);
      prepareNow();
      exports.advance(triesAtOnce);
    }
  } finally {
    for (const lane of lanes) lane.empty();
    if (!exhausted) source.return?.();
  }
}
