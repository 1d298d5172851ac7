/** Testosterone cypionate: an ester in oil, injected weekly or every other week. */
import { assumed, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { twoSteps } from "./pharmacokinetics/absorption.ts";
import { asSteroid } from "./pharmacokinetics/entry.ts";
import { esterBioavailable } from "./pharmacokinetics/testosterone-esters.ts";

const depot = twoSteps({
  release: { value: 5.5, unit: "d", cv: 0.2, range: [3.8, 8], evidence: assumed("somewhat longer than enanthate; 3.8 d follow from Bi 2018, labels say 8 d") },
  uptake: { value: 29, unit: "h", range: [10, 48], evidence: measured("nankin1987", "abstract: testosterone peaks on days 2 to 5 after 200 mg, and is back by days 13 to 14") },
  bioavailable: esterBioavailable,
});

export const testosteroneCypionate = drug("testosterone cypionate", {
  class: "testosterone",
  about: "Is testosterone, released over days; suppresses LH, FSH and sperm.",
  synonyms: ["TC", "test c", "test cyp", "testosterone cipionate", "depo-testosterone"],
  fidelity: "empirical",
  routes: { intramuscular: depot, subcutaneous: depot },
  enters: asSteroid("testosterone_total", { value: 0.7, unit: "1", evidence: assumed("288.4 over 412.6 g/mol, from the formulas") }),
  doses: ["100 mg weekly", "200 mg weekly", "200 mg every 2 weeks"],
  leavesOut: ["any difference between muscle and fat as a depot", "the ester itself in blood"],
});
