/** Letrozole: the strongest aromatase inhibitor in use; slows its own clearance. */
import { assumed, fitted, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import type { Fact } from "./fact.ts";
import { inhibitor } from "./pharmacodynamics/act.ts";
import { testisAgainstInhibitors } from "./pharmacodynamics/class-facts.ts";
import { firstOrder } from "./pharmacokinetics/absorption.ts";
import { oneCompartment } from "./pharmacokinetics/disposition.ts";

const ic50: Fact = {
  value: 0.1, unit: "ng/mL", cv: 0.4, range: [0.1, 3],
  means: "concentration that halves aromatase activity outside the testis",
  evidence: fitted("calibration/averaged-axis", "tsjoen2005", "raven2006"),
};

export const letrozole = drug("letrozole", {
  class: "aromatase inhibitor",
  about: "Inhibits aromatase everywhere, in the testis least.",
  synonyms: ["femara", "letro"],
  fidelity: "mechanistic",
  routes: {
    oral: firstOrder({
      ka: { value: 2, unit: "1/h", range: [0.5, 4], evidence: assumed("a peak one to two hours after a fasting dose") },
      bioavailable: { value: 1, unit: "1", range: [0.8, 1], evidence: measured("sioufi1997", "abstract: 99.9 % (SD 16.3) in 12 postmenopausal women") },
    }),
  },
  disposition: oneCompartment({
    shown: "ng/mL",
    clearance: { value: 1.1, unit: "L/h", cv: 0.4, range: [0.6, 2.21], evidence: measured("sioufi1997", "abstract: 2.21 L/h after a single dose in women; halved here, for with daily doses it accumulates up to twice as much as that predicts") },
    halfLife: { value: 80, unit: "h", range: [48, 110], evidence: assumed("the clearance at steady state in a volume of 1.87 L/kg (Sioufi 1997); 48 h after a single dose") },
  }),
  acts: [
    inhibitor(["fat.aromatase", "liver.aromatase", "brain.aromatase"], { ic50 }),
    inhibitor(["testis.aromatase"], { ic50, times: testisAgainstInhibitors }),
  ],
  doses: ["2.5 mg weekly", "2.5 mg every 3 days", "2.5 mg daily"],
  leavesOut: ["the saturation of its own clearance: a single dose leaves twice as fast as here", "CYP2A6 genotype", "any difference between men and women"],
});
