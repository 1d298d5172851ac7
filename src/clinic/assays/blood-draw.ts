/** One tube of blood: results that share a pulse, an hour and a day, and differ by their assays. */
import { exp, log, type Stream, sqrt } from "../../numerics/index.ts";
import { type BloodErrors, bloodErrors, isByMassSpectrometry } from "./blood-errors.ts";
import { drawScatter, hourOfDay, meals, pooledScatter, rhythmAt, together } from "./draw-scatter.ts";
import { correlatedDraw, factorInPlace, logProbability, type Seen } from "./joint-normal.ts";
import type { Levels, Observation } from "./observation.ts";
import { skewed } from "./skewed.ts";
import { type Measurement, menBehind, type Visit } from "./visit.ts";

/** A level that is none counts as this, in the unit of the reading. */
const none = 1e-6;

const ofTestosterone = new Set(["testosterone_total", "testosterone_free", "testosterone_bioavailable", "dht"]);
/** Calculated from total testosterone, whose assay it shares. */
const calculated = new Set(["testosterone_free", "testosterone_bioavailable"]);
const sharedAssay = 0.7;

interface Row {
  readonly m: Measurement;
  readonly of: BloodErrors;
  readonly seen: Seen;
  /** Standard deviation of the logarithm from the assay, its floor apart. */
  readonly assay: number;
  /** How much a meal and the hour move it, against testosterone. */
  readonly moved: number;
  /** Logarithm of what the hour adds where the rhythm is whole. */
  readonly hour: number;
}

/** The calibration of one analyte in one laboratory, and how much each result of a tube follows it. */
export type Loadings = ReadonlyMap<string, Float64Array>;

/** A tube as one of several from the same laboratory: likely as if its calibration were known, and what that would move. */
export interface Whitened {
  readonly logLikelihood: number;
  /** In standard deviations, each independent of the others; the exact ones first. */
  readonly errors: Float64Array;
  /** By analyte, what one standard deviation of its calibration adds to `errors`. */
  readonly loadings: Loadings;
}

export interface BloodDraw extends Observation {
  readonly withKnownCalibration: {
    /** Analytes whose calibration moves some result of this tube. */
    readonly calibrated: readonly string[];
    whitened(levels: Levels): Whitened;
    /** As {@link Observation.draw}, with these calibrations, in standard deviations by analyte. */
    draw(levels: Levels, numbers: Stream, k: number, calibrations: (analyte: string) => number): readonly Measurement[];
  };
}

/**
 * The results of one tube.
 *
 * Logarithms of the errors are normal, LH's bent by what pulses make of it. They go together as pulses (LH with FSH,
 * testosterone with estradiol), days and shared assays make them; free testosterone is as a rule calculated from total,
 * so the second hardly adds to the first. Pooling averages what pulses do; a mean of many men averages all but the
 * calibration of the assay.
 */
