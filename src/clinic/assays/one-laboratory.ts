/**
 * Several visits to one laboratory: what its calibration does to one result it does to all, so that ten results are not
 * ten times as much, and a rise between two visits is known better than either level.
 */
import { choleskyFactor, log, type Stream } from "../../numerics/index.ts";
import { type BloodDraw, bloodDraw } from "./blood-draw.ts";
import { isByMassSpectrometry } from "./blood-errors.ts";
import type { Levels, Observation } from "./observation.ts";
import { checkVisit } from "./observation-of.ts";
import { isOfSemen, semenSample } from "./semen-sample.ts";
import type { Assay, Measurement, Visit } from "./visit.ts";

/** All visits of a man; levels are given by visit. */
export interface JointObservation {
  logLikelihood(levels: readonly Levels[]): number;
  /** Half the sum of their squares is about minus the log-likelihood, up to a constant; of every result, then of every calibration. */
  scores(levels: readonly Levels[]): readonly number[];
  /** The same results as other such visits would print them; the same bits for the same stream. */
  draw(levels: readonly Levels[], numbers: Stream): readonly (readonly Measurement[])[];
}

/** Random numbers of one visit begin so far from those of the next. */
const apart = 1000;
/** And those of calibrations before all of them. */
const ofCalibrations = 900;

interface Part {
  readonly visit: number;
  readonly places: readonly number[];
  readonly of: Observation;
}

interface Tube extends Part {
  readonly of: BloodDraw;
  readonly assay: Assay | undefined;
}

/** What is measured by two methods is calibrated twice; whatever steroids are measured by, FSH is measured by one. */
const calibrationOf = (analyte: string, assay: Assay | undefined): string =>
  isByMassSpectrometry(analyte, assay) ? `${analyte} by mass` : analyte;

/**
 * Visits of one man, as one laboratory sees them. Methods differ between laboratories: immunoassay and mass spectrometry
 * are calibrated apart.
 *
 * @throws ClinicError as {@link observationOf}.
 *
 * @example
 * const visits = [0, 30].map((day) => ({ day, measurements: [{ analyte: "fsh", value: 4 }] }));
 * const levels = { fsh: 4, lh: 5, lh_pulse_frequency: 14 };
 * oneLaboratory(visits).scores([levels, levels]).length // => 3
 */
export function oneLaboratory(visits: readonly Visit[], { age }: { readonly age?: number } = {}): JointObservation {
  visits.forEach(checkVisit);
  const blood: Tube[] = [];
  const semen: Part[] = [];
  visits.forEach((visit, v) => {
    const at = (is: (m: Measurement) => boolean) => visit.measurements.flatMap((m, i) => (is(m) ? [i] : []));
    const [inBlood, inSemen] = [at((m) => !isOfSemen(m.analyte)), at((m) => isOfSemen(m.analyte))];
    const pick = (places: readonly number[]) => places.map((i) => visit.measurements[i]!);
    if (inBlood.length > 0) blood.push({ visit: v, places: inBlood, of: bloodDraw(visit, pick(inBlood), age), assay: visit.assay });
    if (inSemen.length > 0) semen.push({ visit: v, places: inSemen, of: semenSample(visit, pick(inSemen)) });
  });

  /** Each calibration, and under which analyte each tube knows it. */
  const calibrations = new Map<string, (string | undefined)[]>();
  blood.forEach(({ of, assay }, tube) => {
    for (const analyte of of.withKnownCalibration.calibrated) {
      const name = calibrationOf(analyte, assay);
      const tubes = calibrations.get(name) ?? blood.map(() => undefined);
      calibrations.set(name, tubes);
      tubes[tube] = analyte;
    }
  });

  const evaluate = (levels: readonly Levels[]) => {
    const parts = blood.map(({ of, visit }) => of.withKnownCalibration.whitened(levels[visit]!));
    const own = [...calibrations.values()].map((tubes) =>
      parts.map(({ loadings }, t) => (tubes[t] === undefined ? undefined : loadings.get(tubes[t]))),
    );
    const dot = (a: Float64Array | undefined, b: Float64Array | undefined): number =>
      a && b ? a.reduce((sum, x, i) => sum + x * b[i]!, 0) : 0;
    // The best calibrations, their own spread held against them: (I + UᵀU) b = Uᵀw.
    const normal = own.map((a, i) => own.map((b, j) => Number(i === j) + parts.reduce((sum, _, p) => sum + dot(a[p], b[p]), 0)));
    const right = own.map((a) => parts.reduce((sum, { errors }, p) => sum + dot(a[p], errors), 0));
    const root = choleskyFactor(normal);
    const best = solved(root, right);
    const gained = right.reduce((sum, g, i) => sum + g * best[i]!, 0);
    const spread = root.reduce((sum, row, i) => sum + log(row[i]!), 0);
    const logLikelihood = parts.reduce((sum, p) => sum + p.logLikelihood, 0) + gained / 2 - spread;
    return { logLikelihood, parts, own, best };
  };
  return {
    logLikelihood: (levels) =>
      evaluate(levels).logLikelihood + semen.reduce((sum, { of, visit }) => sum + of.logLikelihood(levels[visit]!), 0),
    scores: (levels) => {
      const { parts, own, best } = evaluate(levels);
      const left = parts.flatMap(({ errors }, p) =>
        Array.from(errors, (e, i) => e - best.reduce((sum, b, c) => sum + b * (own[c]![p]?.[i] ?? 0), 0)),
      );
      return [...left, ...best, ...semen.flatMap(({ of, visit }) => of.scores(levels[visit]!))];
    },
    draw: (levels, numbers) => {
      const place = new Map([...calibrations.keys()].map((name, i) => [name, i]));
      const whole = visits.map(({ measurements }) => new Array<Measurement>(measurements.length));
      for (const { visit, places, of, assay } of blood) {
        const calibration = (analyte: string): number => numbers.normal(ofCalibrations + place.get(calibrationOf(analyte, assay))!);
        const drawn = of.withKnownCalibration.draw(levels[visit]!, numbers, apart * (visit + 1), calibration);
        drawn.forEach((m, i) => {
          whole[visit]![places[i]!] = m;
        });
      }
      for (const { visit, places, of } of semen)
        of.draw(levels[visit]!, numbers, apart * (visit + 1) + apart / 2).forEach((m, i) => {
          whole[visit]![places[i]!] = m;
        });
      return whole;
    },
  };
}

/** x of L·Lᵀ x = b. */
function solved(root: readonly Float64Array[], b: readonly number[]): readonly number[] {
  const x = [...b];
  root.forEach((row, i) => {
    for (let j = 0; j < i; j++) x[i]! -= row[j]! * x[j]!;
    x[i]! /= row[i]!;
  });
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i]! -= root[j]![i]! * x[j]!;
    x[i]! /= root[i]![i]!;
  }
  return x;
}
