/** Nasal testosterone: short spikes three times a day, which spare LH between them. */
import { assumed } from "../references/index.ts";
import { drug } from "./drug.ts";
import { zeroOrder } from "./pharmacokinetics/absorption.ts";
import { asSteroid } from "./pharmacokinetics/entry.ts";

export const testosteroneNasal = drug("testosterone nasal", {
  class: "testosterone",
  about: "Is testosterone, in spikes of an hour or two; suppresses LH, FSH and sperm less than lasting forms.",
  synonyms: ["nasal testosterone", "intranasal testosterone", "testosterone nasal gel", "natesto"],
  fidelity: "empirical",
  routes: {
    nasal: zeroOrder({
      lasts: { value: 1, unit: "h", evidence: assumed("the peak comes after about 40 minutes and is over within hours") },
      bioavailable: { value: 0.1, unit: "1", cv: 0.35, range: [0.08, 0.15], evidence: assumed("an average of 421 ng/dL on 11 mg three times a day, from a label, from memory, with some testosterone of the man's own") },
    }),
  },
  enters: asSteroid("testosterone_total"),
  doses: ["11 mg 3 times daily", "11 mg twice daily"],
  leavesOut: ["a stuffy nose", "what stays in the mucosa after the first hour"],
});
