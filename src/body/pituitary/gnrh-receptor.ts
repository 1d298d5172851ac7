/**
 * GnRH receptors of the gonadotrophs: pulses keep them, a continuous agonist loses them.
 */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, div, mul, positive, pow, sub } from "../../symbolic/index.ts";

export const gnrhReceptor = component("pituitary.gnrhReceptor", {
  about: "Answers GnRH pulses; desensitises under a continuous agonist, is silenced by an antagonist.",
  fidelity: "empirical",
  leavesOut: ["receptor number and post-receptor steps apart: one responsiveness stands for both", "competition of pulses with agonist or antagonist"],
  ports: {
    agonists: { unit: "1", means: "continuous agonists, each over the concentration that fills half of the receptors" },
    antagonists: { unit: "1", means: "antagonists, each over its half-inhibitory concentration" },
  },
  parameters: {
    recovery: { value: 0.03, unit: "1/d", range: [0.03, 0.15], means: "rate of regaining responsiveness", evidence: fitted("calibration/averaged-axis", "tornoe2007") },
    loss: { value: 0.3697, unit: "1/d", range: [0.2, 1.5], means: "rate of losing responsiveness under full continuous occupancy", evidence: fitted("calibration/averaged-axis", "tornoe2007") },
    antagonism: { value: 1.5, unit: "1", range: [1, 3], means: "steepness of antagonist inhibition", evidence: assumed("a little steeper than simple competition: doses of an antagonist that halve LH are near to those that abolish it") },
  },
  pools: { responsiveness: { start: 1, unit: "1", means: "answer to GnRH, 1 at rest" } },
  quantities: ({ agonists, antagonists, antagonism, responsiveness }) => {
    const occupancy = div(agonists, add(agonists, 1));
    const squared = mul(responsiveness, responsiveness);
    return {
      occupancy: quantity(occupancy, "1", "receptors held by a continuous agonist"),
      response: quantity(div(squared, add(1, pow(positive(antagonists), antagonism))), "1", "answer to a GnRH pulse, 1 at rest"),
      continuous: quantity(mul(occupancy, squared), "1", "continuous drive by an agonist"),
    };
  },
  flows: ({ responsiveness, recovery, loss, occupancy }) => ({
    regained: flow({ to: responsiveness, at: mul(recovery, sub(1, responsiveness)) }),
    lost: flow({ from: responsiveness, at: mul(loss, occupancy, responsiveness) }),
  }),
});
