/** The men of a trial on what they were given: simulated, seen at their visits, and measured. */
import type { Levels } from "../clinic/index.ts";
import { bandTolerance } from "../protocols/index.ts";
import { type KeptThreads, keptThreads, simulateMany, type Trajectory } from "../simulate/index.ts";
import { type Attendance, attendanceOf, possibleDays } from "./attendance.ts";
import { breath, handful } from "./breath.ts";
import { resultsOf } from "./candidates.ts";
import type { Enrolled } from "./enrol.ts";
import { cancelled, nobodyLeft } from "./errors.ts";
import { followRegimen } from "./follow-regimen.ts";
import type { ReadPlan } from "./read-plan.ts";

export type TrialPhase = "screening" | "treatment" | "replicates";

/** How a trial is run; none of it changes a result. */
export interface RunOptions {
  /** Threads; as many as can truly run at once, unless told. 0: in this thread, a few men at a time. */
  readonly threads?: number;
  /** Men sent to a thread at once. */
  readonly chunk?: number;
  /** Address of the script that the package offers as `openhpg/worker`, where a bundler has moved it. */
  readonly worker?: URL;
  readonly signal?: AbortSignal;
  /** Told now and then: the share that is done, from 0 to 1, and of what. */
  readonly onProgress?: (done: number, phase: TrialPhase) => void;
}

/** What was measured of a man, by analyte; shape `[1 + visits]`, the baseline first, null where he was not seen. */
export type Results = Readonly<Record<string, readonly (number | null)[]>>;

export interface Followed extends Enrolled {
  readonly attendance: Attendance;
  readonly results: Results;
  /** What a regimen changed, and why. */
  readonly changes: readonly string[];
  /** Why he could not be simulated; his results are then missing. */
  readonly error?: string;
}

/** @throws (rejects with) TrialError `trials/cancelled`, `trials/nobody-left`; SimulateError for a thread that does not start. */
export async function followMen(
  read: ReadPlan,
  men: readonly Enrolled[],
  options: RunOptions,
): Promise<{ readonly men: readonly Followed[]; readonly warnings: readonly string[] }> {
  const { plan, given } = read;
  const days = possibleDays(read);
  const attendances = men.map(({ number, arm }) => attendanceOf(read, number, arm));
  const seen: (Results | undefined)[] = [];
  const changes: (readonly string[])[] = [];
  const errors: string[] = [];
  const warnings = new Set<string>();
  let done = 0;
  const keep = (i: number, levelsOn: (day: number) => Levels): void => {
    seen[i] = seenOf(read, men[i]!, attendances[i]!, levelsOn);
  };
  // One arm after another, on the same threads.
  const kept = keptThreads(options.worker);
  const followArm = async (arm: number, follows: ReadPlan["given"][number]): Promise<void> => {
    const places = men.flatMap((m, i) => (m.arm === arm ? [i] : []));
    const told = {
      weeks: plan.weeks,
      on: days,
      tolerance: bandTolerance,
      missed: (k: number) => attendances[places[k]!]!.missed,
      onTrajectory(k: number, trajectory: Trajectory): void {
        for (const warning of trajectory.warnings) warnings.add(`${plan.arms[arm]!.name}: ${warning}`);
        keep(places[k]!, (day) => levelsAt(trajectory, day === 0 ? 0 : 1 + days.indexOf(day)));
        options.onProgress?.(++done / men.length, "treatment");
      },
      onError(k: number, error: { readonly message: string }): void {
        errors[places[k]!] = error.message;
        options.onProgress?.(++done / men.length, "treatment");
      },
    };
    const own = places.map((i) => men[i]!);
    if ("treatments" in follows)
      await simulateArm(
        own.map(({ man }) => man),
        follows,
        told,
        options,
        kept,
      );
    else
      await followRegimen(read, follows, own, options, {
        onMan(k, levels, { course, log }) {
          const i = places[k]!;
          attendances[i] = { ...attendances[i]!, missed: course.treatments.map(({ missed }) => missed) };
          changes[i] = log.map(({ text }) => text);
          keep(i, levels);
          options.onProgress?.(++done / men.length, "treatment");
        },
        onError: told.onError,
      });
    if (places.length > 0 && places.every((i) => !seen[i])) throw nobodyLeft(plan.arms[arm]!.name, errors[places[0]!] ?? "");
  };
  try {
    for (const [arm, follows] of given.entries()) await followArm(arm, follows);
  } finally {
    kept.end();
  }
  const none: Results = Object.fromEntries(read.measured.map((analyte) => [analyte, [0, ...plan.visits].map(() => null)]));
  const followed = men.map((man, i): Followed => {
    const error = errors[i];
    return {
      ...man,
      attendance: attendances[i]!,
      results: seen[i] ?? none,
      changes: changes[i] ?? [],
      ...(error !== undefined && { error }),
    };
  });
  return { men: followed, warnings: [...warnings] };
}

type Told = Omit<Parameters<typeof simulateMany>[2], "signal">;

async function simulateArm(
  men: readonly Enrolled["man"][],
  course: Parameters<typeof simulateMany>[1],
  told: Told & { readonly missed: (k: number) => readonly (readonly number[])[] },
  { threads, chunk, signal }: RunOptions,
  kept: KeptThreads,
): Promise<void> {
  if (threads !== 0)
    return kept
      .simulateMany(men, course, {
        ...told,
        ...(threads !== undefined && { threads }),
        ...(chunk !== undefined && { chunk }),
        ...(signal && { signal }),
      })
      .catch((error: unknown) => {
        throw signal?.aborted ? cancelled() : error;
      });
  const step = chunk ?? handful;
  for (let from = 0; from < men.length; from += step) {
    await breath();
    if (signal?.aborted) throw cancelled();
    simulateMany(men.slice(from, from + step), course, {
      ...told,
      missed: (k) => told.missed(from + k),
      onTrajectory: (k, trajectory) => told.onTrajectory(from + k, trajectory),
      onError: (k, error) => told.onError(from + k, error),
    });
  }
}

const levelsAt = ({ analytes }: Trajectory, sample: number): Levels =>
  Object.fromEntries(Object.entries(analytes).map(([key, { values }]) => [key, values[sample]!]));

/** What his visits show: of those he does not come to, nothing. */
function seenOf(read: ReadPlan, man: Enrolled, { days, leaves }: Attendance, levelsOn: (day: number) => Levels): Results {
  const before = Array.from({ length: read.screenings }, () => man.levels);
  const own = [0, ...days].map(levelsOn);
  const results = resultsOf(read, man.number, man.man, [...before, ...own], [0, ...days]).slice(read.screenings);
  return Object.fromEntries(
    read.measured.map((analyte, a) => [analyte, results.map((visit, v) => (v > 0 && days[v - 1]! > leaves ? null : visit[a]!))]),
  );
}
