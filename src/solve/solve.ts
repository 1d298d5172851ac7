/** Where the five nouns meet: walks a term from one instant to another, stopping exactly where something is kept or happens. */
import { checkInput, poolName } from "./check-input.ts";
import type { Controller } from "./controller.ts";
import { pi } from "./controllers/pi.ts";
import { countCalls } from "./count-calls.ts";
import { errorNorm, type Tolerance, worstPool } from "./error-norm.ts";
import { cancelled, notFinite, type SolveError, stepTooSmall, tooManySteps } from "./errors.ts";
import { notFiniteAhead, notFiniteAt } from "./find-not-finite.ts";
import { firstStep } from "./first-step.ts";
import type { Interruption } from "./interruption.ts";
import { queueInterruptions } from "./interruption-queue.ts";
import type { Method } from "./method.ts";
import { rodas5p } from "./methods/rodas5p.ts";
import type { Save } from "./save.ts";
import type { Term } from "./term.ts";

/** What to integrate a term over, and how. Instants and steps in the term's unit of time; hours for the man. */
export interface SolveOptions {
  readonly from: number;
  /** Not before `from`. */
  readonly until: number;
  /** State at `from`, before anything happens there; shape `[size]`. It is copied. */
  readonly y0: Float64Array;
  readonly tolerance: Tolerance;
  /** Rodas5P unless told. */
  readonly method?: Method | undefined;
  /** Proportional–integral control unless told. */
  readonly controller?: Controller | undefined;
  /** What to keep; nothing unless told. */
  readonly save?: Save | undefined;
  /** A list in any order, or any iterable in order of time: read one by one as they apply, and it may have no end. */
  readonly interruptions?: Iterable<Interruption> | undefined;
  /** Length of the first step; found from the slopes unless told. */
  readonly firstStep?: number | undefined;
  /** Tries allowed between two stops before the integration fails; 100 000 unless told. */
  readonly mostSteps?: number | undefined;
  /** A step that would have to be shorter ends the integration; a few roundings of `t` unless told. */
  readonly leastStep?: number | undefined;
  /** Asked before every step; an `AbortSignal`, or any flag that another thread can set. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Receives each kept state instead of `saved`; `y` is lent for the call, not given. */
  readonly onSave?: ((index: number, t: number, y: Float64Array) => void) | undefined;
}

/** What an integration cost. */
export interface Work {
  readonly steps: number;
  readonly rejected: number;
  readonly rhs: number;
  readonly jacobians: number;
  readonly factorisations: number;
}

export interface Solution {
  /** State at `until`, before anything that happens there; shape `[size]`. */
  readonly y: Float64Array;
  /** State at each instant of `save.at`; empty when `onSave` took them. */
  readonly saved: readonly Float64Array[];
  readonly work: Work;
}

/** Four units in the last place of 1. */
const roundOff = 8.881784197001252e-16;

/** A stop no more than this much beyond the next step is reached with that step. */
const stretch = 1.01;

/**
 * Integrates `dy/dt = f(t, y)` from `from` until `until`.
 *
 * Every instant of `save.at` and every interruption is the end of a step, to the last bit; nothing is interpolated.
 * At an instant that is both, the state from *before* the interruption is kept: a concentration saved at the hour of a
 * dose is its trough. Interruptions of one instant apply in the order given. Those at `from` apply before the first
 * step, those at `until` not at all: they belong to the span that begins there, so that spans can be joined.
 *
 * Deterministic: the same call gives the same bits.
 *
 * @throws {@link SolveError} `solve/wrong-size`, `solve/bad-times`, `solve/bad-tolerance`, `solve/bad-step` for what cannot
 *   be asked; `solve/step-too-small`, `solve/not-finite` naming the instant and the pool; `solve/too-many-steps`;
 *   `solve/cancelled`. A state that is not finite is never returned.
 *
 * @example
 * const decay: Term = { size: 1, rhs: (_t, y, dy) => void (dy[0] = -y[0]!) };
 * const { y } = solve(decay, { from: 0, until: 1, y0: Float64Array.of(1), tolerance: { relative: 1e-8, absolute: 1e-8 } });
 * Math.abs(y[0]! - 0.36787944117) < 1e-7 // => true
 */
