/** Testosterone by vein: an even infusion, as a probe of the loop. */
import { drug } from "./drug.ts";
import { intravenous } from "./pharmacokinetics/absorption.ts";
import { asSteroid } from "./pharmacokinetics/entry.ts";

export const testosteroneInfusion = drug("testosterone infusion", {
  class: "testosterone",
  about: "Replaces or multiplies the testosterone of blood at will, for experiments on feedback.",
  synonyms: ["intravenous testosterone", "testosterone iv"],
  fidelity: "mechanistic",
  routes: { intravenous: intravenous() },
  enters: asSteroid("testosterone_total"),
  doses: ["0.3125 mg/h", "0.625 mg/h"],
  leavesOut: ["the solvent"],
});
