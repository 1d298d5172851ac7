/** Who he is stays with who sent it: nothing that names him is in the plan, in what is written of it, or in what is said. */
import { expect, it } from "vitest";
import { printPatientCsv } from "../csv/print-patient-csv.ts";
import { printPatient } from "../panel/print-patient.ts";
import { goodFhir } from "./bad-fhir.ts";
import { parseFhir } from "./parse-fhir.ts";
import { writeFhir } from "./write-fhir.ts";

const private_ = ["Mustermann", "Xaver", "1991-07-13", "1991", "Lindenallee", "Musterstadt", "ID-778899", "+49-30-123456"];
const leaks = (text: string): readonly string[] => private_.filter((word) => text.includes(word));

it("the Bundle names him, or nothing could be found missing", () => {
  expect(leaks(goodFhir)).toEqual(private_);
});

// Caught: a title made of Patient.name, which went into every table and figure.
it("nothing of it is kept or written", async () => {
  const plan = await parseFhir(goodFhir, "labs.fhir.json");
  for (const text of [JSON.stringify(plan), await printPatient(plan), await printPatientCsv(plan), await writeFhir(plan)])
    expect(leaks(text)).toEqual([]);
});

// Caught: an error that quoted the element in which it was found, and with it the subject's name.
it.each([
  ["a result beyond any man", `"value": 3.2, "unit": "mIU/mL"`, `"value": 3200, "unit": "mIU/mL"`],
  ["an unknown code", `"code": "10501-5"`, `"code": "99999-9"`],
  ["a woman", `"gender": "male"`, `"gender": "female"`],
  ["an unknown unit", `"code": "m[IU]/mL"`, `"code": "parsec"`],
])("nor is it said of %s", async (_why, from, to) => {
  expect(goodFhir).toContain(from);
  const said = await parseFhir(goodFhir.replace(from, to), "labs.fhir.json").then(
    ({ warnings }) => warnings.join("\n"),
    (error: unknown) => String((error as Error).message),
  );
  expect(said.length).toBeGreaterThan(0);
  expect(leaks(said)).toEqual([]);
});
