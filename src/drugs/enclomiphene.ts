/** Enclomiphene: the trans isomer of clomiphene; blocks oestrogen's brake on GnRH and LH, mostly through its 4-hydroxy metabolites. */
import { assumed, fitted, measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import type { Fact } from "./fact.ts";
import { antagonist, partialAgonist } from "./pharmacodynamics/act.ts";
import { sermInLiver } from "./pharmacodynamics/class-facts.ts";
import { firstOrder, folded } from "./pharmacokinetics/absorption.ts";
import { withMetabolite } from "./pharmacokinetics/disposition.ts";

const ki: Fact = {
  value: 0.2058, unit: "ng/mL", cv: 0.4, range: [0.1, 3],
  means: "active moiety that displaces as much as oestradiol at rest does",
  evidence: fitted("calibration/averaged-axis", "wiehle2013", "kim2016"),
};

export const enclomiphene = drug("enclomiphene", {
  class: "SERM",
  about: "Blocks oestrogen receptors of hypothalamus and pituitary, so that LH, FSH and testosterone rise and sperm is kept.",
  synonyms: ["enclomifene", "enclomiphene citrate", "androxal", "trans-clomiphene"],
  fidelity: "mechanistic",
  routes: {
    oral: firstOrder({
      ka: { value: 0.8, unit: "1/h", range: [0.3, 2], cv: 0.4, evidence: assumed("a peak two to four hours after the dose") },
      bioavailable: folded,
    }),
  },
  disposition: withMetabolite(
    {
      shown: "ng/mL",
      clearance: { value: 293, unit: "L/h", cv: 0.5, range: [150, 600], evidence: measured("helo2017", "abstract: median 2.2 ng/mL on 25 mg of clomiphene a day, of which 15.5 mg are enclomiphene") },
      halfLife: { value: 10, unit: "h", cv: 0.3, range: [8, 14], evidence: assumed("about ten hours, the value usually quoted") },
    },
    {
      name: "hydroxy",
      formed: { value: 1, unit: "1", range: [0.3, 1], evidence: assumed("metabolites are counted in parent equivalents: only their product with potency shows; half of it in poor CYP2D6 metabolisers") },
      clearance: { value: 293, unit: "L/h", cv: 0.4, range: [100, 600], evidence: assumed("as the parent's, so that metabolites in parent equivalents average as much as the parent") },
      halfLife: { value: 24, unit: "h", cv: 0.4, range: [13, 37], evidence: assumed("13 to 34 h for 4-hydroxyclomiphene, 15 to 37 h for its desethyl form, as an encyclopaedia quotes them") },
      parentPotency: { value: 0.1, unit: "1", range: [0, 0.3], evidence: assumed("4-hydroxy metabolites bind the receptor far more tightly than the parent (Muerdter 2012, from memory)") },
    },
  ),
  acts: [
    antagonist(["hypothalamus.estrogenReceptor", "pituitary.estrogenReceptor"], { ki }),
    partialAgonist(["liver.estrogenReceptor"], { ki, activity: sermInLiver }),
  ],
  doses: ["6.25 mg daily", "12.5 mg daily", "25 mg daily"],
  leavesOut: ["4-hydroxy and 4-hydroxy-desethyl metabolites apart", "the CYP2D6 phenotype, other than through the share formed", "oestrogen receptors of testis, brain and eye"],
});
