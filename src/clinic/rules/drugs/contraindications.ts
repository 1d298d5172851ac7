/** What in a man forbids a drug, or asks for care. */

import type { AnalyteKey } from "../../../units/index.ts";
import type { ClinicalRecord } from "../../record/index.ts";
import { resultsOf, treatmentsWith } from "../../record/index.ts";
import { all, any, inverse, no, unknown, yes } from "../answer.ts";
import { fertilityWanted } from "../couple/fertility.ts";
import { limit, type Threshold } from "../guidelines/index.ts";
import { found, level, resultStands, shown, used, want } from "../reading.ts";
import { takesSerm } from "../red-flags/red-flags.ts";
import { rule } from "../rule.ts";
import { deficient } from "../testosterone/deficiency.ts";
import { gonadotropinsOption, inhibitorOption, recovery, sermOption } from "./driving-the-testis.ts";
import { aromataseInhibitors, clomiphenes, hcgs, serms, testosteroneProducts } from "./groups.ts";

/** On treatment or off it: one result beyond the threshold is enough. */
function everBeyond(record: ClinicalRecord, key: AnalyteKey, relation: "below" | "above", threshold: Threshold) {
  const results = resultsOf(record, key);
  const beyond = results.find((r) => resultStands(r, relation, threshold) === true);
  if (beyond) return yes(`${key} ${beyond.written}, ${relation} ${shown(threshold)}`, { numbers: [used(beyond)], thresholds: [threshold] });
  const told = results.filter((r) => resultStands(r, relation, threshold) === false);
  return told.length === 0
    ? unknown(want(key, key.replaceAll("_", " ")), "", { thresholds: [threshold] })
    : no(`no ${key} ${relation} ${shown(threshold)}`, { numbers: told.map(used), thresholds: [threshold] });
}

export const clomipheneContraindicated = rule("clomiphene-contraindicated", {
  asks: "Does something forbid clomiphene, or its isomer?",
  sources: ["LAB-CC"],
  matters: "asked before clomiphene or enclomiphene",
  mattersWhen: (ask) => any(ask(sermOption), ask(recovery)),
  concludes: {
    kind: "contraindication",
    says: "Clomiphene and its isomer are contraindicated: liver, thyroid or adrenal disease, a lesion of the pituitary, or visual symptoms.",
    drugs: clomiphenes,
    admits: "contraindicated",
  },
  judge: (record) =>
    any(
      found(record, "liver_disease"),
      found(record, "uncontrolled_thyroid_or_adrenal_disease"),
      found(record, "pituitary_or_intracranial_lesion"),
      found(record, "visual_symptoms"),
      found(record, "pituitary_mri", "lesion"),
    ),
});

export const sermThrombosis = rule("serm-avoided-for-thrombosis", {
  asks: "Does a thrombosis, or the risk of one, speak against SERMs?",
  sources: ["LAB-CC4"],
  matters: "asked before any SERM",
  mattersWhen: (ask) => any(ask(sermOption), ask(recovery)),
  concludes: {
    kind: "contraindication",
    says: "SERMs are avoided: thrombosis, thrombophilia, active cancer, or symptoms of leg or chest.",
    drugs: serms,
    admits: "contraindicated",
  },
  judge: (record) =>
    any(
      found(record, "venous_thromboembolism"),
      found(record, "thrombophilia"),
      found(record, "active_cancer"),
      found(record, "calf_or_chest_symptoms"),
    ),
});

export const semenAfterThreeMonths = rule("semen-after-three-months-of-a-serm", {
  asks: "Does a SERM come into question, under which semen gets worse in one man of five?",
  sources: ["LAB-CC3", "LAB-CC2", "PRO-SEC-SERM"],
  concludes: {
    kind: "counselling",
    says: "Under clomiphene semen gets worse in about one man of five: it is analysed after three months, and vision and mood asked after.",
  },
  judge: (_record, ask) => any(ask(sermOption), ask(takesSerm)),
});

export const estradiolFloor = rule("estradiol-below-the-floor", {
  asks: "Is estradiol below the floor, 10 pg/mL?",
  sources: ["LAB-AI3"],
  concludes: {
    kind: "contraindication",
    says: "Estradiol is below 10 pg/mL: an aromatase inhibitor is stopped or lowered, for bone, fat and desire need it.",
    drugs: aromataseInhibitors,
    admits: "contraindicated",
  },
  judge: (record) => everBeyond(record, "estradiol", "below", limit("LAB-AI3", "act")),
});

export const estradiolLow = rule("estradiol-near-the-floor", {
  asks: "Is estradiol near the floor, below 15 pg/mL?",
  sources: ["LAB-AI3"],
  concludes: { kind: "counselling", says: "Estradiol is below 15 pg/mL: an aromatase inhibitor would take what is left." },
  judge: (record) => everBeyond(record, "estradiol", "below", limit("LAB-AI3", "warn")),
});

