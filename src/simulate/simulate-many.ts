/** Many men through one course of treatment, as fast as the machine allows, each as if he were alone. */
import type { EngineMan } from "../engine/index.ts";
import type { Man } from "../people/index.ts";
import { SolveError } from "../solve/index.ts";
import { readyFor } from "./after-past.ts";
import { type Course, CourseError } from "./course/index.ts";
import { warningsOf } from "./course-warnings.ts";
import { interruptions } from "./engine-interruptions.ts";
import { SimulateError } from "./errors.ts";
import { engineWith } from "./kernels.ts";
import { drugsOf, pastOf, planSpan, type SimulateOptions } from "./plan.ts";
import { beginTrajectory, type Trajectory } from "./trajectory.ts";
import { toleranceOf } from "./untreated.ts";

export interface SimulateManyOptions extends SimulateOptions {
  /** Doses that man number `index` does not take: of each treatment which planned ones, from 0 and increasing; those of the course unless told. */
  missed?(index: number): readonly (readonly number[])[];
  /** Receives each man's trajectory when he is done; men may finish in another order than they came. */
  onTrajectory(index: number, trajectory: Trajectory): void;
  /** This man could not be simulated; the others go on. */
  onError(index: number, error: SolveError | SimulateError | CourseError): void;
}

/**
 * Simulates every man of an iterable through one course; memory does not grow with their number.
 *
 * A man's trajectory has the same bits as `simulate` gives him alone, whoever else is simulated.
 *
 * @param men - Read as places become free.
 *
 * @throws SimulateError for a span, spacing or course that cannot be simulated; `solve/cancelled` when the signal says so.
 *
 * @example
 * const lh: number[] = [];
 * const men = [man(), man({ condition: "klinefelter" })];
 * simulateMany(men, parseCourse("none"), { weeks: 1, onTrajectory: (i, t) => void (lh[i] = t.analytes["lh"]!.values[0]!), onError: () => {} });
 * lh[1]! > lh[0]! // => true
 */
export function simulateMany(men: Iterable<Man>, course: Course, options: SimulateManyOptions): void {
  const { tolerance = 1e-6, reference, signal, missed, onTrajectory, onError } = options;
  const span = planSpan(course, options);
  const warnings = warningsOf(course, span.until);
  const iterator = men[Symbol.iterator]();
  let start = 0;
  let first = iterator.next();
  /** The past of the first whose history can be read; that of the others is their misfortune alone. */
  let past: ReturnType<typeof pastOf>;
  for (; !first.done; first = iterator.next(), start++) {
    const { condition } = first.value;
    if (onlyHis(start, () => (past = pastOf(condition)))) break;
  }
  if (first.done) return;
  // Every man is compiled with the drugs of the first one's past; a man with another past is compiled apart.
  const drugs = drugsOf(course, past?.course);
  const many = engineWith(drugs, reference);
  const common = { tolerance: toleranceOf(many, tolerance), ...(signal && { signal }) };
  const open = new Map<number, ReturnType<typeof beginTrajectory>>();
  let apart: { readonly index: number; readonly man: Man }[] = [];

  const prepare = (index: number, man: Man): EngineMan => {
    const ready = readyFor(many, man, tolerance, reference);
    return { ...ready, interruptions: interruptions(many, ready.values, missed ? without(course, missed(index)) : course, span.until) };
  };

  /** Which of the men each of those under way is, by the engine's count. */
  const places = new Map<number, number>();
  let sent = 0;
  const leave = (i: number): number => {
    const index = places.get(i)!;
    places.delete(i);
    open.delete(index);
    return index;
  };
  function* prepared(): Generator<EngineMan> {
    for (let index = start, next: IteratorResult<Man> = first; !next.done; next = iterator.next(), index++) {
      const man = next.value;
      if (man.condition.history?.course !== first.value.condition.history?.course) {
        apart.push({ index, man });
        if (apart.length >= mostApart) flush();
        continue;
      }
      const ready = rested(index, man);
      if (!ready) continue;
      places.set(sent++, index);
      open.set(index, beginTrajectory(span, many, drugsOf(course), warnings));
      yield ready;
    }
  }
  /** He may have no rest to begin from, or a parameter that is no number. */
  const rested = (index: number, man: Man): EngineMan | undefined => {
    let ready: EngineMan | undefined;
    onlyHis(index, () => (ready = prepare(index, man)));
    return ready;
  };
  /** Those with another past, as a group of their own. */
  const flush = (): void => {
    const group = apart;
    apart = [];
    if (group.length > 0)
      simulateMany(
        group.map(({ man }) => man),
        course,
        {
          ...options,
          ...(missed && { missed: (i) => missed(group[i]!.index) }),
          onTrajectory: (i, t) => onTrajectory(group[i]!.index, t),
          onError: (i, e) => onError(group[i]!.index, e),
        },
      );
  };

  /** False when it failed, which only he hears of. */
  function onlyHis(index: number, act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      if (
        !(error instanceof SolveError || error instanceof SimulateError || error instanceof CourseError) ||
        error.code === "solve/cancelled"
      )
        throw error;
      onError(index, error);
      return false;
    }
  }

  many.run(prepared(), {
    ...common,
    until: span.until,
    at: span.at,
    keep: "outputs",
    onSample: (i, index, _t, row) => open.get(places.get(i)!)!.keep(index, row),
    onEnd: (i) => {
      const { trajectory } = open.get(places.get(i)!)!;
      onTrajectory(leave(i), trajectory);
    },
    onError: (i, error) => {
      onError(leave(i), error);
    },
  });
  flush();
}

const without = (course: Course, missed: readonly (readonly number[])[]): Course => ({
  ...course,
  treatments: course.treatments.map((treatment, k) => ({ ...treatment, missed: missed[k] ?? [] })),
});

/** Men of another past wait for each other, but not without end. */
const mostApart = 256;
