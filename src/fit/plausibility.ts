/** Does any man have this panel? How far the nearest one is, and what else would explain it. */
import type { Measurement, Visit } from "../clinic/index.ts";
import { chiSquareTail, exp, log } from "../numerics/index.ts";
import { conditions } from "../people/index.ts";
import { climbFrom } from "../sample/index.ts";
import { parseCourse, readings } from "../simulate/index.ts";
import { type AnalyteKey, convert, analyte as laboratory } from "../units/index.ts";
import type { Patient } from "./patient.ts";
import { type Posterior, posteriorTarget } from "./posterior.ts";

/** One way in which the panel could have come about. */
export interface Explanation {
  /** A sentence. */
  readonly what: string;
  /** Among all ways that were looked at, prior odds included; they sum to one. */
  readonly probability: number;
  /** Chance that a man under this explanation lies as far off, or farther. */
  readonly chance: number;
}

/** How plausible the panel is as it stands. */
export interface Plausibility {
  /** Chance that a man as he is described lies as far off his kind, or farther. */
  readonly chance: number;
  /** Below one in a hundred: look at it again. Below one in a thousand: no such man. */
  readonly verdict: "plausible" | "odd" | "no-such-man";
  /** The likeliest first; empty while the panel is plausible. */
  readonly explanations: readonly Explanation[];
}

const odd = 0.01;
const noSuchMan = 0.001;

/** How often each happens, against one panel that is as described; assumed, for nobody counted: a laboratory's slips are rare, a wrong word on a form less so. */
const priorOdds = { unit: 0.01, oneResult: 0.01, testosterone: 0.003, hcg: 0.0005, serm: 0.001 } as const;

/** Odds of another condition than the one that was said; assumed: about how often an infertility clinic sees each, a tenth of that for what is said wrongly. */
const conditionOdds: Readonly<Record<string, number>> = {
  healthy: 0.05,
  "idiopathic-oligozoospermia": 0.03,
  "obesity-secondary-hypogonadism": 0.02,
  "late-onset-hypogonadism": 0.01,
  "primary-failure": 0.01,
  klinefelter: 0.005,
  "sertoli-cell-only": 0.005,
  "obstructive-azoospermia": 0.005,
  "congenital-hypogonadotropic-hypogonadism": 0.002,
  "acquired-hypogonadotropic-hypogonadism": 0.002,
  hyperprolactinaemia: 0.002,
  "low-testosterone-to-estradiol-ratio": 0.002,
};

/** A result that is not his may lie anywhere over four decades. */
const anywhere = -log(log(1e4));

/**
 * Judges a panel and, where it is odd, looks for what would explain it: a unit that was mistaken, one result that is not
 * his, another condition, something taken that was not said.
 *
 * The distance of the most probable man from his kind and from his results together is chi-square with as many degrees
 * as there are results, where all is normal: its tail is the chance of a man as far off, of 1 he is the very middle.
 *
 * @example
 * const kallmannsLh = { day: 0, measurements: [{ analyte: "lh", value: 0.05 }, { analyte: "testosterone_total", value: 600 }] };
 * plausibilityOf(posterior({ condition: "healthy", visits: [kallmannsLh] }, { draws: 50, most: 2000 })).verdict // => "no-such-man"
 */
export function plausibilityOf({ patient, sample }: Posterior): Plausibility {
  const chance = chiSquareTail(sample.modes[0]?.misfit ?? Infinity, resultsOf(patient).length);
  const verdict = chance < noSuchMan ? "no-such-man" : chance < odd ? "odd" : "plausible";
  if (verdict === "plausible") return { chance, verdict, explanations: [] };
  const described = { what: "A man as described, of whom there are few.", odds: 1, patient, offset: 0 };
  const others = [
    ...mistakenSystem(patient),
    ...mistakenUnits(patient),
    ...singleResults(patient),
    ...otherConditions(patient),
    ...undeclared(patient),
  ];
  const looked = nearestOf(others, patient.taken ? looksCloselyOnTreatment : looksCloselyAtRest);
  const weighed = [described, ...looked].map(({ what, odds, patient: other, offset }) => {
    const { logEvidence, misfit } = nearest(other);
    return { what, logWeight: log(odds) + logEvidence + offset, chance: chiSquareTail(misfit, resultsOf(other).length) };
  });
  const most = Math.max(...weighed.map(({ logWeight }) => logWeight));
  const total = weighed.reduce((sum, { logWeight }) => sum + exp(logWeight - most), 0);
  const explanations = weighed
    .map(({ what, logWeight, chance: c }) => ({ what, probability: exp(logWeight - most) / total, chance: c }))
    .filter(({ probability }) => probability >= 0.01)
    .sort((a, b) => b.probability - a.probability);
  return { chance, verdict, explanations };
}

/** Enough to tell ways apart that differ by orders of magnitude. */
const mostSteps = 6;

/** The most probable man, and Laplace's approximation to the probability of the data. */
function nearest(patient: Patient): { readonly logEvidence: number; readonly misfit: number } {
  const target = posteriorTarget(patient);
  return climbFrom(target, new Float64Array(target.size), mostSteps) ?? { logEvidence: -1e6, misfit: Infinity };
}

interface Hypothesis {
  readonly what: string;
  readonly odds: number;
  readonly patient: Patient;
  /** What its likelihood lacks to be one of the same results. */
  readonly offset: number;
}

const titleOf = (key: string): string => laboratory(key).name.replace(/^([A-Z])(?=[a-z])/, (letter) => letter.toLowerCase());

