/** Everything that a report is made of: judged, fitted, taken through every protocol, and weighed. */
import { assess, resultsOf } from "../clinic/index.ts";
import type { PatientPlan } from "../exchange/index.ts";
import { type Posterior, plausibilityOf } from "../fit/index.ts";
import {
  candidateRegimens,
  chances,
  coupleChances,
  firstSperm,
  mayBeGivenIn,
  type RegimenRun,
  rankCourses,
  runRegimens,
  safetyOverTime,
  takenFor,
  whichTestNext,
  withoutVariants,
} from "../protocols/index.ts";
import type { Made, ReportParts } from "../report/index.ts";
import { coupleOf } from "./decide.ts";
import { drawsFor, fittedPlan, fitWarnings } from "./fit-plan.ts";
import { type JobOptions, phasesOf } from "./progress.ts";

export interface ReportOptions extends JobOptions {
  /** How many of the men who could be him go through every protocol; 64 unless told. */
  readonly men?: number;
  /** What is printed of where it comes from; its seed is the one that is used. */
  readonly made: Made;
  /** Men who were found already, by `fittedPlan` of this plan with the condition he is taken for; with `drawsFor(men)` draws and this seed nothing else changes. */
  readonly found?: Posterior;
}

/**
 * Works out what `reportHtml` prints.
 *
 * A pure function of plan, number of men and `made`.
 *
 * @throws (rejects with) what `posterior` and `runRegimens` throw; an error that `isCancelled` knows.
 */
export async function reportParts(plan: PatientPlan, options: ReportOptions): Promise<ReportParts> {
  const { men: wanted = 64, made } = options;
  const { seed } = made;
  const begin = phasesOf(options);
  const { record, source } = plan;
  const assessment = assess(record);
  const taken = takenFor(record, assessment);
  const regimens = candidateRegimens(taken.condition, assessment);
  const finding = await begin("men");
  const found =
    options.found ??
    fittedPlan({ ...plan, patient: { ...plan.patient, condition: taken.condition } }, { draws: drawsFor(wanted), seed, ...finding });
  const men = found.men.slice(0, wanted);
  const run = runRegimens(
    {
      men,
      regimens: withoutVariants([...regimens.candidates, ...regimens.waiting.map(({ regimen }) => regimen)]),
      seed,
      today: found.today,
      ...(plan.patient.taken && { taken: plan.patient.taken }),
    },
    await begin("courses"),
  );
  const { prediction } = run;
  const weights = plan.priorities && { priorities: plan.priorities };
  const { signal } = await begin("tests");
  const tests = whichTestNext({ men, prediction, ...weights }, { seed, ...(signal && { signal }) });
  await begin("judgement");
  const semenKnown = resultsOf(record, "sperm_concentration", "sperm_total", "total_motile_count").length > 0;
  return {
    record,
    ...(source && { source: source.cite }),
    assessment,
    taken,
    regimens,
    run,
    chances: chances(prediction),
    firstSperm: firstSperm(prediction),
    // After the last dose of one of them they are no longer compared.
    ranking: rankCourses(prediction, { ...weights, days: prediction.at.filter((day) => day <= run.judgedAt) }),
    tests,
    plausibility: plausibilityOf(found),
    effective: found.sample.effective,
    ...(record.findings.fertility_wanted !== false &&
      semenKnown && { couple: coupleChances(prediction, coupleOf(record.findings), { on: run.judgedAt }) }),
    safety: safetyOverTime(prediction, { mayBeGiven: mayBeGivenOn(run) }),
    warnings: [...plan.warnings, ...fitWarnings(found), ...prediction.warnings],
    made,
  };
}

/** Of a course that is titrated, all doses that it may come to. */
const mayBeGivenOn =
  ({ regimens, prediction }: RegimenRun) =>
  (c: number) => {
    const titrated = regimens.find(({ course }) => course === c);
    return titrated ? mayBeGivenIn(titrated.regimen) : prediction.courses[c]!.course;
  };
