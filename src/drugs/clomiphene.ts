/** Clomiphene: a mixture of enclomiphene, which blocks oestrogen receptors, and zuclomiphene, which lingers and does not. */
import { assumed } from "../references/index.ts";
import { mixture } from "./drug.ts";
import { enclomiphene } from "./enclomiphene.ts";
import { zuclomiphene } from "./zuclomiphene.ts";

const trans = 0.62;
const evidence = assumed("62 % trans and 38 % cis isomer, as tablets usually contain; pharmacopoeias allow 50 to 70 % trans");

export const clomiphene = mixture("clomiphene", {
  class: "SERM",
  about: "Raises LH, FSH and testosterone by its trans isomer; the cis isomer accumulates to twenty times the level.",
  synonyms: ["clomifene", "clomiphene citrate", "clomifene citrate", "clomid", "serophene", "CC"],
  fidelity: "mechanistic",
  of: [
    { drug: enclomiphene, share: { value: trans, unit: "1", means: "enclomiphene in clomiphene, by mass", evidence } },
    { drug: zuclomiphene, share: { value: 1 - trans, unit: "1", means: "zuclomiphene in clomiphene, by mass", evidence } },
  ],
  doses: ["25 mg daily", "50 mg every 2 days", "50 mg daily"],
  leavesOut: ["conversion of one isomer into the other"],
});
