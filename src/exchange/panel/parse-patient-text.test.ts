/** The form of a text is found by the name of its file, or by the text. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { panelAnalytes } from "./panel-analytes.ts";
import { parsePatientText } from "./parse-patient-text.ts";
import { parsePatient } from "./patient-plan.ts";
import { panelForm } from "./print-patient.ts";

const example = (ending: string): string => readFileSync(`examples/klinefelter${ending}`, "utf8");
const plan = await parsePatient(example(".yaml"), "man.yaml");

// Caught: a pasted table read as YAML; a title with a comma read as a table.
it.each([
  ["man.yaml", example(".yaml")],
  ["man.csv", example(".csv")],
  ["man.fhir.json", example(".fhir.json")],
  ["man.JSON", example(".fhir.json")],
  ["pasted", example(".yaml")],
  ["pasted", `\uFEFF${example(".csv")}`],
  ["from a mail.txt", example(".csv")],
  ["pasted", example(".fhir.json")],
  ["pasted", JSON.stringify(await panelForm(plan))],
])("%s", async (name, text) => {
  const { title, record, patient } = await parsePatientText(text, name);
  expect([title, record, patient]).toEqual([plan.title, plan.record, plan.patient]);
});

it.each([
  ["title: A man, tired; and more\nman: {age: 30}", "A man, tired; and more"],
  ['"title": "A, b"\nman: {age: 30}', "A, b"],
  ["# what, value\ntitle: Said\nman: {age: 30}", "Said"],
])("a pasted %j is no table", async (text, title) => {
  expect((await parsePatientText(text, "pasted")).title).toBe(title);
});

it("pasted XML is told to come as JSON", async () => {
  await expect(parsePatientText("<Bundle/>", "pasted")).rejects.toThrow(/fhir\/xml/);
});

// Caught: "as a fraction of 1" offered as a unit.
it.each(panelAnalytes.flatMap(({ key, units }) => units.map((unit) => [key, unit] as const)))("%s is read in %s", async (key, unit) => {
  const tried = [0.01, 1, 7, 100, 10_000, 1_000_000].map((value) =>
    parsePatientText(
      JSON.stringify({ title: "A man", man: {}, visits: [{ day: 0, measured: { [key]: `${value} ${unit}` } }] }),
      "form",
    ).then(
      ({ record }) => record.results[0]!.written,
      () => undefined,
    ),
  );
  expect((await Promise.all(tried)).some((written) => written?.endsWith(` ${unit}`))).toBe(true);
});
