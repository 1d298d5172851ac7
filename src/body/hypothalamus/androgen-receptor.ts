/** Androgen receptors of the kisspeptin neurons: where testosterone, and DHT a little, slow GnRH pulses. */
import { component, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, div, mul, relative, sub } from "../../symbolic/index.ts";

export const hypothalamicAndrogenReceptor = component("hypothalamus.androgenReceptor", {
  about: "Lets free testosterone and DHT slow the GnRH pulse generator.",
  fidelity: "empirical",
  leavesOut: ["5α-reduction inside the neuron", "progesterone receptors"],
  reads: {
    testosterone: { from: "blood.testosterone.free", unit: "nmol/L" },
    dihydrotestosterone: { from: "blood.dihydrotestosterone.concentration", unit: "nmol/L" },
  },
  parameters: {
    dihydrotestosteroneShare: {
      value: 0.1, unit: "1", range: [0, 0.3], means: "share of the androgen signal carried by circulating DHT at rest",
      evidence: assumed("circulating DHT is a tenth of testosterone; tissue DHT follows free testosterone"),
    },
    halfSaturation: {
      value: 2.365, unit: "1", range: [0.5, 10], means: "androgen, in multiples of rest, that fills half of the receptors",
      evidence: fitted("calibration/averaged-axis", "pitteloud2008", "ramasamy2020"),
    },
  },
  quantities: ({ testosterone, dihydrotestosterone, dihydrotestosteroneShare, halfSaturation }) => {
    const androgen = add(mul(sub(1, dihydrotestosteroneShare), relative(testosterone)), mul(dihydrotestosteroneShare, relative(dihydrotestosterone)));
    return {
      androgen: quantity(androgen, "1", "free androgen over its value at rest"),
      activity: quantity(div(mul(androgen, add(1, halfSaturation)), add(androgen, halfSaturation)), "1", "activation of the receptor, 1 at rest; saturates, so that short peaks of testosterone count less"),
    };
  },
});
