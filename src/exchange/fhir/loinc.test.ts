/** The codes: each has the check digit that LOINC gives it, a unit that two readers of UCUM understand, and means one thing here. */
import { ucum } from "@atomic-ehr/ucum";
import { describe, expect, it } from "vitest";
import { analyte, dimensionOf, sameDimension, unit } from "../../units/index.ts";
import { checkDigit, codeOf, loincCode, loincCodes, misused } from "./loinc.ts";
import { parseFhir } from "./parse-fhir.ts";

const rightDigit = (code: string): boolean => {
  const [, number, digit] = /^(\d{1,6})-(\d)$/.exec(code) ?? [];
  return number !== undefined && checkDigit(number) === Number(digit);
};

// Caught: 10587-5 for 10587-4.
it.each(loincCodes)("$code has its check digit", ({ code }) => {
  expect(rightDigit(code)).toBe(true);
});

// Codes that stand in public programs with a digit that LOINC never gave.
it.each(["38476-0", "76010-5", "11068-0"])("%s is no LOINC code, and is not read", (code) => {
  expect(rightDigit(code)).toBe(false);
  expect(loincCode(code)).toBeUndefined();
});

// Caught: a whole Bundle refused for a code of somebody else's that nothing here looks at.
it("one of them leaves the rest of the Bundle readable, and is named", async () => {
  const [lh, odd] = ["10501-5", "76010-5"].map((code) => ({
    resource: {
      resourceType: "Observation",
      status: "final",
      code: { coding: [{ system: "http://loinc.org", code, display: "<img src=x onerror=alert(1)>" }] },
      effectiveDateTime: "2026-03-02T08:10:00Z",
      valueQuantity: { value: 3.2, unit: "IU/L" },
    },
  }));
  const bundle = JSON.stringify({ resourceType: "Bundle", type: "collection", entry: [odd, lh] });
  const { record, warnings } = await parseFhir(bundle, "labs.fhir.json");
  expect(record.results.map(({ analyte: key }) => key)).toEqual(["lh"]);
  expect(warnings.join("\n")).toContain("76010-5 is no LOINC code");
});

it("stand once each", () => {
  expect(new Set(loincCodes.map(({ code }) => code)).size).toBe(loincCodes.length);
});

describe.each(loincCodes.filter(({ means }) => "analyte" in means))("$code, $name", ({ means, unit: written }) => {
  // Caught: molar testosterone under the code of its mass.
  it("has a unit in which its analyte is reported", () => {
    const { key, unit: own, siUnit, molarMass, activityPerMass } = analyte((means as { readonly analyte: string }).analyte);
    const { dimension } = unit(written);
    const kinds = [own, siUnit].map(dimensionOf);
    const bridged = molarMass !== undefined || activityPerMass !== undefined;
    expect(kinds.some((kind) => sameDimension(kind, dimension)) || bridged, key).toBe(true);
  });
  it("has a unit that another reader of UCUM takes", () => {
    expect(ucum.validate(written).valid).toBe(true);
  });
});

it("a code that others misuse says of what, and what was meant is a code", () => {
  expect([...misused.keys()].filter((code) => !rightDigit(code))).toEqual([]);
  for (const { meant } of misused.values()) expect(loincCode(meant)).toBeDefined();
});

// Caught: a deprecated code that was written.
it("what is written has a code that is in force, of the kind of its unit", () => {
  expect(codeOf("testosterone_total", "nmol/L")!.code).toBe("14913-8");
  expect(codeOf("testosterone_total", "ng/dL")!.code).toBe("2986-8");
  for (const { means, replacedBy, unit: written } of loincCodes)
    if ("analyte" in means) expect(codeOf(means.analyte, written)?.replacedBy, `${means.analyte} ${replacedBy}`).toBeUndefined();
});
