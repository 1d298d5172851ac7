/** Measures solvers on a task, taking turns, and reads from their work-precision curves what counts: speed at one error. */
import type { Peer, Prepared } from "./peers/peer.ts";
import { rmsError, type Task } from "./task.ts";

/** What came of one tolerance. */
export interface Point {
  readonly tolerance: number;
  readonly error: number;
  /** Median over the rounds. */
  readonly manYearsPerSecond: number;
  /** Steps tried in a man-year, where the solver says. */
  readonly tries?: number;
}

export interface Curve {
  readonly name: string;
  readonly what: string;
  readonly points: readonly Point[];
}

export interface Contender {
  readonly peer: Peer;
  readonly prepared: Prepared;
  readonly tolerances: readonly number[];
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Two tolerances whose errors lie on either side of the target, judged by one run; the error follows the tolerance nearly in proportion. */
export function around(target: number, task: Task, prepared: Prepared, reference: Float64Array, men: number): readonly number[] {
  const first = 1e-5;
  const error = rmsError(task, prepared.run(first, men).found, reference);
  const near = first * (target / error);
  const better = near * (target / rmsError(task, prepared.run(near, men).found, reference));
  return [better * 2, better / 2].map((tolerance) => Number(tolerance.toPrecision(2)));
}

/** Rounds in which everyone runs once at each tolerance, so that what disturbs the machine disturbs all; everyone has run before. */
export function takeTurns(
  task: Task,
  contenders: readonly Contender[],
  reference: Float64Array,
  men: number,
  rounds: number,
): readonly Curve[] {
  const own = reference.subarray(0, men * task.days * task.floor.length);
  const measured = contenders.map(({ tolerances }) =>
    tolerances.map(() => ({ speeds: [] as number[], error: Number.NaN, tries: undefined as number | undefined })),
  );
  for (let round = 0; round < rounds; round++)
    contenders.forEach(({ prepared, tolerances }, i) => {
      tolerances.forEach((tolerance, k) => {
        const { found, cpuSeconds, manYears, tries } = prepared.run(tolerance, men);
        const point = measured[i]![k]!;
        point.speeds.push(manYears / cpuSeconds);
        if (round > 0) return;
        point.error = rmsError(task, found, own);
        point.tries = tries;
      });
    });
  return contenders.map(({ peer: { name, what }, tolerances }, i) => ({
    name,
    what,
    points: tolerances.map((tolerance, k): Point => {
      const { error, speeds, tries } = measured[i]![k]!;
      return { tolerance, error, manYearsPerSecond: median(speeds), ...(tries !== undefined && { tries }) };
    }),
  }));
}

/** Speed at this error: straight between the two nearest points on logarithmic scales, and a little beyond the last. */
export function speedAt({ points }: Curve, error: number): number {
  const sorted = points.toSorted((a, b) => a.error - b.error);
  if (sorted.length === 1) return sorted[0]!.manYearsPerSecond;
  const above = sorted.findIndex((point) => point.error >= error);
  const right = Math.max(1, above < 0 ? sorted.length - 1 : above);
  const [p, q] = [sorted[right - 1]!, sorted[right]!];
  const share = Math.log(error / p.error) / Math.log(q.error / p.error);
  return p.manYearsPerSecond * (q.manYearsPerSecond / p.manYearsPerSecond) ** share;
}
