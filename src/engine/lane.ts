/** One man on his way through a lane: what is kept, what interrupts him, and how far he goes before somebody must look again. */
import type { Program } from "../compile/index.ts";
import { firstStep, type SolveError, solveErrors, type Work, worstPool } from "../solve/index.ts";
import { diagnose, nameOf } from "./diagnose.ts";
import { type InterruptionReader, readInterruptions } from "./interruption-reader.ts";
import type { KernelExports, KernelModule } from "./kernel/module.ts";
import { stageCount, status } from "./kernel/places.ts";
import { type LaneMemory, laneMemory } from "./lane-memory.ts";
import { laneTerm } from "./lane-term.ts";
import type { EngineMan, EngineRun } from "./man.ts";

export interface Lane {
  /** The number of the man in it; undefined when it is empty. */
  readonly man: number | undefined;
  /** Instant reached. */
  readonly time: number;
  /** True when it came back from the kernel, or has just been filled, and must be looked at. */
  waits(): boolean;
  /** @throws SolveError when this man cannot even begin. */
  fill(number: number, man: EngineMan): void;
  /** Keeps, interrupts and sets the next stop; the man's work when he is at his end. @throws SolveError when he cannot go on. */
  settle(): Work | undefined;
  /** Leaves a harmless man who does not move. */
  empty(): void;
}

/** What lanes of one run share. */
export interface Shared {
  readonly program: Program;
  readonly module: KernelModule;
  readonly exports: KernelExports;
  readonly run: EngineRun & { readonly from: number };
  readonly absolute: Float64Array;
  /** Computes again what depends on parameters and inputs, before anything else is computed. */
  prepareLater(): void;
  prepareNow(): void;
}

/** Four units in the last place of 1. */
const roundOff = 8.881784197001252e-16;
const order = 5;
/**
 * With how much of the step that was meant a stop may be reached. What goes wrong in the step that ends at an instant kept is
 * kept with it, while earlier errors have decayed: there the step is shorter. Elsewhere a hundredth more than was meant saves a step.
 */
const reach = { kept: 0.65, other: 1.01 } as const;
/** How much of the step that worked after the last dose of a kind is tried after the next: the errors of the first steps last. */
const again = 0.85;

