/** Writes a man's file, or fills a form: what {@link parsePatient} reads, in its one canonical form. */
import type { PatientPlan } from "./patient-plan.ts";

/**
 * A panel file from what one says; reading it gives the same plan, its warnings aside. Results are written in the units
 * they were sent in, visits with their date where they have one and with their day otherwise. Hours are rounded to minutes.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34, panel: {lh: 3.2 mIU/mL}}", "panel.yaml");
 * (await printPatient(plan)).split("\n").slice(0, 8) // => ["title: A man", "man:", "  condition: healthy", "  age: 34", "visits:", "  - day: 0", "    measured:", "      lh: 3.2 mIU/mL"]
 */
export async function printPatient(plan: Omit<PatientPlan, "warnings">): Promise<string> {
  const [{ stringify }, { patientForm }] = await Promise.all([import("yaml"), import("./patient-form.ts")]);
  // Older readers of YAML would take 16:00 for a number and a day for an instant.
  return stringify(patientForm(plan), { lineWidth: 0, compat: "yaml-1.1" });
}

/**
 * The plain data that a panel file of this plan says, under the names of {@link panelJsonSchema}: what a form is filled from.
 * As JSON it is a panel file, which {@link parsePatient} reads to the same plan, its warnings aside. Hours are rounded to minutes.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34, panel: {lh: 3.2 mIU/mL}}", "panel.yaml");
 * (await panelForm(plan))["visits"] // => [{ day: 0, measured: { lh: "3.2 mIU/mL" } }]
 */
export const panelForm = async (plan: Omit<PatientPlan, "warnings">): Promise<Readonly<Record<string, unknown>>> =>
  (await import("./patient-form.ts")).patientForm(plan);
