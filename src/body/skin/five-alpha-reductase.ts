/** 5α-reductase of skin, liver and prostate: testosterone → DHT. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { atRest, mul, relative } from "../../symbolic/index.ts";

export const fiveAlphaReductase = component("skin.fiveAlphaReductase", {
  about: "Turns testosterone into DHT.",
  fidelity: "empirical",
  leavesOut: ["types 1 and 2 of the enzyme", "the tissues that carry it apart"],
  reads: {
    free: { from: "blood.testosterone.free", unit: "nmol/L" },
    cleared: { from: "blood.dihydrotestosterone.cleared", unit: "nmol/h" },
  },
  parameters: {
    activity: { value: 1, unit: "1", range: [0.1, 1.5], varies: lognormal(0.2), means: "activity relative to the reference man; 0.3 under finasteride", evidence: assumed("the reference man defines the unit") },
  },
  quantities: ({ free, cleared, activity }) => ({
    converted: quantity(mul(atRest(cleared), activity, relative(free)), "nmol/h", "testosterone turned into DHT per hour"),
  }),
  flows: ({ converted }) => ({ reduction: flow({ from: "blood.testosterone.central", to: "blood.dihydrotestosterone.central", at: converted }) }),
});