export function laneOf(shared: Shared, place: number): Lane {
  const { program, module, exports, run, absolute } = shared;
  const { from, until, at, tolerance, leastStep = 0 } = run;
  const { places } = module;
  const memory: LaneMemory = laneMemory(module, exports, place);
  const term = laneTerm(program, module, exports, memory);
  const { start } = program.rested;
  const y = new Float64Array(start.length);
  const values = new Float64Array(program.reference.length);
  const row = run.keep === "state" ? y : new Float64Array(program.rested.outputs.length);

  let man: number | undefined;
  let begins = false;
  /** Where he last stood still. */
  let since = from;
  let kept = 0;
  let queue: InterruptionReader | undefined;
  /** Step that worked after the last interruption of each kind. */
  const remembered = new Map<number | string, number>();
  let lastKind: number | string | undefined;

  /** Shared by `fill` and `empty`. */
  const put = (state: Float64Array, parameters: Float64Array, time: number): void => {
    y.set(state);
    values.set(parameters);
    memory.write(places.y, state);
    memory.write(places.parameters, parameters);
    shared.prepareLater();
    memory.doubles[memory.at.time] = time;
    memory.doubles[memory.at.step] = 1;
    memory.doubles[memory.at.stop] = time + 1;
    memory.doubles[memory.at.reach] = reach.other;
    for (const counter of ["status", "tries", "steps", "rejected"] as const) memory.doubles[memory.at[counter]] = 0;
    for (const mask of ["active", "fresh"] as const) memory.mark(mask, false);
  };
  const demandFinite = (t: number): void => {
    const lost = y.findIndex((value) => !Number.isFinite(value));
    if (lost >= 0) throw solveErrors.notFinite(nameOf(term, lost), t);
  };
  const sample = (t: number): void => {
    if (run.keep === "outputs") {
      shared.prepareNow();
      exports.outputs();
      memory.read(places.outputs, row);
    } else memory.read(places.y, y);
    run.onSample(man!, kept, t, row);
    kept++;
  };

  /** Applies all interruptions of this instant; yields what kind they were, or undefined when there are none. */
  const interrupt = (t: number): number | string | undefined => {
    if (queue!.nextAt !== t) return undefined;
    memory.read(places.y, y);
    let kind: number | string | undefined;
    let changed = false;
    while (queue!.nextAt === t) {
      if (run.signal?.aborted) throw solveErrors.cancelled(t, until);
      const applied = queue!.apply(y, values);
      changed ||= applied.changed;
      kind = kind === undefined ? applied.kind : `${kind} ${applied.kind}`;
    }
    demandFinite(t);
    memory.write(places.y, y);
    if (changed) {
      memory.write(places.parameters, values);
      shared.prepareLater();
    }
    memory.mark("fresh", true);
    return kind;
  };
  const firstStepAt = (t: number): number => {
    shared.prepareNow();
    memory.read(places.y, y);
    const h = firstStep(term, t, y, until - t, order, tolerance.relative, absolute);
    if (h > 0) return h;
    memory.doubles[memory.at.step] = h;
    const slope = new Float64Array(y.length);
    term.rhs(t, y, slope);
    if (!slope.every(Number.isFinite)) throw failure();
    // Nobody has erred yet; what changes fastest allows no step.
    throw solveErrors.stepTooSmall(nameOf(term, worstPool(slope, y, y, tolerance.relative, absolute)), t, h);
  };

  return {
    get man() {
      return man;
    },
    get time() {
      return memory.doubles[memory.at.time]!;
    },
    waits: () => man !== undefined && (begins || memory.doubles[memory.at.status]! !== status.running),
    fill(number, { values: given, y0, interruptions }) {
      man = number;
      begins = true;
      kept = 0;
      remembered.clear();
      lastKind = undefined;
      if (y0.length !== y.length) throw solveErrors.wrongSize("y0", y0.length, y.length);
      if (given.length !== values.length) throw solveErrors.wrongSize("values", given.length, values.length);
      put(y0, given, from);
      demandFinite(from);
      queue = readInterruptions(interruptions, from, until);
    },
    settle() {
      const t = memory.doubles[memory.at.time]!;
      if (memory.doubles[memory.at.status]! > status.arrived) throw failure();
      since = t;
      if (lastKind !== undefined) remembered.set(lastKind, memory.doubles[memory.at.remembered]!);
      lastKind = undefined;
      if (at[kept] === t) sample(t);
      if (t === until) return workOf(memory);
      const kind = interrupt(t);
      if (kind !== undefined || begins) {
        const known = kind === undefined ? undefined : remembered.get(kind);
        memory.doubles[memory.at.step] = Math.max(
          2 * Math.max(leastStep, roundOff * Math.abs(t)),
          known === undefined ? firstStepAt(t) : again * known,
        );
        lastKind = kind;
      }
      begins = false;
      memory.doubles[memory.at.stop] = Math.min(until, at[kept] ?? Infinity, queue!.nextAt);
      memory.doubles[memory.at.reach] = memory.doubles[memory.at.stop] === at[kept] ? reach.kept : reach.other;
      memory.doubles[memory.at.tries] = 0;
      memory.doubles[memory.at.status] = status.running;
      memory.mark("active", true);
      return undefined;
    },
    empty() {
      man = undefined;
      queue?.close();
      queue = undefined;
      put(start, program.reference, 0);
    },
  };

  function failure(): SolveError {
    return diagnose(module, memory, term, { tolerance, absolute, since });
  }
}

function workOf(memory: LaneMemory): Work {
  const steps = memory.doubles[memory.at.steps]!;
  const rejected = memory.doubles[memory.at.rejected]!;
  const tries = steps + rejected;
  return { steps, rejected, rhs: stageCount * tries, jacobians: tries, factorisations: tries };
}
