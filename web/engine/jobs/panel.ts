/** Reads what was entered of a man and judges it: what the terminal's `assess` does, and what a form is filled from. */
import {
  type AdmissibleDrug,
  admissibleDrugs,
  analyteTitle,
  assessed,
  conditionOf,
  type FindingName,
  findings,
  panelForm,
  parsePatientText,
  printPatient,
  type Statement,
  type StatementId,
  statements,
} from "openhpg";

export interface PanelInput {
  readonly text: string;
  /** Named in errors and warnings; its end says the form of the text where it has one. */
  readonly fileName: string;
}

const nameOf = (of: string): string => (Object.hasOwn(findings, of) ? findings[of as FindingName].title : analyteTitle(of));

export async function run({ text, fileName }: PanelInput) {
  const plan = await parsePatientText(text, fileName);
  const judgement = assessed(plan);
  const cited = new Set<StatementId>([
    ...judgement.conclusions.flatMap((c) => [...c.statements, ...c.against, ...(c.approvals ?? []).map(({ statement }) => statement)]),
    ...judgement.trace.flatMap((entry) => [...entry.sources, ...entry.thresholds.map(({ statement }) => statement)]),
  ]);
  const never = new Set(judgement.conclusions.find(({ id }) => id === "research-drugs-never")?.drugs ?? []);
  const drugs: readonly AdmissibleDrug[] = admissibleDrugs(judgement).filter(({ drug }) => !never.has(drug));
  return {
    document: await panelForm(plan),
    /** The same as a file, in its canonical form. */
    yaml: await printPatient(plan),
    title: plan.title,
    condition: conditionOf(plan.record.condition).about,
    conditionStated: plan.record.condition !== "healthy",
    measured: plan.patient.visits.reduce((sum, { measurements }) => sum + measurements.length, 0),
    judgement,
    drugs,
    researchOnly: never.size,
    statements: Object.fromEntries([...cited].map((id): [string, Statement] => [id, statements[id]])),
    names: Object.fromEntries(
      [...new Set(judgement.trace.flatMap(({ numbers }) => numbers.map(({ of }) => of)))].map((of) => [of, nameOf(of)]),
    ),
  };
}

/** A man's file, understood and judged; all of it plain data. */
export type PanelRead = Awaited<ReturnType<typeof run>>;
