/** A fitted man as data. */
import type { PatientPlan, Posterior } from "openhpg";
import type { FitReport } from "./fit-table.ts";
import { samplerOf, warningsOf } from "./patient.ts";

/** Everything that `openhpg fit` found out. */
export function fitJson({ title, source, patient, warnings }: PatientPlan, found: Posterior, report: FitReport, seed: number): string {
  const { agreement, capacities, plausibility } = report;
  return JSON.stringify({
    title,
    ...(source && { source }),
    patient: { ...patient, ...(patient.taken && { taken: patient.taken.text }) },
    seed,
    sampler: samplerOf(found),
    plausibility,
    agreement: agreement.map(({ visit, ...rest }) => ({ day: visit.day, ...(visit.hour !== undefined && { hour: visit.hour }), ...rest })),
    capacities,
    warnings: [...warnings, ...warningsOf(found)],
  });
}
