/** Follitropin (alfa or beta): recombinant FSH. */
import { assumed } from "../references/index.ts";
import { drug } from "./drug.ts";
import { readsAs } from "./pharmacodynamics/act.ts";
import { firstOrder, intravenous } from "./pharmacokinetics/absorption.ts";
import { fshBioavailable, fshDisposition } from "./pharmacokinetics/fsh.ts";

export const follitropin = drug("follitropin", {
  class: "gonadotropin",
  about: "Is FSH: drives Sertoli cells.",
  synonyms: ["FSH", "recombinant FSH", "r-FSH", "r-hFSH", "follitropin alfa", "follitropin beta", "gonal-f", "puregon", "follistim"],
  fidelity: "mechanistic",
  routes: {
    subcutaneous: firstOrder({
      ka: { value: 0.035, unit: "1/h", cv: 0.3, range: [0.02, 0.1], evidence: assumed("labels say a peak about 16 h after the injection and a terminal half-life of a day or more, from memory") },
      bioavailable: fshBioavailable,
    }),
    intravenous: intravenous(),
  },
  disposition: fshDisposition,
  acts: [readsAs("fsh")],
  doses: ["75 IU every 2 days", "150 IU every 2 days", "150 IU 3 times a week", "300 IU 3 times a week"],
  leavesOut: ["any difference between alfa and beta", "body weight", "follitropin delta, which is dosed in micrograms and clears more slowly"],
});
