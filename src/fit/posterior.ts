/**
 * The men who have these measurements: who he may be, how probable each is, and how far the draws are to be trusted.
 *
 * The prior is how men of his condition, age and weight differ; the likelihood is what a laboratory would have made of
 * each man's levels on the day; the draws are importance samples of {@link importanceSample}.
 */
import { type JointObservation, type Levels, oneLaboratory } from "../clinic/index.ts";
import { chiSquareTail, exp, stream } from "../numerics/index.ts";
import { cutNormal, type Man, variedInDrugs } from "../people/index.ts";
import { type Evaluated, type ImportanceSample, importanceSample, type Mode, type Target } from "../sample/index.ts";
import { type Coordinates, coordinatesOf } from "./coordinates.ts";
import { cancelled, nobodyFound, seenAfterPast, twoPasts } from "./errors.ts";
import { type LevelsOfMen, levelsAtVisits } from "./levels.ts";
import { asMeasured, type Patient } from "./patient.ts";
import { onDay } from "./treatment.ts";

export interface PosteriorOptions {
  /** Men drawn; 1000 unless told. As many effective draws are asked of the sampler. */
  readonly draws?: number;
  /** 1 unless told. */
  readonly seed?: number;
  /** Men simulated at most; 20 000 unless told, 8 000 of a man who takes something. */
  readonly most?: number;
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (share: number) => void;
}

/** Who he may be. */
export interface Posterior {
  readonly patient: Patient;
  /** Equally probable men, each with how he handles drugs, as they are on the day of the last visit; shape `[draws]`. */
  readonly men: readonly Man[];
  /** For each of `men` the point of the sample it is. */
  readonly places: readonly number[];
  /** Until then he has taken what he takes, and courses begin there. */
  readonly today: number;
  readonly coordinates: Coordinates;
  readonly sample: ImportanceSample;
  /** Levels at each visit, of every point of the sample. */
  readonly levels: LevelsOfMen;
}

const mostAtRest = 20_000;
/** Chance of a panel below which it is hardly anybody's, and how many men are simulated for him. */
const hardlyAnybody = 1e-3;
const mostForNobody = 5000;
/** A simulated course costs twenty states of rest. */
const mostOnTreatment = 8000;

/** The likelihood of a patient's visits over his coordinates. */
export function likelihoodOf(patient: Patient, coordinates: Coordinates, visits: JointObservation) {
  const levelsOf = levelsAtVisits(patient);
  const nobody = { logLikelihood: -Infinity, scores: [] };
  // Levels that are no numbers are nobody's.
  const likelyOrNobody = (logLikelihood: number, scores: () => readonly number[]): Evaluated =>
    Number.isFinite(logLikelihood) ? { logLikelihood, scores: scores() } : nobody;
  const areLevels = (levels: Levels): boolean => Object.values(levels).every(Number.isFinite);
  return (points: readonly Float64Array[]) => {
    const levels = levelsOf(points.map((z) => coordinates.man(z)));
    const evaluated = levels.map((his) =>
      his?.every(areLevels) ? likelyOrNobody(visits.logLikelihood(his), () => visits.scores(his)) : nobody,
    );
    return { levels, evaluated };
  };
}

/**
 * The posterior of a patient as a target, for a sampler of one's own.
 *
 * @throws as {@link posterior}.
 *
 * @example
 * posteriorTarget({ condition: "healthy", visits: [] }).size >= 35 // => true
 */
export function posteriorTarget(asDescribed: Patient): Target & Coordinates {
  const patient = asMeasured(asDescribed);
  const coordinates = coordinatesOf(patient);
  const likelihood = likelihoodOf(patient, coordinates, oneLaboratory(patient.visits, patient));
  return { ...coordinates, evaluate: (points) => likelihood(points).evaluated };
}

