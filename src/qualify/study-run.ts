/** A study simulated as it was done: its cohorts, its arms, and every published figure beside the simulated one. */
import { quantiles } from "../numerics/index.ts";
import type { Man } from "../people/index.ts";
import { assumed } from "../references/index.ts";
import { readings, restOf } from "../simulate/index.ts";
import { baselineOf, cohortRequest, isBaselineOf } from "./arm-cohort.ts";
import { type ArmRun, runArm, type Visits } from "./arm-run.ts";
import { type Cohort, drawCohort } from "./cohort.ts";
import { compareRow, type Simulated } from "./compare.ts";
import { type Comparison, type NotCompared, never } from "./comparison.ts";
import type { Arm, Observation, Study } from "./study.ts";

/** How the men of an arm spread over time; each of shape `[days]`, in `unit`. */
export interface Band {
  readonly unit: string;
  readonly days: readonly number[];
  readonly p05: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}

export interface ArmResult {
  readonly name: string;
  readonly course: string;
  readonly standsFor?: string;
  /** Men simulated, and how many could not be. */
  readonly men: number;
  readonly lost: number;
  readonly because?: string;
  /** How many men of the pool carry the cohort's weight. */
  readonly effective: number;
  readonly baseline: Cohort["agreement"];
  readonly bands: Readonly<Record<string, Band>>;
}

export interface StudyResult {
  readonly name: string;
  readonly use: Study["use"];
  readonly arms: readonly ArmResult[];
  readonly comparisons: readonly Comparison[];
  readonly notCompared: readonly NotCompared[];
}

export interface StudyOptions {
  /** Men in each arm; 200 unless told. */
  readonly men?: number;
  readonly seed?: number;
  readonly signal?: { readonly aborted: boolean };
  /** Hears before each arm how much of the study is done, and which arm comes. */
  readonly onProgress?: (share: number, arm: string) => void;
}

const kinetic = new Set(["cmax", "tmax", "half-life", "auc"]);

/** Days between looks that a grid may have, the coarsest first. */
const grids = [1, 0.5, 0.25, 0.125, 1 / 24, 1 / 48];

/** The coarsest grid on which all these days lie, to a tenth of its spacing. */
const gridFor = (days: readonly number[]): number =>
  grids.find((every) => days.every((day) => Math.abs(day / every - Math.round(day / every)) < 0.1)) ?? 1 / 48;

/** When to look at an arm: as often as its rows need. */
export function visitsOf(rows: readonly Observation[]): Visits {
  const until = Math.max(1, ...rows.map(({ day }) => day.to));
  const grid = gridFor(rows.flatMap(({ day }) => [day.from, day.to]));
  const hourly = rows.some(({ statistic, clock }) => kinetic.has(statistic) || clock?.kind === "after-dose");
  if (hourly) return { until, every: Math.min(grid, until <= 120 ? 1 / 24 : 0.25), values: "instant" };
  return { until, every: grid, values: rows.some(({ clock }) => clock?.kind === "whole-day") ? "mean" : "instant" };
}

/** Whether an arm only tells of untreated men: then its figures are what is compared, not what the men are drawn by. */
const untreated = (arm: Arm, rows: readonly Observation[]): boolean =>
  arm.course.treatments.length === 0 && !arm.history && rows.every((row) => row.day.to <= 0);

/**
 * Simulates a study.
 *
 * Deterministic: the same study, seed and number of men give the same bits wherever it runs.
 *
 * @throws SimulateError, SolveError for a study no arm of which can be simulated; `solve/cancelled`.
 */
