/** Ketoconazole in high dose: blocks steroid synthesis of testis and adrenal, to open the loop for an experiment. */
import { assumed, fitted } from "../references/index.ts";
import { drug } from "./drug.ts";
import { synthesisBlocker } from "./pharmacodynamics/act.ts";
import { firstOrder, folded } from "./pharmacokinetics/absorption.ts";
import { oneCompartment } from "./pharmacokinetics/disposition.ts";

export const ketoconazole = drug("ketoconazole", {
  class: "steroid synthesis blocker",
  about: "Blocks steroid synthesis, so that testosterone and oestradiol fall and LH rises unrestrained.",
  synonyms: ["KC", "nizoral"],
  fidelity: "empirical",
  routes: {
    oral: firstOrder({
      ka: { value: 1, unit: "1/h", range: [0.5, 3], evidence: assumed("a peak one to two hours after the dose") },
      bioavailable: folded,
    }),
  },
  disposition: oneCompartment({
    shown: "mg/L",
    clearance: { value: 12.5, unit: "L/h", cv: 0.4, range: [5, 25], evidence: assumed("about 200 mL/min, from labels, from memory; less in high dose") },
    halfLife: { value: 6, unit: "h", range: [2, 10], evidence: assumed("2 to 8 h, longer in high dose, from labels, from memory") },
  }),
  acts: [
    synthesisBlocker(["testis.leydig", "adrenal.androgens"], {
      ic50: { value: 0.1456, unit: "mg/L", range: [0.05, 1], evidence: fitted("calibration/averaged-axis", "pitteloud2008", "hayes2001") },
    }),
  ],
  doses: ["400 mg every 6 h"],
  leavesOut: ["cortisol and its replacement", "inhibition of CYP3A4 and of the clearance of other drugs", "that its own clearance falls with dose", "17-hydroxyprogesterone"],
});