/**
 * Draws the men who have these measurements. The same patient and seed give the same bits, in Node and in a browser.
 *
 * @throws PeopleError, ClinicError, CourseError for what the patient cannot be; FitError `fit/two-pasts` for a condition
 *   with a past of its own in a man who also takes something, `fit/seen-after-past` for one who is seen again later, `fit/nobody` where no man of his kind can be simulated,
 *   `fit/cancelled` when the signal says so.
 *
 * @example
 * const low = { day: 0, measurements: [{ analyte: "testosterone_total", value: 250 }] };
 * const { men } = posterior({ condition: "healthy", visits: [low] }, { draws: 100 });
 * men.filter((m) => restOf(m)["testosterone_total"]! < 450).length > 60 // => true
 */
export function posterior(asDescribed: Patient, options: PosteriorOptions = {}): Posterior {
  const patient = asMeasured(asDescribed);
  const { draws = 1000, seed = 1, most = asDescribed.taken ? mostOnTreatment : mostAtRest, signal, onProgress } = options;
  const coordinates = coordinatesOf(patient);
  const { history } = coordinates.man(new Float64Array(coordinates.size)).condition;
  if (history && patient.taken) throw twoPasts(patient.condition);
  const today = patient.today ?? Math.max(0, ...patient.visits.map(({ day }) => day));
  if (history && today > 0) throw seenAfterPast(patient.condition, today);
  const likelihood = likelihoodOf(patient, coordinates, oneLaboratory(patient.visits, patient));
  const seen = new Map<Float64Array, LevelsOfMen[number]>();
  const target: Target = {
    size: coordinates.size,
    ...(signal && { signal }),
    evaluate: (points) => {
      const { levels, evaluated } = likelihood(points);
      points.forEach((point, i) => void seen.set(point, levels[i]));
      return evaluated;
    },
  };
  const results = patient.visits.reduce((sum, { measurements }) => sum + measurements.length, 0);
  // Whoever has no such panel need not be known to the last draw.
  const enough = ([best]: readonly Mode[]): number =>
    best && chiSquareTail(best.misfit, results) < hardlyAnybody ? Math.min(most, mostForNobody) : most;
  const sample = importanceSample(target, { effective: draws, most: enough, seed, ...(onProgress && { onProgress }) });
  if (signal?.aborted) throw cancelled();
  if (!(sample.effective > 0)) throw nobodyFound(patient.condition);
  const places = chosenEvenly(sample.weights, draws, stream(seed, 0, "posterior").uniform(0));
  const known = new Set(coordinates.paths);
  const men = places.map((place, i) => {
    const who = onDay(coordinates.man(sample.points[place]!), patient.taken, today);
    const numbers = stream(seed, i, "pharmacokinetics");
    const parameters = new Map(who.parameters);
    variedInDrugs.forEach(({ path, coherent, sd }, k) => {
      if (!known.has(path)) parameters.set(path, coherent * exp(sd * cutNormal(numbers.normal(k))));
    });
    return { ...who, label: `${who.label} ${i + 1}`, parameters };
  });
  return { patient, men, places, today, coordinates, sample, levels: sample.points.map((point) => seen.get(point)) };
}

/**
 * Places of `count` equal draws from weighted ones: one in each of as many equal stretches of the cumulative weight.
 * They come in the order of a bit reversal, so that the first few are spread over all.
 */
function chosenEvenly(weights: Float64Array, count: number, offset: number): readonly number[] {
  const places: number[] = [];
  let upTo = 0;
  let place = -1;
  for (let i = 0; i < count; i++) {
    const wanted = (i + offset) / count;
    while (upTo < wanted && place < weights.length - 1) upTo += weights[++place]!;
    places.push(Math.max(0, place));
  }
  const bits = 32 - Math.clz32(Math.max(1, count - 1));
  const reversed = (i: number): number =>
    Array.from({ length: bits }, (_, b) => ((i >>> b) & 1) << (bits - 1 - b)).reduce((a, b) => a + b, 0);
  return places
    .map((_, i) => i)
    .sort((i, j) => reversed(i) - reversed(j))
    .map((i) => places[i]!);
}
