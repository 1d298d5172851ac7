/** What else a man takes that does not go with a drug: as labels say it, the strongest first. */
import { type ClinicalRecord, treatmentsWith } from "../../record/index.ts";
import { all, any, no, yes } from "../answer.ts";
import { found } from "../reading.ts";
import { type Ask, rule } from "../rule.ts";
import { testosteroneOption } from "./contraindications.ts";
import { sermOption } from "./driving-the-testis.ts";
import { aromataseInhibitors, testosteroneProducts } from "./groups.ts";

/** The drug that he takes today. */
const takes = (record: ClinicalRecord, ...drugs: readonly string[]) =>
  treatmentsWith(record, "now", drugs).length > 0 ? yes(`takes ${drugs.join(" or ")}`) : no(`does not take ${drugs.join(" or ")}`);

const comesIntoQuestion = (record: ClinicalRecord, ask: Ask, ...drugs: readonly string[]) => any(takes(record, ...drugs), ask(sermOption));

export const tamoxifenAndInhibitor = rule("tamoxifen-with-an-aromatase-inhibitor", {
  asks: "Does he take tamoxifen and an aromatase inhibitor together?",
  sources: ["LAB-INT-AI"],
  concludes: {
    kind: "contraindication",
    says: "Tamoxifen and an aromatase inhibitor are not taken together: tamoxifen lowers the inhibitor, by 27 % of anastrozole.",
  },
  judge: (record) => all(takes(record, "tamoxifen"), takes(record, ...aromataseInhibitors)),
});

export const tamoxifenAndCoumarin = rule("tamoxifen-with-a-coumarin", {
  asks: "Does tamoxifen come into question in a man on a coumarin?",
  sources: ["LAB-INT-TAM"],
  matters: "asked before tamoxifen: he could bleed",
  mattersWhen: (ask) => ask(sermOption),
  concludes: {
    kind: "contraindication",
    says: "Tamoxifen strengthens coumarins: it is avoided, or clotting is watched closely.",
    drugs: ["tamoxifen"],
    admits: "contraindicated",
  },
  judge: (record, ask) => all(found(record, "coumarin_use"), comesIntoQuestion(record, ask, "tamoxifen")),
});

export const tamoxifenAndCyp2d6 = rule("tamoxifen-with-a-cyp2d6-inhibitor", {
  asks: "Does tamoxifen come into question in a man on a strong inhibitor of CYP2D6?",
  sources: ["LAB-INT-TAM"],
  concludes: {
    kind: "counselling",
    says: "Strong inhibitors of CYP2D6, such as paroxetine and fluoxetine, keep tamoxifen from becoming active.",
  },
  judge: (record, ask) => all(found(record, "cyp2d6_inhibitor_use"), comesIntoQuestion(record, ask, "tamoxifen")),
});

export const testosteroneInteracts = rule("testosterone-interacts", {
  asks: "Does testosterone come into question in a man on a coumarin, glucocorticoids or with diabetes?",
  sources: ["LAB-INT-T"],
  matters: "asked before testosterone",
  mattersWhen: (ask) => ask(testosteroneOption),
  concludes: {
    kind: "counselling",
    says: "Testosterone strengthens coumarins, lowers the need of insulin and holds water with glucocorticoids: clotting, glucose and oedema are watched.",
  },
  judge: (record, ask) =>
    all(
      any(found(record, "coumarin_use"), found(record, "glucocorticoid_use"), found(record, "diabetes")),
      any(takes(record, ...testosteroneProducts), ask(testosteroneOption)),
    ),
});
