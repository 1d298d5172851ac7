/**
 * GnRH receptors of the gonadotrophs: pulses keep them; a continuous agonist, or pulses that leave no pause, lose them.
 */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, div, hill, max, mul, positive, pow, sub } from "../../symbolic/index.ts";

export const gnrhReceptor = component("pituitary.gnrhReceptor", {
  about: "Answers GnRH pulses; desensitises under a continuous agonist and under pulses without a pause, is silenced by an antagonist.",
  fidelity: "empirical",
  leavesOut: ["receptor number and post-receptor steps apart: one responsiveness stands for both", "competition of pulses with agonist or antagonist"],
  reads: { pulses: { from: "pituitary.portalBlood.pulses", unit: "1/h" } },
  ports: {
    agonists: { unit: "1", means: "continuous agonists, each over the concentration that fills half of the receptors" },
    antagonists: { unit: "1", means: "antagonists, each over its half-inhibitory concentration" },
  },
  parameters: {
    recovery: { value: 0.03, unit: "1/d", range: [0.03, 0.15], means: "rate of regaining responsiveness", evidence: fitted("calibration/averaged-axis", "tornoe2007") },
    loss: { value: 0.4049, unit: "1/d", range: [0.2, 1.5], means: "rate of losing responsiveness under full continuous occupancy", evidence: fitted("calibration/averaged-axis", "tornoe2007") },
    borne: { value: 1.5, unit: "1/h", range: [1.3, 2.5], means: "frequency of pulses up to which none is too soon after the last", evidence: assumed("above the fastest of a man without gonadal steroids, about one an hour, which his pituitary bears for life") },
    crowding: { value: 2.5, unit: "1/h", range: [1, 8], means: "frequency beyond that at which pulses wear receptors half as much as full continuous occupancy", evidence: assumed("LH and FSH of monkeys are sustained by a pulse an hour and decline at two, three and five; the value lets them keep most at two and lose nearly all at five (wildt1981, from memory)") },
    crowdingSteepness: { value: 2, unit: "1", range: [1, 4], means: "steepness of that wear", evidence: assumed("pulses every half hour were still answered by GnRH-deficient men, from memory; those every ten minutes act as an infusion does") },
    antagonism: { value: 1.5, unit: "1", range: [1, 3], means: "steepness of antagonist inhibition", evidence: assumed("a little steeper than simple competition: doses of an antagonist that halve LH are near to those that abolish it") },
  },
  pools: { responsiveness: { start: 1, unit: "1", means: "answer to GnRH, 1 at rest" } },
  quantities: ({ pulses, agonists, antagonists, borne, crowding, crowdingSteepness, antagonism, responsiveness }) => {
    const occupancy = div(agonists, add(agonists, 1));
    const crowded = hill(max(sub(pulses, borne), 0), crowding, crowdingSteepness);
    const squared = mul(responsiveness, responsiveness);
    return {
      occupancy: quantity(occupancy, "1", "receptors held by a continuous agonist"),
      held: quantity(add(occupancy, mul(sub(1, occupancy), crowded)), "1", "receptors that get no rest, by a continuous agonist or by pulses too close to each other"),
      response: quantity(div(squared, add(1, pow(positive(antagonists), antagonism))), "1", "answer to a GnRH pulse, 1 at rest"),
      continuous: quantity(mul(occupancy, squared), "1", "continuous drive by an agonist"),
    };
  },
  flows: ({ responsiveness, recovery, loss, held }) => ({
    regained: flow({ to: responsiveness, at: mul(recovery, sub(1, responsiveness)) }),
    lost: flow({ from: responsiveness, at: mul(loss, held, responsiveness) }),
  }),
});
