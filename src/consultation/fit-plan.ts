/** The man of a file, fitted: who he could be, what his measurements say of him, and whether to believe it. */
import type { PatientPlan } from "../exchange/index.ts";
import {
  agreementOf,
  type Capacity,
  capacitiesOf,
  type MeasuredAndExpected,
  type Plausibility,
  type Posterior,
  type PosteriorOptions,
  plausibilityOf,
  posterior,
} from "../fit/index.ts";

/** Effective draws that men are taken from where courses are to be compared; as many as judge whether the panel is plausible. */
const fewestDraws = 300;

/**
 * Draws to ask of {@link fittedPlan}, of whom so many men go through courses.
 *
 * @example
 * [64, 500].map(drawsFor) // => [300, 500]
 */
export const drawsFor = (men: number): number => Math.max(fewestDraws, men);

const week = 7;

/** Day on which it is asked what next: that of the last visit, or on which he stopped what he took. */
const todayOf = ({ patient, taken }: PatientPlan): number =>
  Math.max(0, (taken?.weeks ?? 0) * week, ...patient.visits.map(({ day }) => day));

/**
 * Draws the men who could be him, as they are today: on the day of his last visit, or on which he stopped what he took.
 *
 * What comes back holds functions and cannot be sent from a worker; {@link fitReport} and {@link fitJson} can.
 *
 * @throws as `posterior`; FitError `fit/cancelled` when the signal says so.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {panel: {testosterone_total: 250 ng/dL}}", "panel.yaml");
 * fittedPlan(plan, { draws: 20, seed: 1 }).men.length // => 20
 */
export const fittedPlan = (plan: PatientPlan, options: Omit<PosteriorOptions, "most"> = {}): Posterior =>
  posterior({ ...plan.patient, today: todayOf(plan) }, options);

/** Everything a fit says, worked out once. */
export interface FitReport {
  /** Measured beside expected, result by result: the posterior predictive check. */
  readonly agreement: readonly MeasuredAndExpected[];
  /** Before and after the measurements, in multiples of the typical man: prior beside posterior. */
  readonly capacities: readonly Capacity[];
  readonly plausibility: Plausibility;
}

/**
 * What a fit says, as plain data; the seed draws the results that are expected.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {panel: {testosterone_total: 250 ng/dL}}", "panel.yaml");
 * fitReport(fittedPlan(plan, { draws: 100 }), 1).agreement.map(({ analyte, measured }) => [analyte, measured]) // => [["testosterone_total", 250]]
 */
export const fitReport = (found: Posterior, seed: number): FitReport => ({
  agreement: agreementOf(found, seed),
  capacities: capacitiesOf(found),
  plausibility: plausibilityOf(found),
});

/**
 * What a reader of numbers needs to know of the sampler.
 *
 * @example
 * samplerOf(posterior({ condition: "healthy", visits: [] }, { draws: 20 })).draws // => 20
 */
export const samplerOf = ({ sample, men }: Posterior) => ({
  draws: men.length,
  effective: sample.effective,
  simulated: sample.evaluations,
  tailShape: sample.tailShape,
  logEvidence: sample.logEvidence,
  modes: sample.modes.length,
});

/**
 * Warnings of a fit that its intervals cannot carry, in sentences.
 *
 * @example
 * fitWarnings({ sample: { ...posterior({ condition: "healthy", visits: [] }, { draws: 20 }).sample, effective: 31.4 } }) // => ["only 31 effective draws were found: do not rely on the intervals."]
 */
export const fitWarnings = ({ sample }: Pick<Posterior, "sample">): readonly string[] => [
  ...(sample.effective < 100 ? [`only ${Math.round(sample.effective)} effective draws were found: do not rely on the intervals.`] : []),
  ...(sample.tailShape >= 0.7 ? ["a few of the draws rule the others: do not rely on the intervals."] : []),
];

/** Who he is and where he comes from, as every job says it: what he takes in the words of its prescription. */
export const writtenPatient = ({ source, patient }: PatientPlan) => ({
  ...(source && { source }),
  patient: { ...patient, ...(patient.taken && { taken: patient.taken.text }) },
});

/**
 * Everything that `openhpg fit` found out: its JSON, before it is written.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {panel: {testosterone_total: 250 ng/dL}}", "panel.yaml");
 * const found = fittedPlan(plan, { draws: 100, seed: 1 });
 * fitJson(plan, found, fitReport(found, 1), 1).agreement[0].measured // => 250
 */
export const fitJson = (plan: PatientPlan, found: Posterior, { agreement, capacities, plausibility }: FitReport, seed: number) => ({
  title: plan.title,
  ...writtenPatient(plan),
  seed,
  sampler: samplerOf(found),
  plausibility,
  agreement: agreement.map(({ visit, ...rest }) => ({ day: visit.day, ...(visit.hour !== undefined && { hour: visit.hour }), ...rest })),
  capacities,
  warnings: [...plan.warnings, ...fitWarnings(found)],
});
