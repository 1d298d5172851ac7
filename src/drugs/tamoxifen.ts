/** Tamoxifen: blocks oestrogen receptors of the brain through endoxifen and its kin; an oestrogen to the liver. */
import { assumed, fitted } from "../references/index.ts";
import { drug } from "./drug.ts";
import type { Fact } from "./fact.ts";
import { partialAgonist } from "./pharmacodynamics/act.ts";
import { sermInLiver } from "./pharmacodynamics/class-facts.ts";
import { firstOrder, folded } from "./pharmacokinetics/absorption.ts";
import { withMetabolite } from "./pharmacokinetics/disposition.ts";

const ki: Fact = {
  value: 0.8697, unit: "ng/mL", cv: 0.4, range: [0.5, 5],
  means: "endoxifen, standing for all active metabolites, that displaces as much as oestradiol at rest does",
  evidence: fitted("calibration/averaged-axis", "spijkstra1988", "tamoxifenUin2019", "birzniece2010"),
};

export const tamoxifen = drug("tamoxifen", {
  class: "SERM",
  about: "Raises LH, FSH and testosterone by blocking oestrogen receptors of hypothalamus and pituitary.",
  synonyms: ["tamoxifen citrate", "nolvadex"],
  fidelity: "mechanistic",
  routes: {
    oral: firstOrder({
      ka: { value: 0.5, unit: "1/h", range: [0.2, 1.5], evidence: assumed("a peak about five hours after the dose, as labels say") },
      bioavailable: folded,
    }),
  },
  disposition: withMetabolite(
    {
      shown: "ng/mL",
      clearance: { value: 7.5, unit: "L/h", cv: 0.4, range: [4, 12], evidence: assumed("110 ng/mL at steady state on 20 mg a day, from memory") },
      halfLife: { value: 144, unit: "h", range: [100, 170], evidence: assumed("five to seven days, from labels, from memory") },
    },
    {
      name: "endoxifen",
      formed: { value: 1, unit: "1", range: [0.2, 1], evidence: assumed("only the share formed over endoxifen's clearance shows in its level; a fifth of it in poor CYP2D6 metabolisers") },
      clearance: { value: 69.4, unit: "L/h", cv: 0.5, range: [28, 420], evidence: assumed("12 ng/mL of endoxifen at steady state on 20 mg a day, 2 to 30 by CYP2D6 phenotype, from memory") },
      halfLife: { value: 52, unit: "h", range: [40, 340], evidence: assumed("about two days for endoxifen by itself; formed from tamoxifen it follows its slower parent") },
      parentPotency: { value: 0, unit: "1", range: [0, 0.03], evidence: assumed("tamoxifen itself binds a hundred times less tightly than endoxifen; what it adds is within the fit of endoxifen") },
    },
  ),
  acts: [
    partialAgonist(["hypothalamus.estrogenReceptor", "pituitary.estrogenReceptor"], {
      ki,
      activity: { value: 0.02, unit: "1", range: [0, 0.1], evidence: assumed("nearly silent in the brain: LH rises as on a pure antagonist") },
    }),
    partialAgonist(["liver.estrogenReceptor"], { ki, activity: sermInLiver }),
  ],
  doses: ["10 mg daily", "20 mg daily"],
  leavesOut: ["4-hydroxytamoxifen apart from endoxifen", "induction and inhibition of CYP2D6", "venous thrombosis"],
});
