/**
 * Simulation-based calibration (Talts and others 2018, arXiv:1804.06788): a man is drawn from the prior and measured; the
 * rank of what he truly is among the men who have his measurements must be uniform, for every parameter and prediction.
 */
import {
  coordinatesOf,
  type Levels,
  type Man,
  type Measurement,
  oneLaboratory,
  parseCourse,
  population,
  posterior,
  restOf,
  simulate,
  simulateMany,
  stream,
  type Visit,
} from "openhpg";

/** What is measured of a virtual man, and which course is predicted. */
export interface Design {
  readonly condition: string;
  /** Always measured, and each of `sometimes` in every other man. */
  readonly always: readonly string[];
  readonly sometimes: readonly string[];
  /** What he takes, when he is measured on it, and for what. */
  readonly taken?: string;
  readonly visitWeeks?: readonly number[];
  readonly onTreatment?: readonly string[];
  readonly course: string;
  readonly weeks: number;
  readonly predicted: readonly string[];
}

export const untreatedPanel: Design = {
  condition: "healthy",
  always: ["testosterone_total", "lh", "fsh"],
  sometimes: ["estradiol", "shbg", "inhibin_b", "prolactin", "testicular_volume", "semen_volume", "sperm_concentration", "motility"],
  course: "clomiphene 25 mg daily",
  weeks: 13,
  predicted: ["testosterone_total", "lh", "total_motile_count"],
};

/** A man on clomiphene who was seen twice since. */
export const treatedPanel: Design = {
  ...untreatedPanel,
  condition: "obesity-secondary-hypogonadism",
  taken: "clomiphene 25 mg daily",
  visitWeeks: [6, 12],
  onTreatment: ["testosterone_total", "lh", "estradiol"],
};

/** The truth's place among the draws, from 0 to 1, by parameter or by `analyte at weeks`. */
export type Ranks = Readonly<Record<string, number>>;

const semen = new Set(["semen_volume", "sperm_concentration", "motility"]);

/** Share of the weight below a value; a tie counts half. */
function rankOf(truth: number, values: readonly number[], weights: ArrayLike<number>): number {
  let [below, total] = [0, 0];
  values.forEach((v, i) => {
    total += weights[i]!;
    below += v < truth ? weights[i]! : v === truth ? weights[i]! / 2 : 0;
  });
  return below / total;
}

/** Levels of men at the end of a course. */
function predictedOf(men: readonly Man[], { course, weeks, predicted }: Design): readonly Readonly<Record<string, number>>[] {
  const found: Record<string, number>[] = men.map(() => ({}));
  simulateMany(men, parseCourse(course), {
    weeks,
    on: [7 * weeks],
    tolerance: 1e-4,
    onTrajectory: (i, { analytes }) => {
      for (const key of predicted) found[i]![key] = analytes[key]!.values.at(-1)!;
    },
    onError: (_, error) => {
      throw error;
    },
  });
  return found;
}

/** One virtual man: drawn, measured, fitted, ranked. */
export function ranksOf(
  design: Design,
  seed: number,
  index: number,
  draws: number,
  predictions: number,
): { readonly ranks: Ranks; readonly effective: number } {
  const { condition } = design;
  const taken = design.taken === undefined ? undefined : parseCourse(design.taken);
  const coordinates = coordinatesOf({ condition, visits: [], ...(taken && { taken }) });
  const numbers = stream(seed, index, "parameters");
  const truth = withDrugs(
    coordinates.man(Float64Array.from({ length: coordinates.size }, (_, k) => numbers.normal(k))),
    condition,
    seed,
    index,
  );
  const chosen = design.sometimes.filter((_, k) => numbers.uniform(1000 + k) < 0.5);
  const rest = restOf(truth);
  const planned = (keys: readonly string[], levels: Levels, day: number): { readonly plan: Visit; readonly levels: Levels } => ({
    plan: { day, hour: 8, measurements: keys.map((analyte): Measurement => ({ analyte, value: levels[analyte]! })) },
    levels,
  });
  const untreated = [...design.always, ...chosen];
  const groups = [untreated.filter((a) => !semen.has(a)), untreated.filter((a) => semen.has(a))].filter((g) => g.length > 0);
  const plans = groups.map((keys) => planned(keys, rest, 0));
  if (taken) {
    const days = design.visitWeeks!.map((week) => 7 * week);
    const { analytes } = simulate(truth, taken, { weeks: days.at(-1)! / 7, on: days, tolerance: 1e-4 });
    days.forEach((day, i) => {
      const levels = Object.fromEntries(Object.entries(analytes).map(([key, { values }]) => [key, values[i + 1]!]));
      plans.push(planned(design.onTreatment!, levels, day));
    });
  }
  const results = oneLaboratory(plans.map(({ plan }) => plan)).draw(
    plans.map(({ levels }) => levels),
    stream(seed, index, "assay"),
  );
  const visits = plans.map(({ plan }, v): Visit => ({ ...plan, measurements: results[v]! }));
  const { sample, men, today } = posterior({ condition, visits, ...(taken && { taken }) }, { draws, seed: index + 1 });
  const candidates = sample.points.map((z) => coordinates.man(z));
  const ofParameters = coordinates.paths.map((path) => {
    const values = candidates.map((m) => (m.parameters.get(path) ?? m.starts.get(path))!);
    return [path, rankOf((truth.parameters.get(path) ?? truth.starts.get(path))!, values, sample.weights)] as const;
  });
  const some = men.slice(0, predictions);
  const before = men[0]!.condition.history;
  const own = before ? { ...truth, condition: { ...truth.condition, history: before } } : truth;
  const [his, ...others] = predictions > 0 ? predictedOf([own, ...some], design) : [];
  // Of few draws the truth has one of few places; where within it is left to chance, so that all ranks are equally likely.
  const placeOf = (value: number, among: readonly number[], k: number): number =>
    (among.filter((v) => v < value).length + numbers.uniform(2000 + k)) / (among.length + 1);
  const ofPredictions = design.predicted.flatMap((key, k) =>
    his
      ? [
          [
            `${key}, ${today > 0 ? "after" : "at"} week ${design.weeks}`,
            placeOf(
              his[key]!,
              others.map((o) => o[key]!),
              k,
            ),
          ] as const,
        ]
      : [],
  );
  return { ranks: Object.fromEntries([...ofParameters, ...ofPredictions]), effective: sample.effective };
}

/** The same man with the drugs he never took handled as men handle them. */
function withDrugs(who: Man, condition: string, seed: number, index: number): Man {
  const like = population({ condition }, seed).man(index);
  return { ...who, parameters: new Map([...like.parameters, ...who.parameters]) };
}

/** Largest distance of the empirical distribution of ranks from uniform, in its own standard deviation at the middle: Kolmogorov's statistic. */
export function farthestFromUniform(ranks: readonly number[]): number {
  const sorted = [...ranks].sort((a, b) => a - b);
  const n = sorted.length;
  const most = sorted.reduce((worst, r, i) => Math.max(worst, Math.abs(r - i / n), Math.abs(r - (i + 1) / n)), 0);
  return most * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
}

/** Share of the ranks inside the middle `share`. */
export const coverageOf = (ranks: readonly number[], share: number): number =>
  ranks.filter((r) => Math.abs(r - 0.5) <= share / 2).length / ranks.length;
