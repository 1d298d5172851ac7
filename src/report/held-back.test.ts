/** When no order of protocols may be given. */
import { expect, it } from "vitest";
import { assess, type ClinicalRecord } from "../clinic/index.ts";
import { heldBack } from "./held-back.ts";

const judged = (findings: ClinicalRecord["findings"], results: ClinicalRecord["results"] = []) =>
  assess({ title: "", condition: "healthy", traits: {}, findings: { fertility_wanted: true, ...findings }, results });
const prolactin = [{ analyte: "prolactin", value: 80, written: "80 ug/L", day: 0, hour: 8 }];

// Caught: clomiphene put first for a man with a headache and prolactin of 80.
it.each([
  ["nothing in the way", judged({}), "plausible", []],
  ["a lump in the testis", judged({ testicular_mass: true }), "plausible", ["a red flag stands"]],
  ["raised prolactin", judged({}, prolactin), "odd", ["the pituitary is to be imaged first", "prolactin is to be settled first"]],
  ["a panel of nobody", judged({}), "no-such-man", ["no simulated man of his condition has this panel"]],
] as const)("%s", (_who, assessment, verdict, reasons) => {
  expect(heldBack(assessment, { verdict })).toEqual(reasons);
});
