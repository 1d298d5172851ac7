/** The table of results: as they were sent, marked against the right limits, in the unit of the laboratory. */
import { describe, expect, it } from "vitest";
import type { ClinicalRecord, Result } from "../clinic/index.ts";
import { panelSection } from "./panel-section.ts";
import { sourceList } from "./reference-numbers.ts";

const result = (analyte: string, value: number, written: string, more: Partial<Result> = {}): Result => ({
  analyte,
  value,
  written,
  day: 0,
  ...more,
});
const record = (...results: readonly Result[]): ClinicalRecord => ({ title: "", condition: "healthy", traits: {}, findings: {}, results });
const shown = (...results: readonly Result[]): string => panelSection(record(...results), sourceList()).html;
const plain = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("a result", () => {
  // Caught: limits in ng/dL beside a result in nmol/L; the unit of a mIU/mL printed as that of a litre.
  it.each([
    [result("testosterone_total", 233.6, "8.1 nmol/L"), "8.1 nmol/L ▼ low 9.15 to 31.8 nmol/L"],
    [result("lh", 3.2, "3.2 mIU/mL"), "3.2 mIU/mL 1.6 to 10 mIU/mL"],
    [result("sperm_concentration", 0, "0 million/mL"), "none ▼ low from 16 million/mL"],
    [result("haematocrit", 55, "0.55 L/L"), "0.55 L/L ▲ high up to 0.5 L/L"],
    [result("estradiol", 10, "<10 pg/mL", { limit: "below" }), "&lt;10 pg/mL ▼ low 17.8 to 56.6 pg/mL"],
    [result("semen_ph", 6.8, "6.8 pH"), "6.8 pH ▼ low from 7.2"],
    [result("tsh", 2, "2 mIU/L"), "2 mIU/L none read"],
  ])("is beside the limits in its own unit: %j", (one, says) => {
    expect(plain(shown(one))).toContain(says);
  });

  // Caught: a published range in place of the laboratory's own.
  it("is judged by the laboratory that sent its limits", () => {
    const own = result("lh", 9, "9 IU/L", { laboratoryLimits: { low: 1.7, high: 8.6 } });
    expect(plain(shown(own))).toContain("9 IU/L ▲ high 1.7 to 8.6 IU/L (laboratory)");
  });

  it("that is a limit is not called low where it could be within", () => {
    expect(plain(shown(result("lh", 5, "<5 IU/L", { limit: "below" })))).not.toContain("▼ low");
  });
});

it("stands in the column of its day and hour, four to a table, the latest twelve", () => {
  const many = Array.from({ length: 15 }, (_, i) => result("lh", 3 + i / 10, `${3 + i / 10} IU/L`, { day: i, visit: i }));
  const html = shown(...many);
  expect(html.match(/<table/g)).toHaveLength(3);
  expect(plain(html)).toContain("The latest 12 of 15 visits");
  expect(plain(html)).not.toContain("3.2 IU/L");
});
