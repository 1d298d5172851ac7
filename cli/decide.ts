/** From a man's file to all that a decision stands on: who he could be, every course for each, chances, order and tests. */
import type { CommandContext } from "@stricli/core";
import {
  type Couple,
  chances,
  coupleChances,
  courseBands,
  courseChances,
  courseRanking,
  type Figure,
  firstSperm,
  type NamedCourse,
  type PatientPlan,
  plausibilityOf,
  predictCourses,
  rankCourses,
  safetyOverTime,
  whichTestNext,
} from "openhpg";
import { decisionJson } from "./decision-json.ts";
import { decisionScreen } from "./decision-table.ts";
import { plausibilityLines } from "./fit-table.ts";
import { fitted, samplerOf, warningsOf } from "./patient.ts";
import { timeLeft } from "./printing.ts";

/** Effective draws that the men are taken from; as many as judge whether the panel is plausible. */
const fewestDraws = 300;

/** Works it all out, saying how far it is; what is printed and drawn of it is made when asked for. */
export function decide(
  context: CommandContext,
  plan: PatientPlan,
  proposed: readonly NamedCourse[],
  { wanted, seed }: { readonly wanted: number; readonly seed: number },
) {
  const began = performance.now();
  const found = fitted(context, plan, { draws: Math.max(fewestDraws, wanted), seed });
  const drawn = performance.now();
  const men = found.men.slice(0, wanted);
  const say = timeLeft(context);
  const { taken } = plan.patient;
  const prediction = predictCourses(
    { men, proposed, at: plan.at, outcomes: plan.outcomes, today: found.today, ...(taken && { taken }) },
    { onProgress: (done) => say(done, "simulating every course for every man") },
  );
  if (process.stderr.isTTY) context.process.stderr.write("\r\u001b[K");
  const predicted = performance.now();
  const weights = plan.priorities && { priorities: plan.priorities };
  const ranking = rankCourses(prediction, weights);
  const childWanted = plan.record.findings.fertility_wanted ?? ranking.weights.total_motile_count + ranking.weights.sperm_in_ejaculate > 0;
  const tests = whichTestNext({ men, prediction, ...weights }, { seed });
  const decision = {
    title: plan.title,
    prediction,
    chances: chances(prediction),
    firstSperm: firstSperm(prediction),
    ranking,
    ...(childWanted && { couple: coupleChances(prediction, coupleOf(plan.record.findings)) }),
    safety: safetyOverTime(prediction),
    tests,
  };
  const weighed = performance.now();
  const plausibility = plausibilityOf(found);
  const seconds = (from: number, until: number): string => `${((until - from) / 1000).toFixed(2)} s`;
  const nobody = plausibility.verdict === "no-such-man";
  const leading = plausibility.explanations[0];
  const unlike = nobody
    ? [
        `NOT HIM: no man with the condition ${found.patient.condition} has this panel. What follows is of the men of that condition who come nearest; look at his panel first.${leading ? ` Likeliest: ${leading.what}` : ""}`,
      ]
    : [];
  const source = plan.source ? [`Source: ${plan.source.cite}`, ""] : [];
  return {
    prediction,
    json: () => JSON.stringify(decisionJson(decision, { plan, seed, sampler: samplerOf(found), plausibility })),
    screen: () =>
      [
        ...source,
        ...plausibilityLines(plausibility, found.patient.condition),
        "",
        decisionScreen({
          ...decision,
          unlike: nobody,
          title: nobody ? `NOT HIM, BUT THE NEAREST MEN OF HIS CONDITION. ${plan.title}` : plan.title,
        }),
      ].join("\n"),
    /** What happens over time, how probable the answers are at the end, and the order. */
    drawings: (): readonly Figure[] => [
      courseBands(plan.title, prediction),
      courseChances(plan.title, prediction, decision.chances, prediction.at.at(-1)!),
      courseRanking(plan.title, ranking),
    ],
    warnings: [...unlike, ...plan.warnings, ...warningsOf(found)],
    wallTime: `Wall time: ${seconds(began, drawn)} to find the men, ${seconds(drawn, predicted)} for ${prediction.courses.length * men.length} courses, ${seconds(predicted, weighed)} to weigh tests, ${seconds(weighed, performance.now())} to judge.`,
  };
}

/** What the file says of the couple; what is not there is not known. */
const coupleOf = ({ partner_age, trying_months }: PatientPlan["record"]["findings"]): Couple => ({
  ...(partner_age !== undefined && { partnerAge: partner_age }),
  ...(trying_months !== undefined && { tryingMonths: trying_months }),
});
