/** Every study together: what was predicted, how well, and where it fails first. */
import { findDrug } from "../drugs/index.ts";
import { type Acceptance, acceptance } from "./acceptance.ts";
import type { NotCompared } from "./comparison.ts";
import { betweenStudies, type Judged, judge } from "./judge.ts";
import { type Metrics, metricsBy, metricsOf } from "./metrics.ts";
import type { ModelChecks } from "./model-checks.ts";
import { type ObservedPoint, observedPoints } from "./observed-points.ts";
import type { Provenance } from "./provenance.ts";
import type { ExcludedStudy, Population, Study } from "./study.ts";
import type { ArmResult, StudyResult } from "./study-run.ts";

type Use = Study["use"];

export interface UseSummary {
  readonly studies: number;
  readonly all?: Metrics;
  readonly byAnalyte: Readonly<Record<string, Metrics>>;
  readonly byScale: Readonly<Record<string, Metrics>>;
  readonly byDrugClass: Readonly<Record<string, Metrics>>;
}

/** An arm as the report shows it: what was simulated, and what was seen. */
export interface ReportedArm extends ArmResult {
  /** Men observed, where the study says so of this arm. */
  readonly n?: number;
  readonly observed: readonly ObservedPoint[];
}

/** A study as the report shows it. */
export interface ReportedStudy extends Pick<Study, "name" | "title" | "use" | "because" | "cite" | "read" | "design" | "notes"> {
  readonly condition: string;
  /** Men of the study; absent where it is not printed. */
  readonly n?: number;
  readonly age?: Population["age"];
  readonly bmi?: Population["bmi"];
  readonly inclusion: readonly string[];
  readonly arms: readonly ReportedArm[];
}

export interface Qualification {
  readonly seed: number;
  /** Men simulated in each arm. */
  readonly men: number;
  readonly provenance: Provenance;
  readonly summary: Readonly<Record<Use, UseSummary>> & { readonly acceptance: readonly Acceptance[] };
  /** Worst first: what misses its criterion by most, then what passes. */
  readonly comparisons: readonly Judged[];
  readonly notCompared: readonly NotCompared[];
  readonly studies: readonly ReportedStudy[];
  readonly excluded: readonly Pick<ExcludedStudy, "name" | "title" | "because" | "cite">[];
  /** Directions, claims and sensitivities, which no study decides; absent where they were not asked for. */
  readonly checks?: ModelChecks;
}

const classesOf = ({ drugs }: Judged): readonly string[] =>
  drugs.length === 0 ? ["untreated"] : [...new Set(drugs.map((name) => findDrug(name)?.class ?? name))];

function summaryOf(judged: readonly Judged[], use: Use): UseSummary {
  const own = judged.filter((j) => j.use === use);
  const all = metricsOf(own);
  return {
    studies: new Set(own.map(({ study }) => study)).size,
    ...(all && { all }),
    byAnalyte: metricsBy(own, ({ analyte, scale }) => [`${analyte}, ${scale}`]),
    byScale: metricsBy(own, ({ scale }) => [scale]),
    byDrugClass: metricsBy(own, classesOf),
  };
}

const badness = ({ passes, fold, predicted, observed }: Judged): number =>
  (passes ? 0 : 10) + (fold ?? 1 + 5 * Math.abs(predicted - observed));

/**
 * Judges the results of all studies together: how studies differ beyond chance is learned from those of
 * calibration, and every prediction gets its interval and its verdict.
 *
 * @param results - One for each of `studies`, by name, in any order.
 */
export function qualification(
  studies: readonly Study[],
  excluded: readonly ExcludedStudy[],
  results: readonly StudyResult[],
  {
    men,
    seed,
    provenance,
    checks,
  }: { readonly men: number; readonly seed: number; readonly provenance: Provenance; readonly checks?: ModelChecks },
): Qualification {
  const byName = new Map(results.map((result) => [result.name, result]));
  const done = studies.flatMap((study) => {
    const result = byName.get(study.name);
    return result ? [{ study, result }] : [];
  });
  const compared = done.flatMap(({ result }) => result.comparisons);
  const between = betweenStudies(compared.filter(({ use }) => use === "calibration"));
  const judged = done.flatMap(({ study, result }) => result.comparisons.map((c) => judge(c, study.criteria, between(c))));
  return {
    seed,
    men,
    provenance,
    summary: { calibration: summaryOf(judged, "calibration"), validation: summaryOf(judged, "validation"), acceptance: acceptance(judged) },
    comparisons: judged
      .map((j, i) => [j, i] as const)
      .sort(([a, i], [b, j]) => badness(b) - badness(a) || i - j)
      .map(([j]) => j),
    notCompared: done.flatMap(({ result }) => result.notCompared),
    studies: done.map(({ study, result }) => reported(study, result)),
    excluded: excluded.map(({ name, title, because, cite }) => ({ name, title, because, cite })),
    ...(checks && { checks }),
  };
}

function reported(study: Study, { arms }: StudyResult): ReportedStudy {
  const { name, title, use, because, cite, read, design, notes, population } = study;
  const { condition, n, age, bmi, inclusion } = population;
  return {
    name,
    title,
    use,
    because,
    cite,
    read,
    design,
    ...(notes !== undefined && { notes }),
    condition,
    ...(n !== undefined && { n }),
    ...(age && { age }),
    ...(bmi && { bmi }),
    inclusion: inclusion.map(({ text }) => text),
    arms: arms.map((result): ReportedArm => {
      const arm = study.arms.find((a) => a.name === result.name);
      return {
        ...result,
        ...(arm?.n !== undefined && { n: arm.n }),
        observed: arm ? observedPoints(study, arm) : [],
      };
    }),
  };
}
