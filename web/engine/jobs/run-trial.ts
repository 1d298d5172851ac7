/** A trial from plan to result, in threads of its own. */
import { runTrial, type TrialPlan, trialBaseline, trialFigure } from "openhpg";
// Workers of a browser start from an address of their own.
import threadAddress from "openhpg/worker?worker&url";
import type { Work } from "../jobs.ts";

export async function run(plan: TrialPlan, { onProgress }: Work) {
  const result = await runTrial(plan, { worker: new URL(threadAddress, self.location.href), onProgress });
  return { result, baseline: trialBaseline(result), figure: trialFigure(result) };
}

export type RunTrialOutput = Awaited<ReturnType<typeof run>>;