export function bloodDraw(visit: Visit, measurements: readonly Measurement[], age: number | undefined): BloodDraw {
  const men = sqrt(menBehind(visit));
  const meal = visit.fasting === undefined ? meals.unknown : visit.fasting ? meals.fasting : meals.eaten;
  const ageing = rhythmAt(age);
  // Limits come after what is exact.
  const order = measurements
    .map((_, i) => i)
    .sort((i, j) => Number(measurements[i]!.limit !== undefined) - Number(measurements[j]!.limit !== undefined) || i - j);
  const rows = order.map((i): Row => {
    const m = measurements[i]!;
    const of = bloodErrors[m.analyte]!;
    const isT = ofTestosterone.has(m.analyte);
    return {
      m,
      of,
      seen: m.limit ?? "exact",
      assay: isByMassSpectrometry(m.analyte, visit.assay) ? of.massSpectrometry! : of.immunoassay,
      moved: isT ? 1 : m.analyte === "estradiol" ? 0.5 : 0,
      hour: isT ? hourOfDay("testosterone", visit.hour) : m.analyte === "estradiol" ? hourOfDay("estradiol", visit.hour) : 0,
    };
  });
  const n = rows.length;
  const seen = rows.map((r) => r.seen);
  const pooled = pooledScatter(visit.pooled ?? 1);
  const loadings = calibrationLoadings(rows);
  const levelOf = (levels: Levels, r: Row): number => Math.max(levels[r.m.analyte]!, none);

  /** Covariance's factor, means and the bend of LH for a man of these levels. */
  const at = (levels: Levels, fixed: ReturnType<typeof fixedCovariances>) => {
    const scatter = drawScatter(levels["lh_pulse_frequency"]!, levels["lh"]!);
    const pulses = rows.map(({ m }) => pulseOf(m.analyte, scatter) * pooled);
    const factor = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) {
        const ofPulses = pulses[i]! * pulses[j]! * (i === j ? 1 : pulsesTogether(rows[i]!.m.analyte, rows[j]!.m.analyte));
        factor[i * n + j] = (ofPulses + fixed.days[i * n + j]!) / (men * men) + fixed.assays[i * n + j]!;
        if (i === j) factor[i * n + i]! += floorVariance(rows[i]!, levelOf(levels, rows[i]!), visit) / (men * men);
      }
    const sds = rows.map((_, i) => sqrt(factor[i * n + i]!));
    const means = rows.map(({ moved, hour }, i) => {
      const variance = sds[i]! * sds[i]! + fixed.known[i]!;
      return ageing * scatter.rhythm * hour + moved * meal.shift - variance / 2;
    });
    // Other errors, and other men, hide the skewness of the pulses.
    const bends = rows.map(({ m }, i) => (m.analyte === "lh" ? (scatter.bend / men) * cube(pulses[i]! / men / sds[i]!) : 0));
    factorInPlace(factor, n);
    return { factor, sds, means, bends };
  };

  type Spread = ReturnType<typeof at>;
  const errorsOf = (levels: Levels, { factor, sds, means, bends }: Spread, scores: Float64Array): number => {
    let jacobian = 0;
    const errors = rows.map((r, i) => {
      const apart = log(r.m.value / levelOf(levels, r)) - means[i]!;
      if (r.seen === "exact") jacobian -= log(r.m.value);
      if (bends[i] === 0) return apart;
      const bent = skewed(bends[i]!);
      const z = bent.inverse(apart / sds[i]!);
      if (r.seen === "exact") jacobian -= bent.logSlope(z);
      return sds[i]! * z;
    });
    return logProbability(factor, errors, seen, scores) + jacobian;
  };
  const drawOf = (levels: Levels, { factor, sds, means, bends }: Spread, numbers: Stream, k: number, added: (i: number) => number) => {
    const z = rows.map((_, i) => numbers.normal(k + i));
    const drawn = new Array<Measurement>(n);
    rows.forEach((r, i) => {
      const error = correlatedDraw(factor, n, i, z);
      const apart = bends[i] === 0 ? error : sds[i]! * skewed(bends[i]!).of(error / sds[i]!);
      drawn[order[i]!] = printed(r, levelOf(levels, r) * exp(apart + means[i]! + added(i)));
    });
    return drawn;
  };
  const alone = fixedCovariances(rows, meal.sd, men, calibration);
  const among = fixedCovariances(rows, meal.sd, men, 0);
  const scores = new Float64Array(n);
  const inOrder = (): readonly number[] => {
    const whole = new Array<number>(n);
    order.forEach((place, i) => {
      whole[place] = scores[i]!;
    });
    return whole;
  };
  return {
    logLikelihood: (levels) => errorsOf(levels, at(levels, alone), scores),
    scores: (levels) => {
      errorsOf(levels, at(levels, alone), scores);
      return inOrder();
    },
    draw: (levels, numbers, k) => drawOf(levels, at(levels, alone), numbers, k, () => 0),
    withKnownCalibration: {
      calibrated: [...loadings.keys()],
      whitened: (levels) => {
        const spread = at(levels, among);
        const logLikelihood = errorsOf(levels, spread, scores);
        return { logLikelihood, errors: Float64Array.from(scores), loadings: whitenedBy(spread.factor, seen, loadings) };
      },
      draw: (levels, numbers, k, calibrations) =>
        drawOf(levels, at(levels, among), numbers, k, (i) =>
          [...loadings].reduce((sum, [analyte, own]) => sum + own[i]! * calibrations(analyte), 0),
        ),
    },
  };
}

const cube = (x: number): number => x * x * x;

/** What a laboratory prints of a result that it got: below its least, that limit. */
const printed = ({ m, of }: Row, value: number): Measurement =>
  value < of.least ? { analyte: m.analyte, value: of.least, limit: "below" } : { analyte: m.analyte, value };

/** Scatter of an analyte by pulses. */
function pulseOf(analyte: string, scatter: ReturnType<typeof drawScatter>): number {
  if (analyte === "lh") return scatter.lh;
  if (analyte === "fsh") return scatter.fsh;
  if (analyte === "estradiol") return scatter.estradiol;
  return ofTestosterone.has(analyte) ? scatter.testosterone : 0;
}

