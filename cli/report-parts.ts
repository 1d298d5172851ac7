/** Everything that a report is made of: judged, fitted, taken through every protocol, and weighed. */
import type { CommandContext } from "@stricli/core";
import {
  assess,
  candidateRegimens,
  chances,
  coupleChances,
  firstSperm,
  mayBeGivenIn,
  type PatientPlan,
  plausibilityOf,
  type ReportMade,
  type ReportParts,
  rankCourses,
  resultsOf,
  runRegimens,
  safetyOverTime,
  takenFor,
  whichTestNext,
  withoutVariants,
} from "openhpg";
import { fitted, warningsOf } from "./patient.ts";
import { timeLeft } from "./printing.ts";

/** Effective draws that the men are taken from; as many as judge whether the panel is plausible. */
const fewestDraws = 300;

/** Works it out, saying how far it is. */
export function reportParts(
  context: CommandContext,
  plan: PatientPlan,
  { wanted, seed, made }: { readonly wanted: number; readonly seed: number; readonly made: ReportMade },
): { readonly parts: ReportParts; readonly seconds: () => number } {
  const began = performance.now();
  const { record, source } = plan;
  const assessment = assess(record);
  const taken = takenFor(record, assessment);
  const regimens = candidateRegimens(taken.condition, assessment);
  const found = fitted(
    context,
    { ...plan, patient: { ...plan.patient, condition: taken.condition } },
    { draws: Math.max(fewestDraws, wanted), seed },
  );
  const men = found.men.slice(0, wanted);
  const say = timeLeft(context);
  const run = runRegimens(
    {
      men,
      regimens: withoutVariants([...regimens.candidates, ...regimens.waiting.map(({ regimen }) => regimen)]),
      seed,
      today: found.today,
      ...(plan.patient.taken && { taken: plan.patient.taken }),
    },
    { onProgress: (done) => say(done, "taking every man through every protocol") },
  );
  if (process.stderr.isTTY) context.process.stderr.write("\r\u001b[K");
  const { prediction } = run;
  const semenKnown = resultsOf(record, "sperm_concentration", "sperm_total", "total_motile_count").length > 0;
  const weights = plan.priorities && { priorities: plan.priorities };
  const { fertility_wanted: wantsChild, partner_age: partnerAge, trying_months: tryingMonths } = record.findings;
  const parts: ReportParts = {
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
    tests: whichTestNext({ men, prediction, ...weights }, { seed }),
    plausibility: plausibilityOf(found),
    effective: found.sample.effective,
    ...(wantsChild !== false &&
      semenKnown && {
        couple: coupleChances(
          prediction,
          { ...(partnerAge !== undefined && { partnerAge }), ...(tryingMonths !== undefined && { tryingMonths }) },
          { on: run.judgedAt },
        ),
      }),
    safety: safetyOverTime(prediction, {
      mayBeGiven: (c) => {
        const found = run.regimens.find(({ course }) => course === c);
        return found ? mayBeGivenIn(found.regimen) : prediction.courses[c]!.course;
      },
    }),
    warnings: [...plan.warnings, ...warningsOf(found), ...prediction.warnings],
    made,
  };
  return { parts, seconds: () => (performance.now() - began) / 1000 };
}
