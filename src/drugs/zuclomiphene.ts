/** Zuclomiphene: the cis isomer of clomiphene; a weak oestrogen that accumulates for weeks. */
import { assumed, fitted, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import type { Fact } from "./fact.ts";
import { partialAgonist } from "./pharmacodynamics/act.ts";
import { sermInLiver } from "./pharmacodynamics/class-facts.ts";
import { firstOrder, folded } from "./pharmacokinetics/absorption.ts";
import { oneCompartment } from "./pharmacokinetics/disposition.ts";

const ki: Fact = {
  value: 20, unit: "ng/mL", cv: 0.4, range: [20, 300],
  evidence: fitted("calibration/averaged-axis", "helo2017"),
};

export const zuclomiphene = drug("zuclomiphene", {
  class: "SERM",
  about: "Holds oestrogen receptors and activates them in part, against the effect of enclomiphene.",
  synonyms: ["zuclomifene", "zuclomiphene citrate", "cis-clomiphene"],
  fidelity: "mechanistic",
  routes: {
    oral: firstOrder({
      ka: { value: 0.8, unit: "1/h", range: [0.3, 2], cv: 0.4, evidence: assumed("as enclomiphene, in the same tablet") },
      bioavailable: folded,
    }),
  },
  disposition: oneCompartment({
    shown: "ng/mL",
    clearance: { value: 9, unit: "L/h", cv: 0.5, range: [5, 18], evidence: measured("helo2017", "abstract: median 44 ng/mL on 25 mg of clomiphene a day, of which 9.5 mg are zuclomiphene") },
    halfLife: { value: 360, unit: "h", cv: 0.3, range: [340, 1000], evidence: measured("clomipheneLabel", "excretion of 14C falls from 0.73 to 0.45 % of the dose per day between days 33 and 43.5; found in urine after 121 days and longer, it may be twice that (Miller 2019)") },
  }),
  acts: [
    partialAgonist(["hypothalamus.estrogenReceptor", "pituitary.estrogenReceptor"], {
      ki,
      activity: { value: 0.001419, unit: "1", range: [0, 0.7], evidence: fitted("calibration/averaged-axis", "helo2017") },
    }),
    partialAgonist(["liver.estrogenReceptor"], { ki, activity: sermInLiver }),
  ],
  doses: ["10 mg daily"],
  leavesOut: ["metabolites", "enterohepatic circulation as a process of its own"],
});
