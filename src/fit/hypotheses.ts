/** What else could explain a panel: a slip of units, a result that is not his, another condition, something taken. */
import type { Measurement, Visit } from "../clinic/index.ts";
import { log } from "../numerics/index.ts";
import { conditions } from "../people/index.ts";
import { parseCourse, readings } from "../simulate/index.ts";
import { type AnalyteKey, convert, analyte as laboratory } from "../units/index.ts";
import type { Patient } from "./patient.ts";
import { posteriorTarget } from "./posterior.ts";

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

/** One way in which the results could have come about. */
export interface Hypothesis {
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

/** Every result with its visit and its place there. */
export const resultsOf = (patient: Patient) =>
  patient.visits.flatMap((visit) => visit.measurements.map((m, place) => ({ visit, m, place })));

/** What one SI unit is in the usual one; 1 where the two are as good as the same. */
function siFactor(analyte: string): number {
  const { unit: usual, siUnit } = laboratory(analyte);
  const factor = usual === siUnit ? 1 : convert(1, siUnit, usual, analyte as AnalyteKey);
  return Math.abs(log(factor)) < 0.5 ? 1 : factor;
}

/** A result in another unit: by how much its density grows; a limit is a probability, which no unit changes. */
const densityBy = (m: Measurement, factor: number): number => (m.limit ? 0 : log(factor));

function mistakenUnits(patient: Patient): readonly Hypothesis[] {
  return resultsOf(patient).flatMap(({ visit, m, place }) => {
    const { unit } = readings.find(({ key }) => key === m.analyte)!;
    const { unit: usual, siUnit } = laboratory(m.analyte);
    const factor = siFactor(m.analyte);
    if (factor === 1 || !(m.value > 0)) return [];
    // The number belongs to the one unit and was written with the other.
    return [
      { by: factor, written: usual, meant: siUnit },
      { by: 1 / factor, written: siUnit, meant: usual },
    ].map(({ by, written, meant }) => ({
      what: `The number for ${titleOf(m.analyte)} is in ${meant} and was read as ${written}: then it is ${Number((m.value * by).toPrecision(3))} ${unit}.`,
      odds: priorOdds.unit,
      patient: withMeasurement(patient, visit, place, (own) => [{ ...own, value: own.value * by }]),
      offset: densityBy(m, by),
    }));
  });
}

/** Everything was written in the units of one system and read as those of the other. */
function mistakenSystem(patient: Patient): readonly Hypothesis[] {
  const mistaken = resultsOf(patient).filter(({ m }) => m.value > 0 && siFactor(m.analyte) !== 1);
  // One alone is a mistaken unit.
  if (mistaken.length < 2) return [];
  const converted = (m: Measurement): Measurement => ({ ...m, value: m.value * siFactor(m.analyte) });
  return [
    {
      what: "All results are in SI units (nmol/L, pmol/L) and were read as mass units.",
      odds: priorOdds.unit,
      patient: { ...patient, visits: patient.visits.map((v) => ({ ...v, measurements: v.measurements.map(converted) })) },
      offset: mistaken.reduce((sum, { m }) => sum + densityBy(m, siFactor(m.analyte)), 0),
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

/** What else could explain his results, the likeliest at the middle of each kind of man. */
export function likelyHypotheses(patient: Patient): readonly Hypothesis[] {
  const all = [mistakenSystem, mistakenUnits, singleResults, otherConditions, undeclared].flatMap((thought) => thought(patient));
  return nearestOf(all, patient.taken ? looksCloselyOnTreatment : looksCloselyAtRest);
}

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
