/** What the judgement says of a course: which of its drugs it speaks against, which nothing speaks for, and what is open. */
import { type Assessment, admissibleDrugs, type Course, candidateRegimens, mayBeGivenIn } from "openhpg";

export interface Standing {
  /** Drugs in it that the judgement speaks against, and those that nothing speaks for. */
  readonly denied: readonly string[];
  readonly unspoken: readonly string[];
  /** What would settle whether its drugs may be offered. */
  readonly until: readonly string[];
}

const drugsIn = ({ treatments }: Course): readonly string[] => [...new Set(treatments.map(({ drug }) => drug))];

/** @param condition - What he is taken for. */
export function standingsOf(condition: string, assessment: Assessment): (course: Course) => Standing {
  const admitted = new Map(admissibleDrugs(assessment).map((drug) => [drug.drug, drug]));
  const { waiting } = candidateRegimens(condition, assessment);
  const open = new Map(waiting.flatMap(({ regimen, until }) => drugsIn(mayBeGivenIn(regimen)).map((drug) => [drug, until] as const)));
  return (course) => {
    const notOffered = drugsIn(course).filter((drug) => !/^(offered|optional)$/.test(admitted.get(drug)?.admission ?? "not-offered"));
    const denied = notOffered.filter((drug) => (admitted.get(drug)?.conclusions.length ?? 0) > 0);
    const others = notOffered.filter((drug) => !denied.includes(drug));
    return {
      denied,
      unspoken: others.filter((drug) => !open.has(drug)),
      until: [...new Set(others.flatMap((drug) => open.get(drug) ?? []))],
    };
  };
}
