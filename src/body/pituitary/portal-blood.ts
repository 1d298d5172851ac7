/** Portal blood: carries each GnRH pulse, from the hypothalamus or from a pump, to the gonadotrophs. */
import { component, quantity } from "../../model/index.ts";
import { add, mul } from "../../symbolic/index.ts";

export const portalBlood = component("pituitary.portalBlood", {
  about: "Delivers GnRH pulses to the pituitary.",
  fidelity: "mechanistic",
  leavesOut: ["GnRH concentration between and within pulses: it is gone within minutes", "dilution of pumped GnRH in the general circulation other than through its reference dose"],
  reads: {
    frequency: { from: "hypothalamus.kisspeptinNeurons.frequency", unit: "1/d" },
    pulseMass: { from: "hypothalamus.gnrhNeurons.pulseMass", unit: "1" },
  },
  ports: {
    pumpPulses: { unit: "1/h", means: "pulses per hour from a pump" },
    pumpMass: { unit: "1/h", means: "GnRH per hour from a pump, in endogenous pulses of the reference man" },
  },
  quantities: ({ frequency, pulseMass, pumpPulses, pumpMass }) => ({
    pulses: quantity(add(frequency, pumpPulses), "1/h", "GnRH pulses per hour that reach the pituitary"),
    delivered: quantity(add(mul(frequency, pulseMass), pumpMass), "1/h", "GnRH per hour, in pulses of the reference man at rest"),
  }),
});
