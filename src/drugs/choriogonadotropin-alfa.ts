/** Choriogonadotropin alfa: recombinant hCG, dosed by mass. */
import { assumed, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { lhReceptorLigand } from "./pharmacodynamics/act.ts";
import { hcgLingering, hcgPotency } from "./pharmacodynamics/class-facts.ts";
import { byMass, firstOrder, intravenous } from "./pharmacokinetics/absorption.ts";
import { twoCompartment } from "./pharmacokinetics/disposition.ts";

const label = "Swiss label, read in an excerpt";
const potency = {
  value: 26, unit: "IU/ug",
  evidence: assumed("250 ug are equivalent to about 6500 IU, as labels say"),
} as const;

export const choriogonadotropinAlfa = drug("choriogonadotropin alfa", {
  class: "gonadotropin",
  about: "Stimulates Leydig cells as LH does, for days after an injection.",
  synonyms: ["recombinant hCG", "r-hCG", "choriogonadotrophin alfa", "ovidrel", "ovitrelle"],
  fidelity: "mechanistic",
  routes: {
    subcutaneous: byMass(
      { unit: "ug", potency },
      firstOrder({
        ka: { value: 0.04, unit: "1/h", cv: 0.3, range: [0.03, 0.1], evidence: measured("trinchardLugan2002", `terminal half-life of 30 h after subcutaneous injection (${label})`) },
        bioavailable: { value: 0.45, unit: "1", cv: 0.2, range: [0.4, 0.5], evidence: measured("trinchardLugan2002", "abstract: 40 to 50 %, subcutaneous or intramuscular") },
      }),
    ),
    intravenous: byMass({ unit: "ug", potency }, intravenous()),
  },
  disposition: twoCompartment({
    unit: "IU",
    shown: "IU/L",
    clearance: { value: 0.2, unit: "L/h", cv: 0.25, range: [0.15, 0.25], evidence: measured("trinchardLugan2002", label) },
    volume: { value: 2.98, unit: "L", range: [2.5, 3.5], evidence: measured("trinchardLugan2002", `${label}: volume at steady state 5.2 L, half-life of distribution 4.5 h`) },
    peripheralVolume: { value: 2.22, unit: "L", range: [1.5, 3], evidence: measured("trinchardLugan2002", `${label}: volume at steady state 5.2 L`) },
    exchange: { value: 0.147, unit: "L/h", range: [0.1, 0.5], evidence: measured("trinchardLugan2002", `${label}: half-life of distribution 4.5 h`) },
  }),
  acts: [lhReceptorLigand({ potency: hcgPotency, lingering: hcgLingering })],
  doses: ["250 ug once", "250 ug weekly"],
  leavesOut: ["glycosylation other than that of urinary hCG", "any difference in potency at the receptor from urinary hCG"],
});
