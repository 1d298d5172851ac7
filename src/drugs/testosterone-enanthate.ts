/** Testosterone enanthate: an ester in oil, injected weekly or every other week. */
import { assumed } from "../references/index.ts";
import { drug } from "./drug.ts";
import { twoSteps } from "./pharmacokinetics/absorption.ts";
import { asSteroid } from "./pharmacokinetics/entry.ts";
import { esterBioavailable } from "./pharmacokinetics/testosterone-esters.ts";

const depot = twoSteps({
  release: { value: 4.5, unit: "d", cv: 0.2, range: [4, 5.5], evidence: assumed("half-life of release from oil, from labels and Behre, from memory") },
  uptake: { value: 12, unit: "h", range: [4, 24], evidence: assumed("a peak one to two days after the injection") },
  bioavailable: esterBioavailable,
});

export const testosteroneEnanthate = drug("testosterone enanthate", {
  class: "testosterone",
  about: "Is testosterone, released over days; suppresses LH, FSH and sperm.",
  synonyms: ["TE", "test e", "testosterone heptanoate", "delatestryl", "testoviron depot", "xyosted"],
  fidelity: "empirical",
  routes: { intramuscular: depot, subcutaneous: depot },
  enters: asSteroid("testosterone_total", { value: 0.72, unit: "1", evidence: assumed("288.4 over 400.6 g/mol, from the formulas") }),
  doses: ["100 mg weekly", "200 mg weekly", "200 mg every 2 weeks", "250 mg every 3 weeks"],
  leavesOut: ["any difference between muscle and fat as a depot", "the ester itself in blood"],
});
