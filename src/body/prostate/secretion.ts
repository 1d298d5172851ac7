/** Prostate: PSA, which androgens raise from hypogonadal levels and hardly beyond normal ones (saturation). */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { div, hill, mul, relative } from "../../symbolic/index.ts";

export const prostaticSecretion = component("prostate.secretion", {
  about: "Reports the androgen effect on the prostate as PSA.",
  fidelity: "empirical",
  leavesOut: ["growth of the prostate", "cancer and inflammation"],
  reads: { androgen: { from: "blood.androgens.free", unit: "1" } },
  parameters: {
    resting: { value: 0.8, unit: "ng/mL", range: [0.3, 2.5], varies: lognormal(0.6), means: "PSA at rest", evidence: assumed("median of healthy men of 30 to 50 years is below 1 ng/mL") },
    androgenHalf: { value: 0.25, unit: "1", range: [0.1, 0.6], means: "androgen, over rest, for half of the maximal PSA", evidence: assumed("saturation model: PSA stops rising at about 240 ng/dL of testosterone") },
    response: { value: 30, unit: "d", range: [14, 90], means: "time constant of the answer to androgen", evidence: assumed("PSA settles over one to three months of treatment") },
  },
  pools: { signal: { start: 1, unit: "1", means: "androgen effect on the prostate, 1 at rest" } },
  quantities: ({ resting, signal }) => ({ psa: quantity(mul(resting, signal), "ng/mL", "prostate-specific antigen in blood") }),
  flows: ({ androgen, androgenHalf, response, signal }) => ({
    rise: flow({ to: signal, at: div(relative(hill(androgen, androgenHalf, 2)), response) }),
    fall: flow({ from: signal, at: div(signal, response) }),
  }),
});
