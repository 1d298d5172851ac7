/** Every course for every man, the same men in each, so that courses differ by what they do and by nothing else. */
import type { Man } from "../people/index.ts";
import { rememberPasts, simulateMany, simulateManyInThreads, type Trajectory } from "../simulate/index.ts";
import type { OpenHpgError } from "../units/index.ts";
import { candidateCourses, type ProposedCourse, type Taken } from "./candidates.ts";
import { badDays, nobody, nobodyLeft, unknownOutcome } from "./errors.ts";
import { bandsOf, type Failure, levelsAt, type PredictedCourse, type PredictedOutcome, type Prediction, spreadOf } from "./prediction.ts";

/** Shown over time, in this order. */
export const shownOutcomes: readonly string[] = [
  "lh",
  "fsh",
  "testosterone_total",
  "testosterone_free",
  "estradiol",
  "intratesticular_testosterone",
  "sperm_concentration",
  "total_motile_count",
];

/** What the questions and the limits of safety need besides. */
const askedFor: readonly string[] = ["haematocrit", "psa"];

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
  /** Relative; 1e-4 unless told: bands need no six digits. */
  readonly tolerance?: number;
  readonly signal?: AbortSignal;
  /** Called after every course of a man, with the share done. */
  readonly onProgress?: (done: number) => void;
}

const month = 365.25 / 12;
const bandTolerance = 1e-4;

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
    ...threads
  }: PredictionOptions & { readonly threads?: number; readonly worker?: URL } = {},
): Promise<Prediction> {
  const { candidates, span, keep, fail, finish } = collect(request, onProgress);
  for (const [c, { course }] of candidates.entries())
    await simulateManyInThreads(request.men, course, {
      ...span,
      ...threads,
      tolerance,
      ...(signal && { signal }),
      onTrajectory: (i, trajectory) => keep(c, i, trajectory),
      onError: (i, error) => fail(c, i, error),
    });
  return finish();
}

/** What a prediction is put together from, whoever simulates. */
function collect(
  { men, proposed, at = [3 * month, 6 * month, 12 * month], outcomes = [], ...takes }: PredictionRequest,
  onProgress?: (done: number) => void,
) {
  if (men.length === 0) throw nobody("predict");
  if (at.length === 0 || at.some((day, i) => !(day >= 7 && day > (at[i - 1] ?? 0) && day < Infinity))) throw badDays(at);
  const candidates = candidateCourses(proposed, takes);
  const names = [...new Set([...shownOutcomes, ...askedFor, ...outcomes])];
  const weeks = Math.max(1, Math.round(at.at(-1)! / 7));
  const width = weeks + 1;
  const levels = candidates.map(() => names.map(() => new Float64Array(men.length * width)));
  const units = new Map<string, string>();
  const warnings = new Set<string>();
  const failures: Failure[] = [];
  const total = candidates.length * men.length;
  let done = 0;
  return {
    candidates,
    span: { weeks, every: 7 },
    keep(c: number, i: number, { analytes, warnings: said }: Trajectory): void {
      names.forEach((name, k) => {
        const series = analytes[name];
        if (!series) throw unknownOutcome(name);
        units.set(name, series.unit);
        levels[c]![k]!.set(series.values, i * width);
      });
      for (const warning of said) warnings.add(warning);
      onProgress?.(++done / total);
    },
    fail(c: number, man: number, error: OpenHpgError): void {
      failures.push({ course: candidates[c]!.name, man, why: error.message });
      onProgress?.(++done / total);
    },
    finish(): Prediction {
      const lost = new Set(failures.map(({ man }) => man));
      const left = men.flatMap((_, i) => (lost.has(i) ? [] : [i]));
      if (left.length === 0) throw nobodyLeft(men.length, failures[0]!.why);
      // Threads end in any order.
      const place = (name: string): number => candidates.findIndex((c) => c.name === name);
      failures.sort((a, b) => a.man - b.man || place(a.course) - place(b.course));
      const courses = candidates.map((candidate, c) => ({
        ...candidate,
        outcomes: Object.fromEntries(
          names.map((name, k) => {
            const kept = new Float64Array(left.length * width);
            left.forEach((man, i) => kept.set(levels[c]![k]!.subarray(man * width, (man + 1) * width), i * width));
            return [name, { unit: units.get(name)!, levels: kept }];
          }),
        ),
      }));
      return {
        ...summed({ courses, men: left, weeks, at }),
        failures,
        warnings: [...warnings, ...lostInWords(lost.size, men.length, failures)],
      };
    },
  };
}

type Unsummed = Omit<PredictedCourse, "outcomes"> & {
  readonly outcomes: Readonly<Record<string, Pick<PredictedOutcome, "unit" | "levels">>>;
};

/** Bands and differences, once everyone is there. */
function summed(raw: {
  readonly courses: readonly Unsummed[];
  readonly men: readonly number[];
  readonly weeks: number;
  readonly at: readonly number[];
}) {
  const { courses, men, at } = raw;
  return {
    ...raw,
    courses: courses.map(
      (course, c): PredictedCourse => ({
        ...course,
        outcomes: Object.fromEntries(
          Object.entries(course.outcomes).map(([name, { unit, levels }]) => {
            const there = at.map((day) => {
              const own = levelsAt(raw, c, name, day);
              const without = levelsAt(raw, 0, name, day);
              return { day, level: spreadOf(own), difference: spreadOf(own.map((v, i) => v - without[i]!)) };
            });
            return [name, { unit, levels, bands: bandsOf(levels, men.length), at: there }];
          }),
        ),
      }),
    ),
  };
}

/** Who is missing must be said: men who fail may be unlike the others. */
const lostInWords = (lost: number, of: number, failures: readonly Failure[]): readonly string[] =>
  lost === 0
    ? []
    : [
        `${lost} of ${of} men could not be simulated through every course and are left out of all: ${[...new Set(failures.map(({ course }) => course))].join(", ")}; man ${failures[0]!.man + 1}: ${failures[0]!.why}`,
      ];
