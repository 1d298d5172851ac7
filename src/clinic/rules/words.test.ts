/** Reasons as a clinician reads them: few results named, limits in the unit of the result too, nothing that reads as a conversion. */
import { expect, it } from "vitest";
import { convert } from "../../units/index.ts";
import { assess } from "./index.ts";

const because = (rule: string, ...written: readonly string[]): string =>
  assess({
    title: "",
    condition: "healthy",
    traits: {},
    findings: {},
    results: written.map((text, day) => {
      const [value, unit] = text.split(" ");
      const analyte = unit === "10*6/mL" ? "sperm_concentration" : "testosterone_total";
      return {
        analyte,
        value: unit === "nmol/L" ? convert(Number(value), "nmol/L", "ng/dL", analyte) : Number(value),
        written: text,
        day,
        hour: 8,
      };
    }),
  }).trace.find((t) => t.rule === rule)!.because;

// Caught: "one morning below 300 ng/dL (8.1 nmol/L)"; "8.1 nmol/L, at least 8 nmol/L; 8.1 nmol/L, at most 12 nmol/L".
it.each([
  ["low-testosterone-aua", ["8.1 nmol/L"], "8.1 nmol/L on one morning, below 300 ng/dL (10.4 nmol/L)"],
  ["low-testosterone-aua", ["8.1 nmol/L", "8.3 nmol/L"], "8.1 nmol/L and 8.3 nmol/L on 2 mornings, below 300 ng/dL (10.4 nmol/L)"],
  ["low-testosterone-aua", ["234 ng/dL"], "234 ng/dL on one morning, below 300 ng/dL"],
  ["testosterone-below-150", ["4 nmol/L"], "total testosterone 4 nmol/L, below 150 ng/dL (5.2 nmol/L)"],
  ["testosterone-in-the-grey-zone", ["8.1 nmol/L"], "total testosterone 8.1 nmol/L, between 8 and 12 nmol/L"],
  ["testosterone-in-the-grey-zone", ["300 ng/dL"], "total testosterone 300 ng/dL, between 8 and 12 nmol/L (231 and 346 ng/dL)"],
] as const)("%s of %s", (rule, written, said) => {
  expect(because(rule, ...written)).toBe(said);
});

// Caught: five hundred results in one sentence.
it("names three results at most", () => {
  expect(because("low-testosterone-aua", ...Array(500).fill("234 ng/dL"))).toBe(
    "234 ng/dL, 234 ng/dL, 234 ng/dL and 497 more on 500 mornings, below 300 ng/dL",
  );
  expect(because("oligozoospermia", ...Array(500).fill("5 10*6/mL"))).toMatch(/5 million\/mL and 497 more, below 16 million\/mL$/);
});
