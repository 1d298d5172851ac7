/** Testosterone undecanoate: injected in castor oil every ten to twelve weeks, or swallowed with a meal twice a day. */
import { assumed, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { twoSteps } from "./pharmacokinetics/absorption.ts";
import { asSteroid } from "./pharmacokinetics/entry.ts";
import { esterBioavailable } from "./pharmacokinetics/testosterone-esters.ts";

export const testosteroneUndecanoate = drug("testosterone undecanoate", {
  class: "testosterone",
  about: "Is testosterone, released over months from an injection, or over hours from a capsule; suppresses LH, FSH and sperm.",
  // Names of capsules are left out: they would be taken for injections.
  synonyms: ["TU", "testosterone undecylate", "nebido", "reandron", "aveed"],
  fidelity: "empirical",
  routes: {
    intramuscular: twoSteps({
      release: { value: 33.9, unit: "d", cv: 0.3, range: [20, 45], evidence: measured("behre1999", "abstract: terminal half-life in castor oil 33.9 d (SEM 4.9); 20.9 d in tea-seed oil") },
      uptake: { value: 1.5, unit: "d", range: [0.7, 4], evidence: measured("aveedLabel", "median time of the peak 7 d") },
      bioavailable: esterBioavailable,
    }),
    oral: twoSteps({
      release: { value: 1.5, unit: "h", range: [0.7, 3], evidence: assumed("a peak about four hours after a dose with a meal, as labels say") },
      uptake: { value: 1.5, unit: "h", range: [0.7, 3], evidence: assumed("the way by lymph takes as long as that out of the gut") },
      bioavailable: { value: 0.016, unit: "1", cv: 0.4, range: [0.01, 0.07], evidence: assumed("403 ng/dL on average on 237 mg twice a day, from a label, from memory; the 3 to 7 % in older texts would triple that") },
    }),
  },
  enters: asSteroid("testosterone_total", { value: 0.6315, unit: "1", evidence: measured("nebidoLabel", "1000 mg of undecanoate contain 631.5 mg of testosterone") }),
  doses: ["1000 mg every 12 weeks", "750 mg every 10 weeks", "oral 237 mg twice daily"],
  leavesOut: ["tea-seed oil", "a meal's fat", "dihydrotestosterone undecanoate"],
});
