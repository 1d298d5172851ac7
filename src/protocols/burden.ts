/** What a course asks of a man: how often he takes something, and how. */
import { findDrug } from "../drugs/index.ts";
import { assumed, type Evidence } from "../references/index.ts";
import { type Course, countDoses } from "../simulate/index.ts";

/** One administration by a route, in tablets: how many tablets he would as soon take. */
export const burdenOf: Readonly<Record<string, { readonly tablets: number; readonly evidence: Evidence }>> = {
  oral: { tablets: 1, evidence: assumed("the unit: a tablet is swallowed in a moment") },
  nasal: { tablets: 1.5, evidence: assumed("a moment, but several times a day and away from home") },
  transdermal: { tablets: 2, evidence: assumed("must dry, and must be kept from partner and children") },
  subcutaneous: { tablets: 4, evidence: assumed("a small needle he puts himself, and a refrigerator") },
  intramuscular: { tablets: 8, evidence: assumed("a long needle, mostly put by somebody else") },
  intravenous: { tablets: 16, evidence: assumed("needs a clinic") },
};

/** As much as anybody bears: an injection into the muscle every day, or a pump worn day and night. */
const whole = { tabletsPerWeek: 56, evidence: assumed("eight tablets' worth a day; scales the burden to 0 to 1") };

/**
 * The burden of a course over so many weeks, from 0 (nothing) to 1 (an intramuscular injection every day, a pump, or surgery).
 *
 * @example
 * burden(parseCourse("clomiphene 25 mg daily"), 52) // => 0.125
 */
export function burden({ treatments }: Course, weeks: number): number {
  const perWeek = treatments.reduce((sum, treatment) => {
    const { drug, route, mode, startHours, endHours } = treatment;
    if (findDrug(drug)?.class === "surgery") return sum + whole.tabletsPerWeek;
    if (mode !== "dose") return sum + whole.tabletsPerWeek * (Math.max(0, Math.min(endHours / 168, weeks) - startHours / 168) / weeks);
    // A twin route for doses in IU is the same needle.
    const { tablets } = burdenOf[route.replace(/Units$/, "")] ?? burdenOf["intravenous"]!;
    return sum + (tablets * countDoses(treatment, weeks * 168)) / weeks;
  }, 0);
  return Math.min(1, perWeek / whole.tabletsPerWeek);
}
