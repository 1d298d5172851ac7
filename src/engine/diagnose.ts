/** Why a lane came back without having arrived, in the words of `solve/errors.ts`. */
import { notFiniteAhead, notFiniteAt, type SolveError, solveErrors, type Term, type Tolerance, worstPool } from "../solve/index.ts";
import type { KernelModule } from "./kernel/module.ts";
import { status } from "./kernel/places.ts";
import { errorRow, type LaneMemory } from "./lane-memory.ts";

export interface Asked {
  readonly tolerance: Tolerance;
  readonly absolute: Float64Array;
  /** Where the lane was last stopped. */
  readonly since: number;
}

/** @param term - The man in this lane; evaluating it uses up what the last step left behind. */
export function diagnose(module: KernelModule, lane: LaneMemory, term: Term, { tolerance, absolute, since }: Asked): SolveError {
  const t = lane.doubles[lane.at.time]!;
  const [y, next, error] = [0, 1, 2].map(() => new Float64Array(term.size)) as [Float64Array, Float64Array, Float64Array];
  lane.read(module.places.y, y);
  if (lane.doubles[lane.at.status]! === status.tired)
    return solveErrors.tooManySteps(since, t, lane.doubles[lane.at.stop]!, lane.doubles[lane.at.tries]!, "Rodas5P");
  lane.read(module.places.state, next);
  lane.read(module.places.stages, error, errorRow(module));
  const lost = notFiniteAt(term, t, y) ?? (lane.marked("failed") ? notFiniteAhead(term, t, lane.doubles[lane.at.length]!, y) : undefined);
  if (lost !== undefined) return solveErrors.notFinite(nameOf(term, lost), t);
  return solveErrors.stepTooSmall(nameOf(term, worstPool(error, y, next, tolerance.relative, absolute)), t, lane.doubles[lane.at.step]!);
}

export const nameOf = (term: Pick<Term, "names">, pool: number): string => term.names?.[pool] ?? `pool ${pool}`;
