/** The protocols in use for a man's condition, run with titration on the men who could be him. */
import type { PatientPlan } from "../exchange/index.ts";
import { type Plausibility, type Posterior, plausibilityOf } from "../fit/index.ts";
import { type RegimenRun, runRegimens } from "../protocols/index.ts";
import { drawsFor, fittedPlan, fitWarnings } from "./fit-plan.ts";
import { judgedRegimens } from "./judged-regimens.ts";
import { type JobOptions, phasesOf } from "./progress.ts";

export interface TitrateOptions extends JobOptions {
  /** Names, in place of those in use for his condition that the judgement does not withhold. */
  readonly regimens?: readonly string[];
  /** How many of the men who could be him; 64 unless told. */
  readonly men?: number;
  /** Which men, results, visits and missed doses; 1 unless told. */
  readonly seed?: number;
  /** Share of doses he takes, 0 to 1; 0.9 unless told. */
  readonly adherence?: number;
  /** The longest regimen, and a year at least, unless told. */
  readonly weeks?: number;
  /** Men who were found already, by `fittedPlan` of this plan with the condition he is taken for; with `drawsFor(men)` draws and this seed nothing else changes. */
  readonly found?: Posterior;
}

/** What became of the men who could be him on each regimen. */
export interface Titration {
  readonly title: string;
  readonly seed: number;
  /** The men of the condition that he is taken for. */
  readonly found: Posterior;
  readonly plausibility: Plausibility;
  readonly run: RegimenRun;
  /** What the judgement says of these regimens, then what is odd about his file, the fit and the run. */
  readonly warnings: readonly string[];
}

/**
 * Takes the men who could be him through the protocols, visit by visit.
 *
 * A pure function of plan, regimens, number of men, seed, adherence and length. What comes back holds functions and cannot
 * be sent from a worker; `titrationJson` and `run` can.
 *
 * @throws (rejects with) ProtocolError `protocols/unknown-regimen` and what `posterior` and `runRegimens` throw; an error
 *   that `isCancelled` knows.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34}", "panel.yaml");
 * const { run } = await titrate(plan, { regimens: ["clomiphene"], men: 2, weeks: 8 });
 * run.regimens.map(({ regimen, men }) => [regimen.name, men.length]) // => [["clomiphene", 2]]
 */
export async function titrate(plan: PatientPlan, options: TitrateOptions = {}): Promise<Titration> {
  const { men: wanted = 64, seed = 1, adherence = 0.9, weeks } = options;
  const begin = phasesOf(options);
  const { patient, regimens, warnings } = judgedRegimens(plan, options.regimens);
  const finding = await begin("men");
  const found = options.found ?? fittedPlan({ ...plan, patient }, { draws: drawsFor(wanted), seed, ...finding });
  const run = runRegimens(
    {
      men: found.men.slice(0, wanted),
      regimens,
      seed,
      adherence,
      today: found.today,
      ...(weeks && { weeks }),
      ...(patient.taken && { taken: patient.taken }),
    },
    await begin("courses"),
  );
  await begin("judgement");
  return {
    title: plan.title,
    seed,
    found,
    plausibility: plausibilityOf(found),
    run,
    warnings: [...warnings, ...plan.warnings, ...fitWarnings(found), ...run.prediction.warnings],
  };
}

/**
 * Everything that `openhpg titrate` found out but the levels of every week: its JSON, before it is written.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34}", "panel.yaml");
 * const written = titrationJson(await titrate(plan, { regimens: ["clomiphene"], men: 2, weeks: 8 }));
 * written.regimens[0].men[0].visits.map(({ week }) => week) // => [0, 5]
 */
export const titrationJson = ({ title, seed, run: { prediction, regimens } }: Titration) => ({
  title,
  seed,
  men: prediction.men.length,
  failures: prediction.failures,
  weeks: prediction.weeks,
  regimens: regimens.map(({ regimen, course, summary, men }) => ({
    regimen,
    summary,
    outcomes: Object.fromEntries(Object.entries(prediction.courses[course]!.outcomes).map(([name, { unit, at }]) => [name, { unit, at }])),
    men: men.map(({ course: own, ...man }) => ({ ...man, course: own.text })),
  })),
  warnings: prediction.warnings,
});
