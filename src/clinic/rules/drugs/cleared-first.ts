/** What is cleared before any drug raises testosterone or estradiol. */
import { resultsOf, treatmentsWith } from "../../record/index.ts";
import { all, any, no, yes } from "../answer.ts";
import { limit } from "../guidelines/index.ts";
import { found, level, notDone, resultStands, shown, used } from "../reading.ts";
import { highHaematocrit, massEffect, suicidality } from "../red-flags/red-flags.ts";
import { rule } from "../rule.ts";
import { mriAua, mriEau, mriEndocrineSociety } from "../tests/pituitary.ts";
import { clomiphenes, hcgs, serms, stimulants, testosteroneProducts } from "./groups.ts";

const withheld = { kind: "not-offered", admits: "not-offered" } as const;

export const cancerFirst = rule("nothing-that-raises-testosterone-in-prostate-cancer", {
  asks: "Is there a cancer that testosterone feeds?",
  sources: ["HPG-11", "LAB-HCG", "ES-06"],
  concludes: {
    kind: "contraindication",
    says: "With cancer of prostate or breast nothing is given that raises testosterone or estradiol.",
    drugs: stimulants,
    admits: "contraindicated",
  },
  judge: (record) => any(found(record, "prostate_cancer"), found(record, "breast_cancer")),
});

export const imagingFirst = rule("clomiphene-waits-for-the-pituitary", {
  asks: "Is the pituitary to be imaged, and was not: a lesion would forbid clomiphene?",
  sources: ["HPG-11", "LAB-CC"],
  concludes: {
    ...withheld,
    says: "Clomiphene and its isomer wait until the pituitary was imaged: a lesion would forbid them.",
    drugs: clomiphenes,
  },
  judge: (record, ask) => all(notDone(record, "pituitary_mri"), any(ask(mriAua), ask(mriEau), ask(mriEndocrineSociety), ask(massEffect))),
});

export const bloodFirst = rule("hcg-waits-for-thick-blood", {
  asks: "Is haematocrit so high that nothing may raise testosterone?",
  sources: ["HPG-11", "LAB-HCG2", "ES-07"],
  concludes: {
    ...withheld,
    says: "With a haematocrit above 54 % nothing is given that raises testosterone further.",
    drugs: [...hcgs, "menotropin", ...serms, ...testosteroneProducts],
  },
  judge: (_record, ask) => ask(highHaematocrit),
});

export const moodFirst = rule("serm-waits-for-mood", {
  asks: "Has he thoughts of suicide, which SERMs could deepen?",
  sources: ["HPG-11", "LAB-CC2"],
  concludes: { ...withheld, says: "SERMs change mood: they wait while he has thoughts of suicide.", drugs: serms },
  judge: (_record, ask) => ask(suicidality),
});

/** Any result counts, but those on hCG, which has a rule of its own. */
export const estradiolFirst = rule("estradiol-high-without-a-cause", {
  asks: "Is estradiol above 60 pg/mL in a man who takes nothing that raises it?",
  sources: ["HPG-11", "LAB-HCG2"],
  concludes: {
    ...withheld,
    says: "Estradiol is very high: its source (a tumour of testis or adrenal, the liver, oestrogens from outside) is looked for before anything that raises it further.",
    drugs: [...serms, ...hcgs, "menotropin"],
  },
  judge(record) {
    const threshold = limit("LAB-HCG2", "estradiol");
    if (treatmentsWith(record, "lately", [...hcgs, "menotropin", ...serms, ...testosteroneProducts]).length > 0)
      return no("he takes what raises it");
    const high = resultsOf(record, "estradiol").find((result) => resultStands(result, "above", threshold));
    if (high) return yes(`estradiol ${high.written}, above ${shown(threshold)}`, { numbers: [used(high)], thresholds: [threshold] });
    return level(record, "estradiol", "above", threshold);
  },
});