export function runStudy(study: Study, { men = 200, seed = 1, signal, onProgress }: StudyOptions = {}): StudyResult {
  const cohorts = new Map<string, Cohort>();
  const drawn = (arm: Arm, alone: boolean): Cohort => {
    const asked = cohortRequest(study, arm, men, seed);
    const request = alone ? { ...asked, baseline: [] } : asked;
    const key = JSON.stringify(request);
    const before = cohorts.get(key);
    if (before) return before;
    const made = drawCohort(request);
    cohorts.set(key, made);
    return made;
  };
  const runs = new Map<string, ArmRun>();
  const arms = study.arms.map(
    (arm, k): { readonly arm: Arm; readonly cohort: Cohort; readonly rows: readonly Observation[]; readonly alone: boolean } => {
      onProgress?.(k / study.arms.length, arm.name);
      const own = study.observations.filter((row) => row.arm === arm.name || (row.arm === undefined && study.arms.length === 1));
      const alone = untreated(arm, own);
      const rows = alone ? own : own.filter((row) => !isBaselineOf(arm, row));
      const cohort = drawn(arm, alone);
      const analytes = new Set(own.map((row) => row.analyte));
      const history = arm.history;
      const who = (man: Man): Man =>
        history
          ? {
              ...man,
              condition: {
                ...man.condition,
                history: { course: history.course.text, weeks: history.weeks, evidence: assumed("as the study says") },
              },
            }
          : man;
      const others = study.observations.filter(({ against }) => against?.kind === "arm" && against.arm === arm.name);
      for (const { analyte } of others) analytes.add(analyte);
      runs.set(
        arm.name,
        alone
          ? resting(cohort, analytes)
          : runArm(cohort, arm.course, visitsOf([...rows, ...others]), [...analytes], { who, ...(signal && { signal }) }),
      );
      return { arm, cohort, rows, alone };
    },
  );
  const comparisons: Comparison[] = [];
  const notCompared: NotCompared[] = [];
  for (const { arm, rows, alone } of arms) {
    const run = runs.get(arm.name)!;
    const reported = alone || arm.history ? [] : baselineOf(arm, study.observations);
    const simulated: Simulated = { study, arm, run, runs, baseline: new Map(reported.map((row) => [row.analyte, row])), seed };
    rows.forEach((row, k) => {
      try {
        comparisons.push(finite({ ...compareRow(row, simulated, k + 1), ...(row.centile !== undefined && { centile: row.centile }) }));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        notCompared.push({ study: study.name, arm: arm.name, line: row.line, analyte: row.analyte, because: error.message });
      }
    });
  }
  if (study.arms.length > 1)
    for (const row of study.observations.filter((row) => row.arm === undefined && row.day.to > 0))
      notCompared.push({
        study: study.name,
        arm: "",
        line: row.line,
        analyte: row.analyte,
        because: "it is a figure of several arms together",
      });
  return {
    name: study.name,
    use: study.use,
    arms: arms.map(({ arm, cohort }) => armResult(arm, cohort, runs.get(arm.name)!)),
    comparisons,
    notCompared,
  };
}

/** Days; a middle that lies beyond is one of men who got there and men who did not. */
const farthest = 1e5;

/** @throws RangeError where nothing was predicted. */
function finite(comparison: Comparison): Comparison {
  if (Number.isNaN(comparison.predicted)) throw new RangeError("the simulated curve has no such figure");
  const { scale, predicted, sampling } = comparison;
  const most = scale === "time" && predicted > farthest ? never : Math.min(predicted, never);
  return { ...comparison, predicted: most, sampling: Number.isFinite(sampling) ? sampling : 1 };
}

/** Untreated men need no integration: they are at rest. */
function resting({ members }: Cohort, analytes: ReadonlySet<string>): ArmRun {
  const rests = members.map(({ man }) => restOf(man));
  const series = new Map(
    [...analytes].map((analyte) => [
      analyte,
      members.flatMap(({ places }, i) =>
        rests[i]![analyte] === undefined ? [] : Array.from({ length: places }, () => Float64Array.of(rests[i]![analyte]!)),
      ),
    ]),
  );
  return { days: Float64Array.of(0), series, units: new Map(readings.map(({ key, unit }) => [key, unit])), lost: 0 };
}

/** Of a curve that is drawn; hourly ones have thousands. */
const mostPoints = 100;
const round = (v: number): number => Number(v.toPrecision(5));

function armResult(arm: Arm, { members, effective, agreement }: Cohort, run: ArmRun): ArmResult {
  const every = Math.max(1, Math.ceil(run.days.length / mostPoints));
  const rows = [...run.days.keys()].filter((i) => i % every === 0 || i === run.days.length - 1);
  const bands = [...run.series].flatMap(([analyte, men]) => {
    if (men.length === 0) return [];
    const at = rows.map((i) =>
      quantiles(
        men.map((values) => values[i]!),
        [0.05, 0.25, 0.5, 0.75, 0.95],
      ).map(round),
    );
    const pick = (p: number) => at.map((q) => q[p]!);
    const band: Band = {
      unit: run.units.get(analyte)!,
      days: rows.map((i) => round(run.days[i]!)),
      p05: pick(0),
      p25: pick(1),
      p50: pick(2),
      p75: pick(3),
      p95: pick(4),
    };
    return [[analyte, band] as const];
  });
  return {
    name: arm.name,
    course: arm.text,
    ...(arm.standsFor && { standsFor: arm.standsFor.given }),
    men: members.reduce((sum, { places }) => sum + places, 0),
    lost: run.lost,
    ...(run.because !== undefined && { because: run.because }),
    effective: round(effective),
    baseline: agreement,
    bands: Object.fromEntries(bands),
  };
}
