/** Where no drug is in use: nothing to treat, an obstruction, a testis that no hormone repairs, or a drug the model does not have. */
import type { Regimen } from "../regimen.ts";
import { normalPractice, obstructionPractice, primaryGuideline, prolactinPractice } from "../sources.ts";
import { hormones, semen } from "./monitoring.ts";

const untreated = {
  start: "none",
  monitoring: [
    { tests: hormones, weeks: [0, 13, 26, 52] },
    { tests: semen, weeks: [0, 13, 26, 52] },
  ],
  steps: [],
  weeks: 52,
  end: "goes on",
} as const;

export const regimensWithoutDrugs: readonly Regimen[] = [
  {
    ...untreated,
    name: "watchful-waiting",
    title: "No drug: time, weight, and another look",
    about:
      "Hormones and semen again after three months, and the choice made anew; where panel and semen are normal, the woman is looked at.",
    for: [
      "healthy",
      "idiopathic-oligozoospermia",
      "obesity-secondary-hypogonadism",
      "late-onset-hypogonadism",
      "low-testosterone-to-estradiol-ratio",
    ],
    source: normalPractice,
    assumes: ["loss of weight is not simulated"],
  },
  {
    ...untreated,
    name: "sperm-retrieval",
    title: "No drug: genetics, and retrieval of sperm",
    about:
      "No drug bypasses the defect of the testis: karyotype and Y deletions, sperm banked if there are any, micro-TESE and ICSI, or a donor.",
    for: ["klinefelter", "primary-failure", "sertoli-cell-only"],
    source: primaryGuideline,
  },
  {
    ...untreated,
    name: "obstruction",
    title: "No drug: reconstruction, or retrieval of sperm",
    about: "Sperm are made and cannot leave: hormones change nothing. CFTR where the vas is missing.",
    for: ["obstructive-azoospermia"],
    source: obstructionPractice,
  },
  {
    ...untreated,
    name: "prolactin",
    title: "Cause of the prolactin; cabergoline is not simulated",
    about: "Repeated, causes excluded, imaging, then a dopamine agonist with testosterone and semen again after 3 to 6 months.",
    for: ["hyperprolactinaemia"],
    source: prolactinPractice,
    assumes: ["the formulary has no dopamine agonist, so what is simulated is the untreated man"],
  },
];
