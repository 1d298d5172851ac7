/** The man of a panel file, fitted: what `fit` and `compare` begin with. */
import type { CommandContext } from "@stricli/core";
import { type PatientPlan, type Posterior, posterior } from "openhpg";
import { timeLeft } from "./printing.ts";

const week = 7;

/** Day on which it is asked what next: that of the last visit, or on which he stopped what he took. */
const todayOf = ({ patient, taken }: PatientPlan): number =>
  Math.max(0, (taken?.weeks ?? 0) * week, ...patient.visits.map(({ day }) => day));

/** Draws the men who could be him, saying how far it is. */
export function fitted(
  context: CommandContext,
  plan: PatientPlan,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): Posterior {
  const say = timeLeft(context);
  const found = posterior(
    { ...plan.patient, today: todayOf(plan) },
    { draws, seed, onProgress: (done) => say(done, "looking for the men who have this panel") },
  );
  if (process.stderr.isTTY) context.process.stderr.write("\r\u001b[K");
  return found;
}

/** What a reader of numbers needs to know of the sampler. */
export const samplerOf = ({ sample, men }: Posterior) => ({
  draws: men.length,
  effective: sample.effective,
  simulated: sample.evaluations,
  tailShape: sample.tailShape,
  logEvidence: sample.logEvidence,
  modes: sample.modes.length,
});

/** Warnings of a fit that its intervals cannot carry. */
export const warningsOf = ({ sample }: Posterior): readonly string[] => [
  ...(sample.effective < 100 ? [`only ${Math.round(sample.effective)} effective draws were found: do not rely on the intervals.`] : []),
  ...(sample.tailShape >= 0.7 ? ["a few of the draws rule the others: do not rely on the intervals."] : []),
];
