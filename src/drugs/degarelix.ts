/** Degarelix: a GnRH antagonist that forms its own depot; castrate testosterone within three days, without a flare. */
import { assumed, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { antagonist } from "./pharmacodynamics/act.ts";
import { folded, twoDepots } from "./pharmacokinetics/absorption.ts";
import { oneCompartment } from "./pharmacokinetics/disposition.ts";

const label = "from a label, from memory: a peak of 26 ng/mL within two days of 240 mg, an area of 1054 ng·d/mL, a terminal half-life of 53 d";

export const degarelix = drug("degarelix", {
  class: "GnRH antagonist",
  about: "Blocks GnRH receptors: LH, FSH and testosterone fall at once.",
  synonyms: ["degarelix acetate", "firmagon"],
  fidelity: "empirical",
  routes: {
    subcutaneous: twoDepots({
      fastShare: { value: 0.17, unit: "1", evidence: assumed(label) },
      fast: { value: 7, unit: "d", range: [2, 14], evidence: assumed(label) },
      slow: { value: 53, unit: "d", cv: 0.3, range: [30, 70], evidence: assumed(label) },
      bioavailable: folded,
    }),
  },
  disposition: oneCompartment({
    shown: "ng/mL",
    clearance: { value: 9.5, unit: "L/h", cv: 0.35, range: [5, 15], evidence: assumed(label) },
    halfLife: { value: 6, unit: "h", range: [3, 24], evidence: assumed("with the clearance a volume of about 1 L/kg; the depot decides how long it lasts") },
  }),
  acts: [
    antagonist(["pituitary.gnrhReceptor"], {
      ki: { value: 1.49, unit: "ng/mL", cv: 0.4, range: [0.5, 4], evidence: measured("tornoe2007", "half-inhibitory concentration of the published model, read in an excerpt") },
    }),
  ],
  doses: ["240 mg once", "80 mg every 4 weeks"],
  leavesOut: ["that a depot of low concentration releases a larger share", "LH release that not even a full block stops (6 % in the published model)"],
});
