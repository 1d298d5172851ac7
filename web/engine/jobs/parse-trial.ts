/** Reads a plan from a file or a link. */
import { parseTrialPlan } from "openhpg";

export const run = ({ text, name }: { readonly text: string; readonly name: string }) => parseTrialPlan(text, name);
