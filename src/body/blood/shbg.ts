/** Sex hormone-binding globulin in blood: slow, and the reason why total testosterone misleads. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { div, mul } from "../../symbolic/index.ts";

export const shbg = component("blood.shbg", {
  about: "Holds SHBG between the liver and its clearance.",
  fidelity: "mechanistic",
  leavesOut: ["SHBG outside blood", "genetic variants with another half-life"],
  parameters: {
    resting: { value: 35, unit: "nmol/L", range: [15, 65], means: "SHBG of the reference man", evidence: assumed("middle of the reference range of young men") },
    volume: { value: 3.5, unit: "L", range: [2.5, 5], means: "volume of distribution", evidence: assumed("a large protein stays in plasma and a little lymph") },
    residence: { value: 8, unit: "d", range: [5, 12], means: "mean time in blood", evidence: assumed("SHBG answers to treatment over one to three weeks") },
  },
  pools: { central: { unit: "nmol", means: "SHBG in blood" } },
  quantities: ({ central, volume, residence }) => ({
    concentration: quantity(div(central, volume), "nmol/L", "SHBG in blood"),
    cleared: quantity(div(central, residence), "nmol/h", "SHBG cleared per hour"),
  }),
  starts: ({ resting, volume }) => ({ central: mul(resting, volume) }),
  flows: ({ central, cleared }) => ({ clearance: flow({ from: central, at: cleared }) }),
});