export function solve(term: Term, options: SolveOptions): Solution {
  const absolute = checkInput(term, options);
  const { relative } = options.tolerance;
  const { from, until, method = rodas5p, controller = pi(), mostSteps = 100_000, leastStep = 0, signal } = options;
  const { counted, calls } = countCalls(term);
  const queue = queueInterruptions(options.interruptions ?? [], from, until);
  const at = options.save?.at ?? [];
  const saved: Float64Array[] = [];

  let t = from;
  let y = Float64Array.from(options.y0);
  let yNext = new Float64Array(term.size);
  const error = new Float64Array(term.size);
  const memory = method.begin(counted);
  let pace = controller.begin();
  let h = 0;
  let steps = 0;
  let rejected = 0;
  /** What the controller proposed after the first step from the last interruption: a good first try from the next. */
  let afterInterruption: number | undefined;
  let justInterrupted = false;

  try {
    for (let kept = 0; ; ) {
      for (; at[kept] === t; kept++) {
        if (options.onSave === undefined) saved.push(y.slice());
        else options.onSave(kept, t, y);
      }
      if (t === until) break;
      const interrupted = interrupt();
      if (interrupted || t === from)
        h = Math.max(2 * least(), (interrupted ? afterInterruption : undefined) ?? options.firstStep ?? findFirstStep());
      walkTo(Math.min(until, at[kept] ?? Infinity, queue.nextAt));
    }
  } finally {
    queue.close();
  }
  return { y, saved, work: { steps, rejected, rhs: calls(), ...method.work(memory) } };

  /** Applies all interruptions of this instant; false when there are none. */
  function interrupt(): boolean {
    if (queue.nextAt !== t) return false;
    while (queue.nextAt === t) {
      if (signal?.aborted) throw cancelled(t, until);
      queue.apply(y);
    }
    method.refresh(memory);
    pace = controller.begin();
    justInterrupted = true;
    demandFinite();
    return true;
  }

  function walkTo(stop: number): void {
    const since = t;
    /** Length of the last try, if it could not be made. */
    let unmade: number | undefined;
    for (let tries = 0; t < stop; tries++) {
      if (signal?.aborted) throw cancelled(t, until);
      if (tries >= mostSteps) throw tooManySteps(since, t, stop, tries, method.name);
      const rest = stop - t;
      const lands = rest <= stretch * h;
      // Two equal steps rather than one long and one that is all rounding.
      const length = lands ? rest : rest < 2 * h ? rest / 2 : h;
      if (!lands && !(h > least())) throw stuck(h, unmade);

      const made = method.step(counted, t, length, y, memory, yNext, error);
      unmade = made ? undefined : length;
      if (!made) demandFinite();
      const norm = made ? errorNorm(error, y, yNext, relative, absolute) : Infinity;
      const { accept, next } = controller.judge(norm, length, method.order, pace);
      if (!accept) {
        rejected++;
        // A controller that would try the same again never ends.
        if (!(next < length)) throw stuck(length, unmade);
        h = next;
        continue;
      }
      steps++;
      [y, yNext] = [yNext, y];
      t = lands ? stop : t + length;
      // A step cut short by a stop does not speak against the longer one that was meant.
      h = next < length ? next : Math.max(next, h);
      if (justInterrupted) afterInterruption = h;
      justInterrupted = false;
    }
  }

  /** Below this the stages of a step hardly differ in time. */
  function least(): number {
    return Math.max(leastStep, roundOff * Math.abs(t));
  }

  function findFirstStep(): number {
    demandFinite();
    return firstStep(counted, t, y, until - t, method.order, relative, absolute);
  }

  function demandFinite(): void {
    const pool = notFiniteAt(counted, t, y);
    if (pool !== undefined) throw notFinite(poolName(term, pool), t);
  }

  function stuck(length: number, unmade: number | undefined): SolveError {
    const pool = unmade === undefined ? undefined : notFiniteAhead(counted, t, unmade, y);
    if (pool !== undefined) return notFinite(poolName(term, pool), t);
    return stepTooSmall(poolName(term, worstPool(error, y, yNext, relative, absolute)), t, length);
  }
}
