/** Urofollitropin: FSH from urine. */
import { assumed, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { readsAs } from "./pharmacodynamics/act.ts";
import { firstOrder, intravenous } from "./pharmacokinetics/absorption.ts";
import { fshBioavailable, fshDisposition } from "./pharmacokinetics/fsh.ts";

export const urofollitropin = drug("urofollitropin", {
  class: "gonadotropin",
  about: "Is FSH: drives Sertoli cells.",
  synonyms: ["urinary FSH", "u-FSH", "urofollitrophin", "metrodin", "bravelle", "fostimon"],
  fidelity: "mechanistic",
  routes: {
    subcutaneous: firstOrder({
      ka: { value: 0.06, unit: "1/h", cv: 0.3, range: [0.03, 0.25], evidence: assumed("as intramuscular: the areas are equal (le Cotonnec 1993)") },
      bioavailable: fshBioavailable,
    }),
    intramuscular: firstOrder({
      ka: { value: 0.06, unit: "1/h", cv: 0.3, range: [0.03, 0.25], evidence: measured("jockenhovel1990", "abstract: the peak comes 9.7 h after 150 IU in men, half-life 24.6 h") },
      bioavailable: fshBioavailable,
    }),
    intravenous: intravenous(),
  },
  disposition: fshDisposition,
  acts: [readsAs("fsh")],
  doses: ["75 IU every 2 days", "150 IU every 2 days", "150 IU daily"],
  leavesOut: ["isoforms of FSH with other half-lives", "traces of LH"],
});
