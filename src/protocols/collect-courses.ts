/** Trajectories of every man through every candidate, gathered as they come, as one prediction of the same men in each. */
import type { Man } from "../people/index.ts";
import type { Trajectory } from "../simulate/index.ts";
import type { OpenHpgError } from "../units/index.ts";
import type { Candidate } from "./candidates.ts";
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

/** What the questions need besides. */
const askedFor: readonly string[] = ["haematocrit"];

const month = 365.25 / 12;

/** Who, through which candidates, looked at when. */
export interface CollectionRequest {
  readonly men: readonly Man[];
  /** No treatment first. */
  readonly candidates: readonly Candidate[];
  readonly at?: readonly number[];
  readonly outcomes?: readonly string[];
}

/** What a prediction is put together from, whoever simulates, and whether or not courses change on the way. */
export function collectCourses(
  { men, candidates, at = [3 * month, 6 * month, 12 * month], outcomes = [] }: CollectionRequest,
  onProgress?: (done: number) => void,
) {
  if (men.length === 0) throw nobody("predict");
  if (at.length === 0 || at.some((day, i) => !(day >= 7 && day > (at[i - 1] ?? 0) && day < Infinity))) throw badDays(at);
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
