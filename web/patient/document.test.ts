/** A form changes only what was changed in it, and a result comes apart and together again as it was. */
import { describe, expect, it } from "vitest";
import { dayOrDate, pathOfError, resultOf, spelled, textAt, typed, withHeading, withValue, writtenResult } from "./document.ts";

const document = { title: "A man", man: { age: 34, genotype: { fshb: "GT" } }, visits: [{ day: 0, measured: { lh: "3.2 IU/L" } }] };

describe("a value at a path", () => {
  it.each([
    [["man", "age"], 35, { ...document, man: { ...document.man, age: 35 } }],
    [["man", "bmi"], 31, { ...document, man: { ...document.man, bmi: 31 } }],
    [["history", "anosmia"], true, { ...document, history: { anosmia: true } }],
    // What is then empty goes too, but for what a file cannot be without.
    [["man", "genotype", "fshb"], undefined, { ...document, man: { age: 34 } }],
    [["visits", 0], undefined, { title: "A man", man: document.man }],
    [["visits", 0, "measured", "lh"], undefined, { ...document, visits: [{ day: 0, measured: {} }] }],
    [["visits", 1], { day: 7, measured: {} }, { ...document, visits: [document.visits[0], { day: 7, measured: {} }] }],
    [["history", "anosmia"], undefined, document],
  ] as const)("%j becomes %j", (path, value, after) => {
    const before = JSON.stringify(document);
    expect(withValue(document, path, value)).toEqual(after);
    expect(JSON.stringify(document)).toBe(before);
  });

  // Caught: a changed entry that moved to the end of its file.
  it("keeps its place", () => {
    expect(Object.keys(withValue(document, ["man", "age"], 35))).toEqual(["title", "man", "visits"]);
  });
});

it.each([
  ["3.2 IU/L", { sign: "", value: "3.2", unit: "IU/L" }],
  ["<0.3 IU/L", { sign: "<", value: "0.3", unit: "IU/L" }],
  ["203 10*6", { sign: "", value: "203", unit: "10*6" }],
  ["12 %", { sign: "", value: "12", unit: "%" }],
  ["1.4e2 ng/dL", { sign: "", value: "1.4e2", unit: "ng/dL" }],
  ["2", { sign: "", value: "2", unit: "" }],
  ["azoospermia", { sign: "", value: "azoospermia", unit: "" }],
] as const)("%s comes apart and together again", (written, parts) => {
  expect(resultOf(written)).toEqual(parts);
  expect(writtenResult(parts)).toBe(written);
});

it("reads what is typed as a number where it is one", () => {
  expect(["34", " 1,4 ", "", "four", "-3"].map(typed)).toEqual([34, 1.4, undefined, "four", -3]);
  expect([dayOrDate("2026-03-02"), dayOrDate("14"), dayOrDate("")]).toEqual([{ date: "2026-03-02" }, { day: 14 }, { day: 0 }]);
  expect(textAt(document, ["visits", 0, "day"])).toBe("0");
});

it("finds the field of an error by its path", () => {
  expect(pathOfError("case.yaml:1 visits[0].measured.lh")).toBe(spelled(["visits", 0, "measured", "lh"]));
  expect(pathOfError("case.yaml:1")).toBe("");
});

// Caught: a heading put before YAML, whose first line has a colon and a comma.
it.each([
  ["Total testosterone\t8.1\tnmol/L\nLH\t3.2\tIU/L", "what\tvalue\tunit\n"],
  ["Sperm concentration;2\n", "what;value\n"],
  ["LH,<0.3,IU/L", "what,value,unit\n"],
  ["what\tvalue\tunit\nLH\t3.2\tIU/L", ""],
  ["date,what,value,unit\n2026-03-02,lh,3.2,IU/L", ""],
  ["title: A man, 34 years", ""],
  ['{"resourceType": "Bundle", "total": 3}', ""],
] as const)("%j gets the heading %j", (text, heading) => {
  expect(withHeading(text)).toBe(heading + text);
});
