/** What `openhpg compare` prints and draws of a decision. */
import type { CommandContext } from "@stricli/core";
import {
  courseBands,
  courseChances,
  courseRanking,
  type DecideOptions,
  type Decision,
  decide,
  type Figure,
  type PatientPlan,
} from "openhpg";
import { decisionScreen } from "./decision-table.ts";
import { plausibilityLines } from "./fit-table.ts";
import { lookingForMen, phases, seconds } from "./printing.ts";

/** Works it out, saying how far it is. */
export async function decided(
  context: CommandContext,
  plan: PatientPlan,
  options: DecideOptions,
): Promise<{ readonly decision: Decision; readonly wallTime: string }> {
  const { began, onProgress } = phases(context, { men: lookingForMen, courses: "simulating every course for every man" });
  const decision = await decide(plan, { ...options, onProgress });
  const courses = decision.prediction.courses.length * (options.men ?? decision.prediction.men.length);
  const [men, simulating, tests, judging] = [began("men"), began("courses"), began("tests"), began("judgement")];
  return {
    decision,
    wallTime: `Wall time: ${seconds(men, simulating)} to find the men, ${seconds(simulating, tests)} for ${courses} courses, ${seconds(tests, judging)} to weigh tests, ${seconds(judging, performance.now())} to judge.`,
  };
}

/** Its screen, with whom it is of. */
export const screenOf = (decision: Decision): string =>
  [
    ...(decision.plan.source ? [`Source: ${decision.plan.source.cite}`, ""] : []),
    ...plausibilityLines(decision.plausibility, decision.plan.patient.condition),
    "",
    decisionScreen({
      ...decision,
      title: decision.unlike ? `NOT HIM, BUT THE NEAREST MEN OF HIS CONDITION. ${decision.title}` : decision.title,
    }),
  ].join("\n");

/** What happens over time, how probable the answers are at the end, and the order. */
export const drawingsOfDecision = ({ title, prediction, chances, ranking }: Decision): readonly Figure[] => [
  courseBands(title, prediction),
  courseChances(title, prediction, chances, prediction.at.at(-1)!),
  courseRanking(title, ranking),
];
