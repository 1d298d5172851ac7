/** One arm of a study, simulated: what each man of the cohort had, when. */
import type { Man } from "../people/index.ts";
import { type Course, simulateMany } from "../simulate/index.ts";
import type { Cohort } from "./cohort.ts";

/** When the men are looked at. */
export interface Visits {
  /** Until this day. */
  readonly until: number;
  /** Days between looks; the day's number is the time of the first dose of that day, so a look there is a trough. */
  readonly every: number;
  /** `instant`: the level then; `mean`: the mean since the look before. */
  readonly values: "instant" | "mean";
}

/** Levels of the men of an arm. */
export interface ArmRun {
  readonly days: Float64Array;
  /** Of each analyte: of each place of the cohort, its series. */
  readonly series: ReadonlyMap<string, readonly Float64Array[]>;
  readonly units: ReadonlyMap<string, string>;
  /** Men who could not be simulated, and why the first could not. */
  readonly lost: number;
  readonly because?: string;
}

/** The cohort's integration need not be closer than this to a mean over men. */
const tolerance = 1e-4;

/**
 * Simulates a cohort through a course.
 *
 * @param who - What is done to each man before: a history, for one.
 * @param analytes - What is kept; a name the trajectory lacks is left out.
 *
 * @throws SimulateError for a course or span that cannot be simulated.
 */
export function runArm(
  cohort: Cohort,
  course: Course,
  { until, every, values }: Visits,
  analytes: readonly string[],
  { who = (man: Man) => man, signal }: { readonly who?: (man: Man) => Man; readonly signal?: { readonly aborted: boolean } } = {},
): ArmRun {
  const { members } = cohort;
  const kept = new Map<string, (Float64Array | undefined)[]>(analytes.map((analyte) => [analyte, members.map(() => undefined)]));
  const units = new Map<string, string>();
  let days: Float64Array = new Float64Array();
  let lost = 0;
  let because: string | undefined;
  const samples = Math.max(1, Math.ceil(until / every - 1e-9));
  simulateMany(
    members.map(({ man }) => who(man)),
    course,
    {
      weeks: (samples * every) / 7,
      every,
      values,
      tolerance,
      ...(signal && { signal }),
      onTrajectory(index, trajectory) {
        days = trajectory.days;
        for (const [analyte, all] of kept) {
          const series = trajectory.analytes[analyte];
          if (!series) continue;
          all[index] = series.values;
          units.set(analyte, series.unit);
        }
      },
      onError(index, error) {
        lost += members[index]!.places;
        because ??= error.message;
      },
    },
  );
  const series = new Map(
    [...kept].map(([analyte, all]) => [
      analyte,
      all.flatMap((values, i) => (values ? Array.from({ length: members[i]!.places }, () => values) : [])),
    ]),
  );
  return { days, series, units, lost, ...(because !== undefined && { because }) };
}

/** A day, or a span of days over which a mean is taken. */
export type When = number | readonly [from: number, to: number];

/**
 * The level of each man on a day, or his mean over a span; shape `[places]`.
 *
 * @throws RangeError where the run does not reach the day.
 */
export function levelsOn({ days, series }: ArmRun, analyte: string, when: When): Float64Array {
  const of = series.get(analyte) ?? [];
  const [from, to] = typeof when === "number" ? [when, when] : when;
  const near = 1e-6 + (days.length > 1 ? days[1]! - days[0]! : 1) / 2;
  const rows = [...days.keys()].filter((i) => days[i]! >= from - near && days[i]! <= to + near);
  if (rows.length === 0) throw new RangeError(`the run does not reach day ${to}`);
  const inside = typeof when === "number" ? [nearest(days, when)] : rows;
  return Float64Array.from(of, (values) => inside.reduce((sum, i) => sum + values[i]!, 0) / inside.length);
}

const nearest = (days: Float64Array, day: number): number =>
  days.reduce((best, d, i) => (Math.abs(d - day) < Math.abs(days[best]! - day) ? i : best), 0);