export const boneFirst = rule("bone-density-due", {
  asks: "Is bone density to be measured, for an aromatase inhibitor and bones that are weak already?",
  sources: ["LAB-AI4", "LAB-AI2"],
  concludes: { kind: "test-due", says: "Bone density is measured before an aromatase inhibitor, and after a year of it." },
  judge: (record, ask) => all(ask(inhibitorOption), found(record, "osteoporosis")),
});

export const hcgContraindicated = rule("hcg-contraindicated", {
  asks: "Does a cancer that androgens feed forbid hCG?",
  sources: ["LAB-HCG"],
  matters: "asked before hCG",
  mattersWhen: (ask) => any(ask(gonadotropinsOption), ask(recovery)),
  concludes: {
    kind: "contraindication",
    says: "hCG is contraindicated by prostate cancer.",
    drugs: [...hcgs, "menotropin"],
    admits: "contraindicated",
  },
  judge: (record) => found(record, "prostate_cancer"),
});

const hold = (by: string, threshold: Threshold, body: string) =>
  rule(`haematocrit-forbids-testosterone-${by}`, {
    asks: `Is haematocrit above the limit of ${body} for testosterone, ${shown(threshold)}?`,
    sources: [threshold.statement],
    concludes: {
      kind: "contraindication",
      says: `Haematocrit is above ${shown(threshold)}: testosterone is not begun, by ${body}.`,
      drugs: testosteroneProducts,
      admits: "contraindicated",
    },
    judge: (record) => level(record, "haematocrit", "above", threshold),
  });

export const haematocritHolds = [
  hold("endocrine-society", limit("ES-06", "haematocrit"), "the Endocrine Society"),
  hold("aua", limit("AUA-TD-11", "haematocrit_before"), "the American urologists"),
  hold("eau", limit("EAU-H-07", "haematocrit"), "the European urologists"),
] as const;

export const testosteroneContraindicated = rule("testosterone-contraindicated", {
  asks: "Does something other than the wish for a child forbid testosterone?",
  sources: ["ES-06", "EAU-H-07"],
  matters: "asked before testosterone",
  mattersWhen: (ask) => all(inverse(ask(fertilityWanted)), ask(deficient)),
  concludes: {
    kind: "contraindication",
    says: "Testosterone is contraindicated: cancer of prostate or breast, a nodule, raised PSA, sleep apnoea, urinary symptoms, heart or vessels.",
    drugs: testosteroneProducts,
    admits: "contraindicated",
  },
  judge: (record) =>
    any(
      found(record, "prostate_cancer"),
      found(record, "breast_cancer"),
      found(record, "prostate_nodule"),
      level(record, "psa", "above", limit("ES-06", "psa")),
      found(record, "untreated_severe_sleep_apnoea"),
      found(record, "severe_urinary_symptoms"),
      found(record, "uncontrolled_heart_failure"),
      found(record, "infarction_or_stroke_6_months"),
      found(record, "thrombophilia"),
    ),
});

export const testosteroneRelative = rule("testosterone-with-caution", {
  asks: "Does venous thrombosis in the family, or a haematocrit already high, speak against testosterone?",
  sources: ["EAU-H-07"],
  concludes: {
    kind: "counselling",
    says: "Venous thrombosis in the family, or a haematocrit above 48 %, speaks against testosterone without forbidding it.",
  },
  judge: (record) =>
    any(found(record, "family_thromboembolism"), level(record, "haematocrit", "above", limit("EAU-H-07", "haematocrit_before"))),
});

export const testosteroneOption = rule("testosterone-option", {
  asks: "Is testosterone an option: deficient, no child wanted, nothing against it, haematocrit known?",
  sources: ["AUA-TD-03", "ES-01", "AUA-TD-11", "AUA-TD-16", "ES-07"],
  concludes: {
    kind: "option",
    says: "Testosterone is an option for a deficient man who wants no child; level and haematocrit are followed.",
    drugs: testosteroneProducts,
    admits: "optional",
  },
  judge: (_record, ask) =>
    all(
      inverse(ask(fertilityWanted)),
      ask(deficient),
      inverse(ask(testosteroneContraindicated)),
      ...haematocritHolds.map((held) => inverse(ask(held))),
    ),
});

export const hcgFollowed = rule("estradiol-high-on-hcg", {
  asks: "Is estradiol above 60 pg/mL while he takes hCG?",
  sources: ["LAB-HCG2"],
  concludes: { kind: "counselling", says: "Estradiol is above 60 pg/mL on hCG: the dose is lowered, and the breasts are looked at." },
  judge(record) {
    const taken = treatmentsWith(record, "now", hcgs).length > 0;
    return taken ? everBeyond(record, "estradiol", "above", limit("LAB-HCG2", "estradiol")) : no("he takes no hCG");
  },
});
