/** Triptorelin, one-month depot: a GnRH agonist; a flare, then castrate testosterone. */
import { measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { continuousAgonist } from "./pharmacodynamics/act.ts";
import { burstThenDepot, folded } from "./pharmacokinetics/absorption.ts";
import { twoCompartment } from "./pharmacokinetics/disposition.ts";

const model = "parameters of the published model, read in an excerpt";

export const triptorelin = drug("triptorelin", {
  class: "GnRH agonist",
  about: "Stimulates GnRH receptors without pause: LH and testosterone rise for a week, then fall to castrate.",
  synonyms: ["triptorelin pamoate", "triptorelin acetate", "decapeptyl", "trelstar", "pamorelin"],
  fidelity: "empirical",
  routes: {
    intramuscular: burstThenDepot({
      burstShare: { value: 0.605, unit: "1", evidence: measured("tornoe2007", model) },
      burst: { value: 1.77, unit: "h", evidence: measured("tornoe2007", model) },
      halfLife: { value: 11.3, unit: "d", cv: 0.3, range: [7.9, 14], evidence: measured("tornoe2007", `${model}: absorption half-lives of 11.3 and 7.92 d; the longer taken`) },
      bioavailable: folded,
    }),
  },
  disposition: twoCompartment({
    shown: "ng/mL",
    clearance: { value: 63.2, unit: "L/h", cv: 0.3, range: [58, 69], evidence: measured("tornoe2007", model) },
    volume: { value: 640, unit: "L", range: [400, 900], evidence: measured("tornoe2007", model) },
    peripheralVolume: { value: 698, unit: "L", range: [400, 1000], evidence: measured("tornoe2007", model) },
    exchange: { value: 76.3, unit: "L/h", range: [40, 120], evidence: measured("tornoe2007", model) },
  }),
  acts: [
    continuousAgonist("pituitary.gnrhReceptor", {
      ec50: { value: 0.047, unit: "ng/mL", cv: 0.4, range: [0.03, 1], evidence: measured("tornoe2007", `${model}: half-maximal at 0.047 ng/mL`) },
    }),
  ],
  doses: ["3.75 mg every 4 weeks", "3.75 mg once"],
  leavesOut: ["depots of three and six months", "flare protection by an antiandrogen"],
});