/** How much an analyte follows the pulses of LH, and those of testosterone. */
function followed(analyte: string): readonly [lh: number, testosterone: number] {
  if (analyte === "lh") return [1, 0];
  if (analyte === "fsh") return [together.lhFsh, 0];
  const own = sqrt(1 - together.lhTestosterone * together.lhTestosterone);
  if (ofTestosterone.has(analyte)) return [together.lhTestosterone, own];
  return [together.lhTestosterone * together.testosteroneEstradiol, own * together.testosteroneEstradiol];
}

function pulsesTogether(a: string, b: string): number {
  const [[aLh, aT], [bLh, bT]] = [followed(a), followed(b)];
  return aLh * bLh + aT * bT;
}

/** Half of an assay's variance is its calibration, which no number of men averages away; assumed. */
const calibration = 0.5;

/** How much a result follows the assay of total testosterone: it is that, was calculated from it, or has nothing to do with it. */
const withTestosteroneAssay = (analyte: string): number =>
  analyte === "testosterone_total" ? 1 : calculated.has(analyte) ? sharedAssay : 0;

/** How much each result follows the calibration of each analyte; calculated ones follow that of testosterone, too. */
function calibrationLoadings(rows: readonly Row[]): Loadings {
  const loadings = new Map<string, Float64Array>();
  const add = (analyte: string, i: number, value: number): void => {
    const own = loadings.get(analyte) ?? new Float64Array(rows.length);
    own[i] = value;
    loadings.set(analyte, own);
  };
  rows.forEach(({ m, assay }, i) => {
    const all = assay * sqrt(calibration);
    if (!calculated.has(m.analyte)) add(m.analyte, i, all);
    else {
      add("testosterone_total", i, sharedAssay * all);
      add(m.analyte, i, sqrt(1 - sharedAssay * sharedAssay) * all);
    }
  });
  return loadings;
}

/** L⁻¹ times each loading; a limit is no error that a calibration could explain. */
function whitenedBy(factor: Float64Array, seen: readonly Seen[], loadings: Loadings): Loadings {
  const n = seen.length;
  return new Map(
    [...loadings].map(([analyte, own]) => {
      const u = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        if (seen[i] !== "exact") continue;
        let sum = own[i]!;
        for (let j = 0; j < i; j++) sum -= factor[i * n + j]! * u[j]!;
        u[i] = sum / factor[i * n + i]!;
      }
      return [analyte, u] as const;
    }),
  );
}

/**
 * Covariances that do not hang on his levels: from day to day with what a meal does, and of assays; shape `[n·n]` each.
 *
 * @param calibrated - The share of an assay's variance that is its calibration, where that is not known.
 */
function fixedCovariances(rows: readonly Row[], mealSd: number, men: number, calibrated: number) {
  const n = rows.length;
  const days = new Float64Array(n * n);
  const assays = new Float64Array(n * n);
  const ofAssay = calibrated + (1 - calibration) / (men * men);
  rows.forEach((a, i) =>
    rows.forEach((b, j) => {
      const shared =
        i === j
          ? 1
          : (a.of.withTestosterone ?? 0) * (b.of.withTestosterone ?? 0) + (a.of.withGonadotropins ?? 0) * (b.of.withGonadotropins ?? 0);
      days[i * n + j] = a.of.day * b.of.day * shared + a.moved * b.moved * mealSd * mealSd;
      const joint = i === j ? 1 : withTestosteroneAssay(a.m.analyte) * withTestosteroneAssay(b.m.analyte);
      assays[i * n + j] = a.assay * b.assay * joint * ofAssay;
    }),
  );
  const known = rows.map(({ assay }) => assay * assay * (calibration - calibrated));
  // A limit cannot tell of a calibration, and so stays as unsure as if it were alone.
  rows.forEach(({ seen }, i) => {
    if (seen === "exact") return;
    assays[i * n + i]! += known[i]!;
    known[i] = 0;
  });
  return { days, assays, known };
}

/** What an immunoassay adds at any level weighs the more the lower the level is; beyond the level itself it is a limit. */
function floorVariance({ m, of }: Row, level: number, visit: Visit): number {
  if (of.floor === undefined || isByMassSpectrometry(m.analyte, visit.assay)) return 0;
  const share = of.floor / (level + of.floor);
  return share * share;
}
