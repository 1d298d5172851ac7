/** A comparison as text: one man, several courses, what to compare and when. */
import { readings } from "../simulate/index.ts";
import { invalid } from "./errors.ts";
import type { NamedCourse } from "./panel/courses-of-file.ts";
import { type PatientPlan, parsePatient } from "./panel/patient-plan.ts";

/** A man described by a panel, and the courses to compare for him. */
export interface ComparisonPlan extends PatientPlan {
  readonly man: {
    readonly condition: string;
    /** Years. */
    readonly age?: number;
    /** kg/m2. */
    readonly bmi?: number;
    /** How many men the panel is the mean of; one unless told. */
    readonly of?: number;
    /** Means of what was measured before he took anything, by analyte, each in that analyte's unit of the trajectories. */
    readonly panel: Readonly<Record<string, { readonly value: number; readonly unit: string }>>;
  };
  readonly courses: readonly NamedCourse[];
}

/** Means by analyte of the untreated visits; limits and azoospermia are no number to take a mean of. */
function untreatedPanel({ patient: { visits }, taken }: PatientPlan): ComparisonPlan["man"]["panel"] {
  const values = new Map<string, number[]>();
  for (const { day, measurements } of visits)
    for (const { analyte, value, limit } of measurements)
      if ((day <= 0 || !taken) && !limit && value > 0) values.set(analyte, [...(values.get(analyte) ?? []), value]);
  return Object.fromEntries(
    readings.flatMap(({ key, unit }) => {
      const found = values.get(key);
      return found ? [[key, { value: found.reduce((sum, v) => sum + v, 0) / found.length, unit }]] : [];
    }),
  );
}

/**
 * Reads a panel file in which courses are compared, from YAML text: as {@link parsePatient} does, with the means of what was
 * measured before treatment as one panel.
 *
 * @param name - The file's name; errors read `name:line path: what`.
 *
 * @throws {@link ExchangeError} `exchange/malformed-yaml`, `exchange/invalid-panel`; and the code of the units,
 *   course or condition that could not be read.
 *
 * @example
 * (await parseComparison("title: Rest\nman: {}\ncourses: [{name: None, course: none}]", "rest.yaml")).at.length // => 3
 */
export async function parseComparison(text: string, name: string): Promise<ComparisonPlan> {
  const plan = await parsePatient(text, name);
  const { courses, patient, of } = plan;
  if (!courses) throw invalid(`${name}:1 courses`, "courses is missing.", "Name the courses to compare, each with its name and course.");
  const { visits: _, taken: __, label: ___, ...who } = patient;
  return { ...plan, courses, man: { ...who, ...(of !== undefined && { of }), panel: untreatedPanel(plan) } };
}
