/** The plan of a trial from a file. */
import { readYaml } from "../exchange/index.ts";
import { badForm, planTooLarge } from "./errors.ts";
import type { TrialPlan } from "./plan.ts";
import { misshapen, planShape } from "./plan-shape.ts";
import { readPlan } from "./read-plan.ts";

const mostBytes = 1_000_000;

/**
 * Reads a plan from YAML, or from JSON, which is YAML as well, and checks that it can be run. What `JSON.stringify` makes of a plan
 * is read back as the same plan.
 *
 * @param name - Named in an error, before the line.
 *
 * @throws (rejects with) TrialError `trials/too-large`, `trials/bad-form` for parts that are missing, unknown or of another kind, and
 *   whatever `runTrial` refuses before it begins; ExchangeError `exchange/malformed-yaml`.
 *
 * @example
 * (await parseTrialPlan(JSON.stringify(tabletsForObesity), "trial.json")).men // => 120
 */
export async function parseTrialPlan(text: string, name: string): Promise<TrialPlan> {
  if (text.length > mostBytes) throw planTooLarge(name, mostBytes);
  const document = await readYaml(text, name);
  const wrong = misshapen(document.data, planShape);
  if (wrong) {
    const { path, what, next } = wrong;
    throw badForm([`${name}:${document.lineOf(path)}`, path.join(".")].filter(Boolean).join(", "), what, next);
  }
  // Its shape was just looked at, part by part.
  const plan = document.data as TrialPlan;
  readPlan(plan);
  return plan;
}
