/** The men who could be him: what the terminal's `fit` does, with the same bits. */
import { analyteTitle, fitJson, fitReport, fittedMan, fittedPlan, isTold, parsePatientText } from "openhpg";
import type { Work } from "../jobs.ts";

export interface FitInput {
  readonly text: string;
  readonly fileName: string;
  readonly draws: number;
  readonly seed: number;
}

export async function run({ text, fileName, draws, seed }: FitInput, { onProgress }: Work) {
  const plan = await parsePatientText(text, fileName);
  const found = fittedPlan(plan, { draws, seed, onProgress: (share) => onProgress(share, "men") });
  onProgress(1, "judgement");
  const report = fitReport(found, seed);
  return {
    /** What `openhpg fit --json` prints, before it is written. */
    json: fitJson(plan, found, report, seed),
    figure: fittedMan(plan.title, report.capacities),
    learned: report.capacities.filter(isTold).length,
    titles: Object.fromEntries(report.agreement.map(({ analyte }) => [analyte, analyteTitle(analyte)])),
  };
}

export type FitOutput = Awaited<ReturnType<typeof run>>;
