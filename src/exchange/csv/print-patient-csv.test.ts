/** What is written as CSV is read again as it was; the men of examples/ say the same in both forms. */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPlan } from "../panel/any-plan.ts";
import { goodPanel } from "../panel/bad-panels.ts";
import { type PatientPlan, parsePatient } from "../panel/patient-plan.ts";
import { printPatient } from "../panel/print-patient.ts";
import { readPatient } from "../panel/read-panel.ts";
import { parsePatientCsv } from "./parse-patient-csv.ts";
import { printPatientCsv } from "./print-patient-csv.ts";

type Written = Omit<PatientPlan, "warnings">;
const told = ({ warnings: _, ...plan }: PatientPlan): Written => plan;
const reread = async (plan: Written): Promise<Written> => told(await parsePatientCsv(await printPatientCsv(plan), "printed.csv"));

// Caught: a title of -5, read back with the apostrophe that keeps a spreadsheet from calculating it.
it("any plan reads back as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      expect(await reread(plan)).toEqual(plan);
    }),
    { numRuns: 300 },
  );
});

it.each([
  "=1+2",
  "+49 30 1",
  "-5",
  "@SUM(A1)",
  "'=1",
  "''",
  "'",
  'he said "no"',
  "a,b;c\td",
  "two\nlines",
  "<script>alert(1)</script>",
  "46,XY",
])("a title of %j stays what it is, and no cell begins as a formula", async (title) => {
  const plan = { ...told(await parsePatient(goodPanel, "p.yaml")), title };
  const asTitled = { ...plan, record: { ...plan.record, title } };
  const text = await printPatientCsv(asTitled);
  expect(text.replace(/(^|,)"/gm, "$1")).not.toMatch(/(^|,)[=+@]|(^|,)-(?!\d)/m);
  expect(await reread(asTitled)).toEqual(asTitled);
});

const examples = readdirSync("examples").filter((name) => name.endsWith(".yaml"));

describe.each(examples)("%s", (file) => {
  const csv = file.replace(".yaml", ".csv");

  // `vitest -u` writes the files anew.
  it("stands as CSV too", async () => {
    const plan = await readPatient(`examples/${file}`);
    await expect(await printPatientCsv(plan)).toMatchFileSnapshot(`../../../examples/${csv}`);
  });

  it("says the same in both, and through CSV and back", async () => {
    const plan = told(await readPatient(`examples/${file}`));
    const read = told(await readPatient(`examples/${csv}`));
    expect(read.record).toEqual(plan.record);
    expect(read).toEqual(plan);
    expect(await printPatient(await reread(plan))).toBe(await printPatient(plan));
  });
});
