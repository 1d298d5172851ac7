/** What the judgement says of the protocols that are to be run: which are withheld from such a man, and why. */
import { assess } from "../clinic/index.ts";
import type { PatientPlan } from "../exchange/index.ts";
import { candidateRegimens, type Regimen, regimenOf, regimensFor, takenFor } from "../protocols/index.ts";

/** The regimens of the man's condition that are not withheld, or those that were named; and what must be said of them. */
export function judgedRegimens(
  { record, patient }: PatientPlan,
  named: readonly string[] | undefined,
): { readonly patient: PatientPlan["patient"]; readonly regimens: readonly Regimen[]; readonly warnings: readonly string[] } {
  const asked = named && [...new Set(named.map(regimenOf))];
  const assessment = assess(record);
  const { condition, because } = takenFor(record, assessment);
  const { waiting, withheld } = candidateRegimens(condition, assessment);
  const barred = new Map(withheld.map(({ regimen, because: reasons }) => [regimen.name, reasons.join(" ")]));
  const open = new Map(waiting.map(({ regimen, until }) => [regimen.name, until.join(", ")]));
  const regimens = asked ?? regimensFor(condition).filter(({ name }) => !barred.has(name));
  return {
    patient: { ...patient, condition },
    regimens,
    warnings: [
      ...(condition === record.condition ? [] : [`he is taken for ${condition}: ${because}.`]),
      ...(asked ? [] : withheld.map(({ regimen }) => `${regimen.title} is withheld from him: ${barred.get(regimen.name)}`)),
      ...regimens.flatMap(({ name, title }) => [
        ...(barred.has(name) ? [`the judgement withholds ${title} from him: ${barred.get(name)}`] : []),
        ...(open.has(name) ? [`${title} is open until known: ${open.get(name)}.`] : []),
      ]),
    ],
  };
}
