/** The twelve men in three formats: one and the same man, judged alike. */
import { readdirSync } from "node:fs";
import { assess, readPatient } from "openhpg";
import { describe, expect, it } from "vitest";

const men = readdirSync("examples")
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -".yaml".length));

it("are twelve men", () => {
  expect(men).toHaveLength(12);
});

describe.each(men)("%s", async (name) => {
  const yaml = await readPatient(`examples/${name}.yaml`);
  // Caught: a haematocrit in per cent that came back as a fraction, and a mean of many men that came back as one man.
  it.each([".csv", ".fhir.json"])("as %s is the same record, and gives the same assessment", async (ending) => {
    const { record, patient } = await readPatient(`examples/${name}${ending}`);
    expect(record).toEqual(yaml.record);
    expect(patient).toEqual(yaml.patient);
    expect(JSON.stringify(assess(record))).toBe(JSON.stringify(assess(yaml.record)));
  });
});
