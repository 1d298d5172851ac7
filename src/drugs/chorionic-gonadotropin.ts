/** Urinary hCG: stimulates LH receptors for days; makes the testis work without LH. */
import { assumed, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { lhReceptorLigand } from "./pharmacodynamics/act.ts";
import { hcgLingering, hcgPotency } from "./pharmacodynamics/class-facts.ts";
import { firstOrder, intravenous } from "./pharmacokinetics/absorption.ts";
import { twoCompartment } from "./pharmacokinetics/disposition.ts";

const bioavailable = {
  value: 0.4, unit: "1", cv: 0.25, range: [0.3, 0.65],
  evidence: measured("trinchardLugan2002", "abstract: 40 to 50 % of recombinant hCG; areas of urinary hCG are smaller"),
} as const;

export const chorionicGonadotropin = drug("chorionic gonadotropin", {
  class: "gonadotropin",
  about: "Stimulates Leydig cells as LH does, for days after an injection.",
  synonyms: ["hCG", "human chorionic gonadotropin", "chorionic gonadotrophin", "u-hCG", "pregnyl", "novarel", "choragon"],
  fidelity: "mechanistic",
  routes: {
    subcutaneous: firstOrder({
      ka: { value: 0.055, unit: "1/h", cv: 0.3, range: [0.04, 0.2], evidence: measured("mannaerts1998", "abstract: 5000 IU peak at 156 IU/L, about 20 h after the injection, in women") },
      bioavailable,
    }),
    intramuscular: firstOrder({
      ka: { value: 0.07, unit: "1/h", cv: 0.3, range: [0.04, 0.2], evidence: measured("saal1991", "abstract: the peak comes earlier than after subcutaneous injection; 9 to 12 h says a Swiss label, 20 h Mannaerts 1998") },
      bioavailable,
    }),
    intravenous: intravenous(),
  },
  disposition: twoCompartment({
    unit: "IU",
    shown: "IU/L",
    clearance: { value: 0.17, unit: "L/h", cv: 0.25, range: [0.14, 0.22], evidence: assumed("between 3.4 L a day of urinary hCG in men and 0.2 L/h of recombinant hCG") },
    volume: { value: 3.6, unit: "L", range: [2.5, 4], evidence: measured("mannaerts1998", "abstract: peak, its time and a half-life of 32 to 33 h; within the 5.2 L at steady state of recombinant hCG") },
    peripheralVolume: { value: 2.8, unit: "L", range: [1.5, 3.5], evidence: assumed("with the central volume somewhat above the 5.2 L of recombinant hCG at steady state") },
    exchange: { value: 0.2, unit: "L/h", range: [0.1, 0.5], evidence: assumed("a half-life of distribution of about five hours") },
  }),
  acts: [lhReceptorLigand({ potency: hcgPotency, lingering: hcgLingering })],
  doses: ["500 IU every 2 days", "1500 IU 3 times a week", "2000 IU 3 times a week", "5000 IU once"],
  leavesOut: ["antibodies against hCG", "FSH-like and TSH-like activity", "differences between preparations"],
});
