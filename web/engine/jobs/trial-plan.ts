/** Checks a plan, and says it in words. */
import { type TrialPlan, trialInWords } from "openhpg";

export const run = (plan: TrialPlan): readonly string[] => trialInWords(plan);
