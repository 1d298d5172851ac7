/** Writes a man's file: what {@link parsePatient} reads, in its one canonical form. */
import type { Measurement, Visit } from "../../clinic/index.ts";
import { analyte } from "../../units/index.ts";
import { clockOfHour } from "./calendar.ts";
import type { PatientPlan } from "./patient-plan.ts";
import { countsSperm, spelledUnit } from "./units-in-use.ts";

const signs = { below: "<", above: ">" } as const;

/** Numbers are printed so that they read back to the last bit. */
function resultInWords({ analyte: key, value, limit }: Measurement): string {
  if (value === 0 && countsSperm(key)) return "azoospermia";
  return `${limit ? signs[limit] : ""}${value} ${spelledUnit(analyte(key).unit)}`;
}

const visitInWords = ({ day, hour, abstinence, of, measurements, fasting, assay, pooled }: Visit, ofAll: number | undefined) => ({
  day,
  ...(hour !== undefined && { clock: clockOfHour(hour) }),
  ...(fasting !== undefined && { fasting }),
  ...(assay !== undefined && { assay }),
  ...(pooled !== undefined && { pooled }),
  ...(abstinence !== undefined && { abstinence: `${abstinence} days` }),
  ...(of !== undefined && of !== ofAll && { of }),
  measured: Object.fromEntries(measurements.map((m) => [m.analyte, resultInWords(m)])),
});

/**
 * A panel file from what one says; reading it gives the same plan, its warnings aside. Visits are written with their day
 * and results in the units of the readings, whatever the file said that they came from. Hours are rounded to minutes.
 *
 * @example
 * const plan = await parsePatient("title: A man\nman: {age: 34, panel: {lh: 3.2 mIU/mL}}", "panel.yaml");
 * (await printPatient(plan)).split("\n").slice(0, 8) // => ["title: A man", "man:", "  condition: healthy", "  age: 34", "visits:", "  - day: 0", "    measured:", "      lh: 3.2 IU/L"]
 */
export async function printPatient(plan: Omit<PatientPlan, "warnings">): Promise<string> {
  const [{ stringify }, { traitForms }] = await Promise.all([import("yaml"), import("./trait-forms.ts")]);
  const { title, source, patient, of, taken, courses, priorities, outcomes, at } = plan;
  const { visits, condition } = patient;
  const traits = Object.entries(traitForms).flatMap(([name, { trait, print }]) =>
    patient[trait] === undefined ? [] : [[name, print(patient[trait])] as const],
  );
  const named = courses?.map(({ name, course }) => ({ name, course: course.text }));
  return stringify(
    {
      title,
      ...(source && { source }),
      man: { condition, ...Object.fromEntries(traits), ...(of !== undefined && { of }) },
      ...(visits.length > 0 && { visits: visits.map((visit) => visitInWords(visit, of)) }),
      ...(taken && {
        taken: {
          course: taken.course.text,
          ...(taken.from !== undefined && { from: taken.from }),
          ...(taken.weeks !== undefined && { until: `${taken.weeks} weeks` }),
        },
      }),
      ...(named && { courses: named }),
      ...(priorities && { priorities }),
      outcomes,
      at: at.map((days) => `${days} days`),
    },
    // Older readers of YAML would take 16:00 for a number and a day for an instant.
    { lineWidth: 0, compat: "yaml-1.1" },
  );
}