/** The same visits with one measurement changed, or taken out. */
function withMeasurement(
  { visits, ...who }: Patient,
  visit: Visit,
  place: number,
  change: (m: Measurement) => readonly Measurement[],
): Patient {
  const changed = visit.measurements.flatMap((m, i) => (i === place ? change(m) : [m]));
  return { ...who, visits: visits.flatMap((v) => (v === visit ? (changed.length > 0 ? [{ ...v, measurements: changed }] : []) : [v])) };
}

const resultsOf = (patient: Patient) => patient.visits.flatMap((visit) => visit.measurements.map((m, place) => ({ visit, m, place })));

function mistakenUnits(patient: Patient): readonly Hypothesis[] {
  return resultsOf(patient).flatMap(({ visit, m, place }) => {
    const { unit } = readings.find(({ key }) => key === m.analyte)!;
    const { unit: usual, siUnit } = laboratory(m.analyte);
    if (usual === siUnit || !(m.value > 0)) return [];
    const factor = convert(1, siUnit, usual, m.analyte as AnalyteKey);
    if (Math.abs(log(factor)) < 0.5) return [];
    // The number belongs to the one unit and was written with the other.
    return [
      { factor, written: usual, meant: siUnit },
      { factor: 1 / factor, written: siUnit, meant: usual },
    ].map(({ factor: by, written, meant }) => ({
      what: `The number for ${titleOf(m.analyte)} is in ${meant} and was read as ${written}: then it is ${Number((m.value * by).toPrecision(3))} ${unit}.`,
      odds: priorOdds.unit,
      patient: withMeasurement(patient, visit, place, (own) => [{ ...own, value: own.value * by }]),
      // A limit is a probability, which no unit changes.
      offset: m.limit ? 0 : log(by),
    }));
  });
}

/** Everything was written in the units of one system and read as those of the other. */
function mistakenSystem(patient: Patient): readonly Hypothesis[] {
  const mixed = resultsOf(patient).flatMap(({ m }) => {
    const { unit: usual, siUnit } = laboratory(m.analyte);
    const factor = usual === siUnit ? 1 : convert(1, siUnit, usual, m.analyte as AnalyteKey);
    return Math.abs(log(factor)) >= 0.5 && m.value > 0 ? [m.limit ? 1 : factor] : [];
  });
  if (mixed.length < 2) return [];
  const by = ({ analyte }: Measurement): number => {
    const { unit: usual, siUnit } = laboratory(analyte);
    return usual === siUnit ? 1 : convert(1, siUnit, usual, analyte as AnalyteKey);
  };
  const visits = patient.visits.map((v) => ({ ...v, measurements: v.measurements.map((m) => ({ ...m, value: m.value * by(m) })) }));
  return [
    {
      what: "All results are in SI units (nmol/L, pmol/L) and were read as mass units.",
      odds: priorOdds.unit,
      patient: { ...patient, visits },
      offset: mixed.reduce((sum, factor) => sum + log(factor), 0),
    },
  ];
}

function singleResults(patient: Patient): readonly Hypothesis[] {
  if (resultsOf(patient).length < 2) return [];
  return resultsOf(patient).map(({ visit, m, place }) => ({
    what: `The result for ${titleOf(m.analyte)} is not his, or its assay was disturbed: repeat it.`,
    odds: priorOdds.oneResult,
    patient: withMeasurement(patient, visit, place, () => []),
    offset: m.value > 0 && !m.limit ? anywhere - log(m.value) : log(0.1),
  }));
}

function otherConditions(patient: Patient): readonly Hypothesis[] {
  return conditions
    .filter(({ name, history }) => name !== patient.condition && !history)
    .map(({ name }) => ({
      what: `His condition is another one: ${name}.`,
      odds: conditionOdds[name] ?? 0.002,
      patient: { ...patient, condition: name },
      offset: 0,
    }));
}

const weeks = 26;
/** Simulating a course costs twenty times a state of rest: only the nearest are looked at closely. */
const looksClosely = 2;
const looksCloselyOnTreatment = 6;
const looksCloselyAtRest = 12;

/** Those under which the middle of his kind comes nearest to the panel. */
function nearestOf(hypotheses: readonly Hypothesis[], looks: number): readonly Hypothesis[] {
  const near = hypotheses.map((hypothesis) => {
    const target = posteriorTarget(hypothesis.patient);
    const { logLikelihood } = target.evaluate([new Float64Array(target.size)])[0]!;
    return { hypothesis, likelihood: logLikelihood + hypothesis.offset + log(hypothesis.odds) };
  });
  return near
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, looks)
    .map(({ hypothesis }) => hypothesis);
}

function undeclared(patient: Patient): readonly Hypothesis[] {
  if (patient.taken || conditions.find(({ name }) => name === patient.condition)?.history) return [];
  const taking = (text: string, what: string, odds: number): Hypothesis => ({
    what,
    odds,
    patient: { ...patient, taken: parseCourse(text), visits: patient.visits.map((v) => ({ ...v, day: v.day + 7 * weeks })) },
    offset: 0,
  });
  return nearestOf(
    [
      taking(
        "testosterone-enanthate 250 mg weekly",
        "He takes testosterone, or another androgen, and has not said so.",
        priorOdds.testosterone,
      ),
      taking("testosterone-gel 50 mg daily", "He takes testosterone by the skin and has not said so.", priorOdds.testosterone),
      taking("hcg 2000 IU 2 times a week", "He takes hCG, or a tumour makes it.", priorOdds.hcg),
      taking("clomiphene 50 mg daily", "He takes clomiphene or another oestrogen receptor modulator.", priorOdds.serm),
    ],
    looksClosely,
  );
}
