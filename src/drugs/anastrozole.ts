/** Anastrozole: a reversible aromatase inhibitor; halves a man's oestradiol, so that LH and testosterone rise. */
import { fitted, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import type { Fact } from "./fact.ts";
import { inhibitor } from "./pharmacodynamics/act.ts";
import { testisAgainstInhibitors } from "./pharmacodynamics/class-facts.ts";
import { firstOrder, folded } from "./pharmacokinetics/absorption.ts";
import { oneCompartment } from "./pharmacokinetics/disposition.ts";

const ic50: Fact = {
  value: 0.4366, unit: "ng/mL", cv: 0.4, range: [0.3, 5],
  means: "concentration that halves aromatase activity outside the testis",
  evidence: fitted("calibration/averaged-axis", "mauras2000", "leder2004"),
};

export const anastrozole = drug("anastrozole", {
  class: "aromatase inhibitor",
  about: "Inhibits aromatase everywhere, in the testis least.",
  synonyms: ["arimidex", "adex"],
  fidelity: "mechanistic",
  routes: {
    oral: firstOrder({
      ka: { value: 5, unit: "1/h", range: [1, 8], evidence: measured("mauras2009", "abstract: the peak is reached at 1 h") },
      bioavailable: folded,
    }),
  },
  disposition: oneCompartment({
    shown: "ng/mL",
    clearance: { value: 1.54, unit: "L/h", cv: 0.4, range: [1, 2.5], evidence: measured("mauras2009", "abstract: apparent clearance in pubertal boys; no study of men") },
    halfLife: { value: 46.8, unit: "h", range: [40, 50], evidence: measured("mauras2009", "abstract") },
  }),
  acts: [
    inhibitor(["fat.aromatase", "liver.aromatase", "brain.aromatase"], { ic50 }),
    inhibitor(["testis.aromatase"], { ic50, times: testisAgainstInhibitors }),
  ],
  doses: ["0.5 mg every 2 days", "1 mg weekly", "1 mg daily"],
  leavesOut: ["competition with the substrate other than in the testis", "inactive metabolites"],
});
