/** Menotropin (hMG): urinary FSH with as much LH activity, most of it hCG; doses count FSH. */
import { assumed } from "../references/index.ts";
import { chorionicGonadotropin } from "./chorionic-gonadotropin.ts";
import { mixture } from "./drug.ts";
import { urofollitropin } from "./urofollitropin.ts";

export const menotropin = mixture("menotropin", {
  class: "gonadotropin",
  about: "Drives Sertoli cells by FSH and, through the hCG in it, Leydig cells a little.",
  synonyms: ["hMG", "human menopausal gonadotropin", "menotropins", "menotrophin", "menopur", "pergonal", "merional"],
  fidelity: "empirical",
  of: [
    { drug: urofollitropin, share: { value: 1, unit: "1", means: "FSH in a unit of menotropin", evidence: assumed("a vial of 75 IU holds 75 IU of FSH: the dose counts it") } },
    { drug: chorionicGonadotropin, share: { value: 0.13, unit: "1", means: "hCG in a unit of menotropin", evidence: assumed("the 75 IU of LH activity in a vial come from about 10 IU of hCG, from memory") } },
  ],
  doses: ["75 IU 3 times a week", "150 IU 3 times a week", "150 IU every 2 days"],
  leavesOut: ["LH itself, a small part of the LH activity and gone within hours", "differences between preparations"],
});
