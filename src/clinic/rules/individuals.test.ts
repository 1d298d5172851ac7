/** Single men whom a clinician would not want judged wrongly: what must be said of each, and which drugs must not be his. */
import { describe, expect, it } from "vitest";
import { analyte } from "../../units/index.ts";
import type { ClinicalRecord, Findings } from "../record/index.ts";
import { admissibleDrugs, assess } from "./index.ts";

/** Two fasting mornings a fortnight apart. */
function man(levels: Readonly<Record<string, number>>, findings: Findings): ClinicalRecord {
  const visit = (day: number, number: number) =>
    Object.entries(levels).map(([key, value]) => ({
      analyte: key,
      value,
      written: `${value} ${analyte(key).unit}`,
      visit: number,
      day,
      hour: 8,
      fasting: true,
    }));
  return {
    title: "",
    condition: "healthy",
    traits: { age: 32, bmi: 24 },
    findings: { fertility_wanted: true, ...findings },
    results: [...visit(-14, 0), ...visit(0, 1)],
  };
}

const secondary = { testosterone_total: 200, lh: 2, fsh: 2.5, estradiol: 20, sperm_concentration: 12, semen_volume: 3 };
const serms = ["clomiphene", "enclomiphene"];
const hcg = ["chorionic gonadotropin"];

// Caught: prolactin of 80 without a laboratory's limit, of which nothing was said while clomiphene came first;
// options that named drugs which the list below them forbade; vasa that are absent and no obstruction.
describe.each<{
  readonly who: string;
  readonly record: ClinicalRecord;
  readonly says: readonly string[];
  readonly not?: readonly string[];
  readonly never?: readonly string[];
}>([
  {
    who: "prolactin of 80 without a limit, headache",
    record: man({ ...secondary, prolactin: 80 }, { headache: true }),
    says: ["hyperprolactinaemia", "dopamine-agonist-option"],
    not: ["serm-option", "gonadotropins-option"],
    never: [...serms, ...hcg, "anastrozole"],
  },
  {
    who: "testosterone of 140 and no image of the pituitary",
    record: man({ ...secondary, testosterone_total: 140, lh: 3.5, fsh: 3.5 }, {}),
    says: ["clomiphene-waits-for-the-pituitary", "pituitary-mri-due-aua"],
    never: serms,
  },
  {
    who: "an earlier thrombosis",
    record: man(secondary, { venous_thromboembolism: true }),
    says: ["serm-avoided-for-thrombosis"],
    not: ["serm-option"],
    never: serms,
  },
  {
    who: "liver disease",
    record: man(secondary, { liver_disease: true }),
    says: ["clomiphene-contraindicated"],
    never: serms,
  },
  {
    who: "prostate cancer",
    record: man(secondary, { prostate_cancer: true }),
    says: ["nothing-that-raises-testosterone-in-prostate-cancer"],
    not: ["serm-option", "gonadotropins-option", "aromatase-inhibitor-option"],
    never: [...serms, ...hcg, "anastrozole", "letrozole", "follitropin", "testosterone gel"],
  },
  {
    who: "a complete deletion of AZFa",
    record: man({ testosterone_total: 420, lh: 8, fsh: 24, sperm_concentration: 0, semen_volume: 3 }, { y_microdeletion: "AZFa" }),
    says: ["retrieval-not-without-azf-a-or-b"],
    not: ["sperm-retrieval-option"],
    never: hcg,
  },
  {
    who: "a deletion of AZFc, in which sperm can be found",
    record: man({ testosterone_total: 420, lh: 8, fsh: 24, sperm_concentration: 0, semen_volume: 3 }, { y_microdeletion: "AZFc" }),
    says: ["sperm-retrieval-option"],
    not: ["retrieval-not-without-azf-a-or-b"],
  },
  {
    who: "no vas on either side",
    record: man(
      { testosterone_total: 500, lh: 4, fsh: 4, sperm_concentration: 0, semen_volume: 0.8, semen_ph: 6.8, testicular_volume: 18 },
      { vas_deferens: "both-absent" },
    ),
    says: ["congenital-absence-of-the-vas", "obstructive-azoospermia", "no-hormones-for-obstruction", "cftr-due"],
    not: ["non-obstructive-azoospermia", "y-microdeletion-due-eau", "karyotype-due-aua"],
    never: [...serms, ...hcg, "follitropin"],
  },
  {
    who: "haematocrit of 55 and thoughts of suicide, on anabolic steroids",
    record: man(
      { testosterone_total: 1500, lh: 0.1, fsh: 0.1, haematocrit: 55, sperm_concentration: 0 },
      { androgen_use: "current", suicidality: true },
    ),
    says: ["high-haematocrit", "suicidal-thoughts", "hcg-waits-for-thick-blood", "serm-waits-for-mood"],
    never: [...serms, ...hcg],
  },
  {
    who: "estradiol of 120 and breasts",
    record: man({ ...secondary, testosterone_total: 260, estradiol: 120 }, { gynaecomastia: true }),
    says: ["estradiol-high-without-a-cause"],
    never: [...serms, ...hcg],
  },
  {
    who: "few sperm, gonadotropins that are not low",
    record: man({ testosterone_total: 230, lh: 5, fsh: 7, sperm_concentration: 0.8, semen_volume: 3 }, {}),
    says: ["oligozoospermia-below-5"],
    not: ["gonadotropins-option"],
    never: hcg,
  },
])("$who", ({ record, says, not = [], never = [] }) => {
  const assessment = assess(record);
  const concluded = new Set(assessment.conclusions.map(({ id }) => id));
  it("says what must be said", () => {
    expect(says.filter((id) => !concluded.has(id))).toEqual([]);
  });
  it("says nothing that would be wrong, and offers nothing that could harm him", () => {
    expect(not.filter((id) => concluded.has(id))).toEqual([]);
    const offered = admissibleDrugs(assessment).filter(({ admission }) => admission === "offered" || admission === "optional");
    expect(offered.map(({ drug }) => drug).filter((drug) => never.includes(drug))).toEqual([]);
    const named = assessment.conclusions.filter(({ kind }) => kind === "option").flatMap(({ drugs = [] }) => drugs);
    expect(named.filter((drug) => never.includes(drug))).toEqual([]);
  });
});
