/** Where does it go, and where would it go with other parameters? Integrates a term together with its sensitivities. */
import { checkSensitivities, poolName } from "./check-input.ts";
import { sensitivityNotFinite } from "./errors.ts";
import type { Interruption } from "./interruption.ts";
import { rodas5p } from "./methods/rodas5p.ts";
import type { RosenbrockMemory, RosenbrockMethod } from "./methods/rosenbrock.ts";
import { rosenbrockTangent } from "./methods/rosenbrock-tangent.ts";
import { type Solution, type SolveOptions, solve } from "./solve.ts";
import { parametersOf, type Tangents } from "./tangents.ts";
import type { Term } from "./term.ts";

/** As for {@link solve}; instants do not depend on parameters. */
export interface SensitivityOptions extends Omit<SolveOptions, "method" | "onSave"> {
  /** Rodas5P unless told. */
  readonly method?: RosenbrockMethod | undefined;
  /** ∂y0/∂p, one vector for each parameter; zeros unless told: a start that depends on none. They are copied. */
  readonly sensitivities0?: readonly Float64Array[] | undefined;
  /** Receives each kept state instead of `saved`; all that it receives is lent for the call, not given. */
  readonly onSave?: ((index: number, t: number, y: Float64Array, sensitivities: readonly Float64Array[]) => void) | undefined;
}

export interface SensitiveSolution extends Solution {
  /** ∂y/∂p at `until`, one vector for each parameter. */
  readonly sensitivities: readonly Float64Array[];
  /** ∂y/∂p at each instant of `save.at`; empty when `onSave` took them. */
  readonly savedSensitivities: readonly (readonly Float64Array[])[];
}

/**
 * Integrates `dy/dt = f(t, y; p)` and its sensitivities ∂y/∂p together.
 *
 * They are the exact derivatives of what {@link solve} computes with the same steps, not a second integration: the
 * state comes out with the very bits of `solve`, each step is factored once, and errors are controlled on the state
 * alone. Sensitivities converge with the order of the method; a tolerance of 1e-6 gives them five digits or so.
 * Interruptions that merely add leave them as they are; others say what they do in `applyTangent`.
 *
 * @throws {@link SolveError} as `solve` does; `solve/wrong-size` for `sensitivities0`; `solve/tangent-missing` for a term
 *   without Jacobian; `solve/sensitivity-not-finite` naming the instant and the pool.
 *
 * @example
 * const one = { columnPointers: Int32Array.of(0, 1), rows: Int32Array.of(0) };
 * const decay: Term = {
 *   size: 1,
 *   rhs: (_t, y, dy) => void (dy[0] = -2 * y[0]!),
 *   jacobian: { ...one, evaluate: (_t, _y, values) => void (values[0] = -2) },
 * };
 * const byRate: Tangents = {
 *   inParameters: { ...one, evaluate: (_t, y, values) => void (values[0] = -y[0]!) },
 *   jacobianAlong: (_t, _y, _along, _parameter, values) => void (values[0] = -1),
 * };
 * const options = { from: 0, until: 1, y0: Float64Array.of(1), tolerance: { relative: 1e-8, absolute: 1e-8 } };
 * Math.abs(solveWithSensitivities(decay, byRate, options).sensitivities[0]![0]! + Math.exp(-2)) < 1e-8 // => true
 */
export function solveWithSensitivities(term: Term, tangents: Tangents, options: SensitivityOptions): SensitiveSolution {
  const { sensitivities0, method = rodas5p, interruptions = [], onSave, ...others } = options;
  const count = parametersOf(tangents);
  checkSensitivities(sensitivities0, count, term.size);
  const sensitivities = Array.from({ length: count }, (_, j) => Float64Array.from(sensitivities0?.[j] ?? new Float64Array(term.size)));
  const carryThrough = rosenbrockTangent(method.tableau, term, tangents);
  const saved: Float64Array[] = [];
  const savedSensitivities: Float64Array[][] = [];

  /** The last step that was made. Whether it was accepted shows when something is asked of another instant. */
  let last: { readonly t: number; readonly h: number; readonly memory: RosenbrockMemory } | undefined;
  const catchUp = (): void => {
    if (last === undefined) return;
    const { t, h, memory } = last;
    last = undefined;
    carryThrough(t, h, memory.start.y, memory, sensitivities);
    sensitivities.forEach((s, j) => {
      const pool = s.findIndex((value) => !Number.isFinite(value));
      if (pool >= 0) throw sensitivityNotFinite(poolName(term, pool), j, t + h);
    });
  };

  const { y, work } = solve(term, {
    ...others,
    method: {
      ...method,
      step(counted, t, h, state, memory: RosenbrockMemory, yNext, error) {
        // A step that was refused is tried again from where it began.
        if (last !== undefined && last.t !== t) catchUp();
        const made = method.step(counted, t, h, state, memory, yNext, error);
        last = made ? { t, h, memory } : undefined;
        return made;
      },
    },
    interruptions: followed(interruptions, (interruption, state) => {
      catchUp();
      interruption.applyTangent?.(state, sensitivities);
    }),
    onSave(index, t, state) {
      catchUp();
      if (onSave) onSave(index, t, state, sensitivities);
      else {
        saved.push(state.slice());
        savedSensitivities.push(sensitivities.map((s) => s.slice()));
      }
    },
  });
  catchUp();
  return { y, saved, work, sensitivities, savedSensitivities };
}

/** The same interruptions, each announced before it applies. */
function followed(source: Iterable<Interruption>, announce: (interruption: Interruption, y: Float64Array) => void): Iterable<Interruption> {
  const follow = (interruption: Interruption): Interruption => ({
    at: interruption.at,
    apply(y) {
      announce(interruption, y);
      interruption.apply(y);
    },
  });
  if (Array.isArray(source)) return (source as readonly Interruption[]).map(follow);
  return (function* () {
    for (const interruption of source) yield follow(interruption);
  })();
}
