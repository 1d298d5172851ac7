/** What the judgement says of a course: which of its drugs it speaks against, which nothing speaks for, and what is open. */
import { type Assessment, admissibleDrugs } from "../clinic/index.ts";
import type { Course } from "../simulate/index.ts";
import { candidateRegimens } from "./candidate-regimens.ts";
import { mayBeGivenIn } from "./regimens/check-regimen.ts";

/** How a course stands with the judgement of one man; drugs by their names. */
export interface CourseStanding {
  /** Drugs in it that the judgement speaks against, and those that nothing speaks for. */
  readonly denied: readonly string[];
  readonly unspoken: readonly string[];
  /** What would settle whether its drugs may be offered. */
  readonly until: readonly string[];
}

const drugsIn = ({ treatments }: Course): readonly string[] => [...new Set(treatments.map(({ drug }) => drug))];

/**
 * Says of any course how it stands with the judgement.
 *
 * @param condition  - What he is taken for, see {@link takenFor}.
 * @param assessment - The judgement.
 *
 * @example
 * const findings = { fertility_wanted: true };
 * const standing = courseStandings("klinefelter", assess({ condition: "klinefelter", traits: {}, results: [], findings }));
 * standing(parseCourse("testosterone gel 50 mg daily")).denied // => ["testosterone gel"]
 */
export function courseStandings(condition: string, assessment: Assessment): (course: Course) => CourseStanding {
  const admitted = new Map(admissibleDrugs(assessment).map((drug) => [drug.drug, drug]));
  const { waiting } = candidateRegimens(condition, assessment);
  const open = new Map(waiting.flatMap(({ regimen, until }) => drugsIn(mayBeGivenIn(regimen)).map((drug) => [drug, until] as const)));
  const mayBeOffered = (drug: string): boolean => {
    const admission = admitted.get(drug)?.admission;
    return admission === "offered" || admission === "optional";
  };
  return (course) => {
    const notOffered = drugsIn(course).filter((drug) => !mayBeOffered(drug));
    const denied = notOffered.filter((drug) => (admitted.get(drug)?.conclusions.length ?? 0) > 0);
    const others = notOffered.filter((drug) => !denied.includes(drug));
    return {
      denied,
      unspoken: others.filter((drug) => !open.has(drug)),
      until: [...new Set(others.flatMap((drug) => open.get(drug) ?? []))],
    };
  };
}
