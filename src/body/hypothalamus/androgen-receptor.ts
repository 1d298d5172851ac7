/** Androgen receptors of the kisspeptin neurons: where testosterone, and DHT a little, slow GnRH pulses. */
import { component, quantity } from "../../model/index.ts";
import { fitted } from "../../references/index.ts";
import { add, div, mul } from "../../symbolic/index.ts";

export const hypothalamicAndrogenReceptor = component("hypothalamus.androgenReceptor", {
  about: "Lets free testosterone and DHT slow the GnRH pulse generator.",
  fidelity: "empirical",
  leavesOut: ["5α-reduction inside the neuron", "progesterone receptors"],
  reads: { androgen: { from: "blood.androgens.free", unit: "1" } },
  parameters: {
    halfSaturation: {
      value: 10, unit: "1", range: [0.5, 10], means: "androgen, in multiples of rest, that fills half of the receptors",
      evidence: fitted("calibration/averaged-axis", "pitteloud2008", "ramasamy2020"),
    },
  },
  quantities: ({ androgen, halfSaturation }) => ({
    activity: quantity(div(mul(androgen, add(1, halfSaturation)), add(androgen, halfSaturation)), "1", "activation of the receptor, 1 at rest; saturates, so that short peaks of testosterone count less"),
  }),
});
