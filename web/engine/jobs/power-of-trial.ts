/** How often trials of several sizes would find what the model has to find. */
import { powerFigure, powerOf, type TrialPlan } from "openhpg";
import threadAddress from "openhpg/worker?worker&url";
import type { Work } from "../jobs.ts";

export async function run(plan: TrialPlan, { onProgress }: Work) {
  const power = await powerOf(plan, { worker: new URL(threadAddress, self.location.href), onProgress });
  return { power, figure: powerFigure(plan, power) };
}

export type PowerOfTrialOutput = Awaited<ReturnType<typeof run>>;
