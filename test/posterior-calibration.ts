/**
 * Simulation-based calibration (Talts and others 2018, arXiv:1804.06788): a man is drawn from the prior and measured; the
 * rank of what he truly is among the men who have his measurements must be uniform, for every parameter and prediction.
 */
import {
  coordinatesOf,
  type Man,
  type Measurement,
  observationOf,
  type Patient,
  parseCourse,
  posterior,
  restOf,
  simulateMany,
  stream,
  variedInBody,
} from "openhpg";

/** What is measured of a virtual man, and which course is predicted. */
export interface Design {
  readonly condition: string;
  /** Always measured, and each of `sometimes` in every other man. */
  readonly always: readonly string[];
  readonly sometimes: readonly string[];
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
export function ranksOf(design: Design, seed: number, index: number, draws: number, predictions: number): { readonly ranks: Ranks; readonly effective: number } {
  const empty: Patient = { condition: design.condition, visits: [] };
  const coordinates = coordinatesOf(empty);
  const numbers = stream(seed, index, "parameters");
  const who = coordinates.man(Float64Array.from({ length: coordinates.size }, (_, k) => numbers.normal(k)));
  const truth = posteriorless(who, seed, index);
  const levels = restOf(truth);
  const chosen = design.sometimes.filter((_, k) => numbers.uniform(1000 + k) < 0.5);
  const analytes = [...design.always, ...chosen];
  const visit = (keys: readonly string[], k: number) => {
    const plan = { day: 0, hour: 8, measurements: keys.map((analyte): Measurement => ({ analyte, value: levels[analyte]! })) };
    return { ...plan, measurements: observationOf(plan).draw(levels, stream(seed, index, "assay"), 1000 * k) };
  };
  const groups = [analytes.filter((a) => !semen.has(a)), analytes.filter((a) => semen.has(a))].filter((g) => g.length > 0);
  const fitted = posterior({ ...empty, visits: groups.map(visit) }, { draws, seed: index + 1 });
  const { sample, men } = fitted;
  const candidates = sample.points.map((z) => coordinates.man(z));
  const ofParameters = variedInBody.map(({ path }) => {
    const values = candidates.map((m) => m.parameters.get(path)!);
    return [path, rankOf(truth.parameters.get(path)!, values, sample.weights)] as const;
  });
  const some = men.slice(0, predictions);
  const [own, ...others] = predictions > 0 ? predictedOf([truth, ...some], design) : [];
  const ofPredictions = design.predicted.flatMap((key) =>
    own ? [[`${key} at week ${design.weeks}`, rankOf(own[key]!, others.map((o) => o[key]!), some.map(() => 1))] as const] : [],
  );
  return { ranks: Object.fromEntries([...ofParameters, ...ofPredictions]), effective: sample.effective };
}

/** The same man with drugs handled as men handle them: a posterior that knows nothing gives him that. */
function posteriorless(who: Man, seed: number, index: number): Man {
  const { men } = posterior({ condition: "healthy", visits: [] }, { draws: 1, seed: (seed * 7919 + index) >>> 0, most: 1 });
  return { ...men[0]!, parameters: new Map([...men[0]!.parameters, ...who.parameters]) };
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
