/** docs/fhir.md: its tables are those of the reader, and its example is read without a warning. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { conditionCodes } from "./condition-of-man.ts";
import { drugCodes } from "./drug-codes.ts";
import { loincCodes } from "./loinc.ts";
import { parseFhir } from "./parse-fhir.ts";

const page = "docs/fhir.md";

function tables(): Readonly<Record<string, string>> {
  const meant = (means: (typeof loincCodes)[number]["means"]): string =>
    "analyte" in means
      ? `\`${means.analyte}\``
      : "trait" in means
        ? `${means.trait} of the man`
        : "detail" in means
          ? means.detail
          : "not looked at";
  const codes = loincCodes.map(
    ({ code, name, unit, means, verified, replacedBy }) =>
      `| ${code} | ${name}${replacedBy ? ` (deprecated, now ${replacedBy})` : ""} | \`${unit}\` | ${meant(means)} | ${verified} |`,
  );
  const drugs = drugCodes.map(({ drug, atc, rxnorm, verified }) => `| ${drug} | ${atc ?? ""} | ${rxnorm ?? ""} | ${verified} |`);
  const conditions = conditionCodes.map(({ code, name, condition }) => `| ${code} | ${name} | ${condition} |`);
  return {
    codes: ["| LOINC | name | a unit of its kind | here | code and meaning were |", "| --- | --- | --- | --- | --- |", ...codes].join("\n"),
    drugs: ["| drug | ATC | RxNorm | code and meaning were |", "| --- | --- | --- | --- |", ...drugs].join("\n"),
    conditions: ["| ICD-10 | name | condition |", "| --- | --- | --- |", ...conditions].join("\n"),
  };
}

// Caught: a code that was read and not on the page.
it("has every code (vitest -u rewrites it)", async () => {
  let text = readFileSync(page, "utf8");
  for (const [mark, table] of Object.entries(tables()))
    text = text.replace(new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`), () => `<!-- ${mark} -->\n${table}\n<!-- /${mark} -->`);
  await expect(text).toMatchFileSnapshot(`../../../${page}`);
});

it("has an example that is read, and nothing is odd about it", async () => {
  const [, example] = /```json\n([\s\S]*?)```/.exec(readFileSync(page, "utf8"))!;
  const { record, patient, warnings } = await parseFhir(example!, "labs.fhir.json");
  expect(warnings).toEqual([]);
  expect(record.results.map(({ analyte, written, hour }) => [analyte, written, hour?.toFixed(2)])).toEqual([
    ["testosterone_total", "8.1 nmol/L", "8.17"],
    ["lh", "<0.3 IU/L", "8.17"],
  ]);
  expect(record.results[0]!.laboratoryLimits!.high).toBeCloseTo(836.4, 0);
  expect([patient.age, patient.condition, record.findings.fertility_wanted]).toEqual([34, "healthy", true]);
});
