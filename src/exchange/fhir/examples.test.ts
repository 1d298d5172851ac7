/** The men of examples/ in FHIR: written so that they read as before, valid by an independent validator, kept beside the YAML. */
import { readdirSync, readFileSync } from "node:fs";
import { Fhir } from "fhir";
import { describe, expect, it } from "vitest";
import { parsePatient } from "../panel/patient-plan.ts";
import { printPatient } from "../panel/print-patient.ts";
import { readPatient } from "../panel/read-panel.ts";
import { parseFhir } from "./parse-fhir.ts";
import { writeFhir } from "./write-fhir.ts";

const files = readdirSync("examples").filter((name) => name.endsWith(".yaml"));
const validator = new Fhir();

describe.each(files)("%s", async (file) => {
  const yaml = readFileSync(`examples/${file}`, "utf8");
  const plan = await parsePatient(yaml, file);
  const written = await writeFhir(plan);

  // Caught: 3.60 that came back as 3.6; the doses a man missed, lost.
  it("reads from FHIR as from YAML, and is printed in YAML as before", async () => {
    const { warnings: _, ...before } = plan;
    const { warnings: __, ...after } = await parseFhir(written, "x.fhir.json");
    expect(after).toEqual(before);
    expect(await printPatient(after)).toBe(await printPatient(before));
    expect(await writeFhir(after)).toBe(written);
  });

  it("is a Bundle that a validator takes, with nothing unexpected in it", () => {
    const { messages } = validator.validate(JSON.parse(written), { errorOnUnexpected: true });
    expect(messages.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  });

  it("stands in examples/, as `vitest -u` writes it", async () => {
    await expect(written).toMatchFileSnapshot(`../../../examples/${file.replace(".yaml", ".fhir.json")}`);
  });
});

it("is found to be FHIR by whoever reads a man", async () => {
  const [json, yaml] = [await readPatient("examples/healthy.fhir.json"), await readPatient("examples/healthy.yaml")];
  expect(json.patient).toEqual(yaml.patient);
});
