/** The report in a few sentences, for who reads nothing else. */
import type { Conclusion } from "../clinic/index.ts";
import { timeInWords } from "../figures/index.ts";
import { heldBack } from "./held-back.ts";
import { list, type Markup } from "./markup.ts";
import { percent, percentOfChance } from "./numbers.ts";
import type { ReportParts } from "./report.ts";

const lower = (sentence: string): string =>
  /^\p{Lu}{2}/u.test(sentence) ? sentence : `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
const bare = (sentence: string): string => sentence.replace(/\.$/, "");

/** What several bodies conclude by limits of their own is said once here, as the first of them says it. */
function onceByBodies(conclusions: readonly Conclusion[]): readonly string[] {
  const question = ({ id }: Conclusion): string => id.replace(/-(aua|eau|eaa|endocrine-society)$/, "");
  return [...new Set(conclusions.map(question))].map((asked) => {
    const all = conclusions.filter((one) => question(one) === asked);
    return `${bare(all[0]!.says)}${all.length > 1 ? ` (${all.length} bodies, by limits of their own)` : ""}`;
  });
}

/** What he has, what comes first, what the protocols come to, and what speaks against believing it. */
export function inShort({ assessment, run, ranking, chances, couple, plausibility }: ReportParts): Markup {
  const said = (kind: string): readonly string[] => onceByBodies(assessment.conclusions.filter((one) => one.kind === kind));
  const [has, found, due] = [said("classification"), said("finding"), said("test-due")];
  const { prediction } = run;
  const men = prediction.men.length;
  const first = ranking.courses[0];
  const day = run.judgedAt;
  const chanceOf = (name: string, course: number): string | undefined => {
    const answer = chances.find((row) => row.question.name === name && row.day === day)?.courses[course];
    return answer && percent(answer.probability, men);
  };
  const pregnant = first && couple?.courses[first.course]?.chances.at(-1);
  const drugs = prediction.courses.some(({ kind, course }) => kind === "proposed" && course.treatments.length > 0);
  const held = heldBack(assessment, plausibility);
  const believed = held.length === 0;
  return list(
    held.length > 0 && `No protocol is put first, and no chance stands here: ${held.join("; ")}.`,
    has.length > 0
      ? `He has: ${has.map(lower).join("; ")}.`
      : found.length > 0
        ? `Found: ${found.map(lower).join("; ")}.`
        : "Nothing is concluded of him yet.",
    due.length > 0 && `First: ${due.slice(0, 4).map(lower).join("; ")}${due.length > 4 ? `; and ${due.length - 4} more` : ""}.`,
    believed &&
      first &&
      (drugs
        ? `Of ${prediction.courses.length} courses ${first.name} comes first${ranking.courses.some((other) => other.tied && other !== first) ? ", not clearly before others" : ""}: after ${timeInWords(day)} testosterone in range in ${chanceOf("testosterone_in_range", first.course)}, more than 5 million motile sperm in ${chanceOf("total_motile_count_above_5", first.course)} of the men who could be him.`
        : `No drug stands for choice; what happens without one is shown.`),
    believed &&
      pregnant &&
      `A pregnancy by ${pregnant.months} months: ${percentOfChance(pregnant.low)} to ${percentOfChance(pregnant.high)}; publications disagree.`,
  );
}
