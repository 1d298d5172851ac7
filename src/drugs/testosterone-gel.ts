/** Testosterone gel: a tenth of the dose crosses the skin, which turns some of that into DHT. */
import { component, flow } from "../model/index.ts";
import { assumed } from "../references/index.ts";
import { min, mul, sub } from "../symbolic/index.ts";
import { drug } from "./drug.ts";
import { parameter } from "./fact.ts";
import type { Absorption } from "./pharmacokinetics/entry.ts";
import { asSteroid } from "./pharmacokinetics/entry.ts";

const testosterone = asSteroid("testosterone_total");

/** Through skin, whose 5α-reductase is the man's own: finasteride or a gene lowers it here as elsewhere. */
const throughSkin: Absorption = (path, entry) => {
  const skin = component(path, {
    about: "Lets testosterone through the skin, and turns some of it into DHT.",
    fidelity: "empirical",
    leavesOut: ["site and area", "showering", "transfer to others", "the small difference in mass between testosterone and DHT"],
    reads: { activity: { from: "skin.fiveAlphaReductase.activity", unit: "1" } },
    parameters: {
      ka: parameter({ value: 0.04, unit: "1/h", range: [0.03, 0.2], evidence: assumed("a level that is steady through the day by the second, and is gone two to four days after the last") }, "rate constant of passage through the skin"),
      bioavailable: parameter({ value: 0.12, unit: "1", cv: 0.35, range: [0.06, 0.14], evidence: assumed("9 to 14 %, from a label, from memory; men whose own testosterone was stopped had 470 ng/dL on 50 mg a day (Finkelstein 2013)") }, "share of the dose that gets through the skin; above 1 counts as 1"),
      reduced: parameter({ value: 0.0174, unit: "1", range: [0.005, 0.05], evidence: assumed("a quarter of what DHT would rise by if gel fed it as testicular testosterone does: 53 nmol/h of DHT for 760 nmol/h of testosterone, times 0.25") }, "share of what gets through that reaches blood as DHT at normal 5α-reductase"),
    },
    pools: { depot: { start: 0, unit: "mg", means: "testosterone on and in the skin" } },
    flows: ({ depot, ka, bioavailable, reduced, activity }) => {
      const share = min(bioavailable, 1);
      const asDht = min(mul(reduced, activity), 1);
      const rate = mul(ka, depot);
      return {
        absorbed: flow({ from: depot, to: entry.pool, at: mul(share, sub(1, asDht), rate), yields: entry.yields! }),
        reduction: flow({ from: depot, to: "blood.dihydrotestosterone.central", at: mul(share, asDht, rate), yields: entry.yields! }),
        lost: flow({ from: depot, at: mul(sub(1, share), rate) }),
      };
    },
  });
  return { components: [skin], route: { unit: "mg", delivers: [{ kind: "pool", pool: `${path}.depot`, share: 1 }], modes: ["dose"], constants: [] } };
};

export const testosteroneGel = drug("testosterone gel", {
  class: "testosterone",
  about: "Is testosterone, through the skin all day; suppresses LH, FSH and sperm, in some men not wholly.",
  synonyms: ["transdermal testosterone", "T gel", "androgel", "testogel", "testim", "fortesta", "tostran"],
  fidelity: "empirical",
  routes: { transdermal: throughSkin },
  enters: testosterone,
  doses: ["25 mg daily", "50 mg daily", "100 mg daily"],
  leavesOut: ["differences between gels of 1, 1.62 and 2 %: what counts is the testosterone in them"],
});
