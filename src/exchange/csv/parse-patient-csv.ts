/** Reads a man from CSV: one row for each measurement, and for each thing that is known of him. */
import { tooLarge } from "../errors.ts";
import { mostBytes, type PatientPlan, patientOfDocument } from "../panel/patient-plan.ts";

/** The file's name without folder and extension. */
const baseName = (name: string): string =>
  name
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.[^.]*$/, "")
    .trim()
    .slice(0, 100) || "A man";

/**
 * Reads a man from CSV text, with commas, semicolons or tabs between the columns. It gives the same plan as a YAML file that says
 * the same; docs/csv.md has the columns. Without a row `title` he is called as the file is.
 *
 * @param name - The file's name; errors read `labs.csv:7 estradiol: what`.
 *
 * @throws {@link ExchangeError} `exchange/malformed-csv`, `exchange/invalid-panel`, `exchange/too-large` above a million
 *   characters; and the code of the unit, course, condition or trait that could not be read.
 *
 * @example
 * const { record } = await parsePatientCsv("what,value,unit,low,high\nLH,3.2,IU/L,1.7,8.6\nage,34,", "labs.csv");
 * [record.title, record.traits.age, record.results[0]!.written, record.results[0]!.laboratoryLimits] // => ["labs", 34, "3.2 IU/L", { low: 1.7, high: 8.6 }]
 */
export async function parsePatientCsv(text: string, name: string): Promise<PatientPlan> {
  if (text.length > mostBytes) throw tooLarge(name, mostBytes);
  const [{ readCells }, { namedRows }, { formOfRows }] = await Promise.all([
    import("./csv-cells.ts"),
    import("./csv-header.ts"),
    import("./form-of-rows.ts"),
  ]);
  const cells = await readCells(text, name);
  const { data, ...document } = formOfRows(namedRows(cells, name), cells.separator, name);
  return patientOfDocument({ ...document, data: { title: baseName(name), ...(data as object) } }, name);
}
