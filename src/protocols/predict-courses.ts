/** Every course for every man, the same men in each, so that courses differ by what they do and by nothing else. */
import type { Man } from "../people/index.ts";
import { keptThreads, rememberPasts, simulateMany } from "../simulate/index.ts";
import { candidateCourses, type ProposedCourse, type Taken } from "./candidates.ts";
import { collectCourses } from "./collect-courses.ts";
import type { Prediction } from "./prediction.ts";

/** Who, which courses, and when to look. */
export interface PredictionRequest extends Taken {
  /** Equally probable men, each with how he handles drugs and with his past. */
  readonly men: readonly Man[];
  /** From today; no treatment and going on join them, see {@link candidateCourses}. */
  readonly proposed: readonly ProposedCourse[];
  /** Days from today, increasing, from 7; 3, 6 and 12 months unless told. */
  readonly at?: readonly number[];
  /** Kept besides those that are always shown. */
  readonly outcomes?: readonly string[];
}

export interface PredictionOptions {
  /** Relative; 1e-3 unless told: bands need no six digits. */
  readonly tolerance?: number;
  readonly signal?: AbortSignal;
  /** Called after every course of a man, with the share done. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Bands need no six digits. Against 1e-6, ninety-nine weekly levels of a hundred lie within 3·10⁻⁴ on tablets, hCG and pumps, within 10⁻³ on
 * enanthate; a spray three times a day within 2 %, at 1e-4 too, for its peaks fall between the hours at which a week is met.
 */
export const bandTolerance = 1e-3;

/**
 * Simulates every candidate course for every man.
 *
 * A pure function of its request: what is random about a man was drawn with him, and he is the same man in every
 * course, so a difference between two courses holds no scatter between men. Levels are a man's own, without what a
 * single sample adds. A man who fails in one course is left out of all, and named.
 *
 * @throws ProtocolError `protocols/nobody`, `protocols/nobody-left`, `protocols/bad-days`, `protocols/unknown-outcome`,
 *   `protocols/same-name`; SimulateError for a course that cannot be simulated; SolveError `solve/cancelled`.
 *
 * @example
 * const proposed = [{ name: "Clomiphene", course: parseCourse("clomiphene 25 mg daily") }];
 * const { courses } = predictCourses({ men: [man()], proposed, at: [84] });
 * courses.map(({ name, outcomes }) => [name, outcomes["lh"]!.at[0]!.difference.median > 1]) // => [["No treatment", false], ["Clomiphene", true]]
 */
export function predictCourses(
  request: PredictionRequest,
  { tolerance = bandTolerance, signal, onProgress }: PredictionOptions = {},
): Prediction {
  const { candidates, span, keep, fail, finish } = collect(request, onProgress);
  rememberPasts(request.men, tolerance);
  candidates.forEach(({ course }, c) => {
    simulateMany(request.men, course, {
      ...span,
      tolerance,
      ...(signal && { signal }),
      onTrajectory: (i, trajectory) => keep(c, i, trajectory),
      onError: (i, error) => fail(c, i, error),
    });
  });
  return finish();
}

/** {@link predictCourses} in several threads: the same bits, sooner. Rejects as it throws. */
export async function predictCoursesInThreads(
  request: PredictionRequest,
  {
    tolerance = bandTolerance,
    signal,
    onProgress,
    worker,
    ...threads
  }: PredictionOptions & { readonly threads?: number; readonly worker?: URL } = {},
): Promise<Prediction> {
  const { candidates, span, keep, fail, finish } = collect(request, onProgress);
  const kept = keptThreads(worker);
  try {
    for (const [c, { course }] of candidates.entries())
      await kept.simulateMany(request.men, course, {
        ...span,
        ...threads,
        tolerance,
        ...(signal && { signal }),
        onTrajectory: (i, trajectory) => keep(c, i, trajectory),
        onError: (i, error) => fail(c, i, error),
      });
  } finally {
    kept.end();
  }
  return finish();
}

const collect = ({ proposed, taken, today, ...request }: PredictionRequest, onProgress?: (done: number) => void) =>
  collectCourses(
    { ...request, candidates: candidateCourses(proposed, { ...(taken && { taken }), ...(today !== undefined && { today }) }) },
    onProgress,
  );
