/**
 * GnRH neurons: how much each pulse carries.
 *
 * While pulses are suppressed the neurons lose synthetic capacity within days and regain it over months;
 * that, and not the pituitary, is why LH comes back slowly after androgens.
 */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, div, min, mul, pow, relative, sub } from "../../symbolic/index.ts";
import { rising } from "../direction.ts";

export const gnrhNeurons = component("hypothalamus.gnrhNeurons", {
  about: "Fill each GnRH pulse.",
  fidelity: "empirical",
  leavesOut: ["number and migration of GnRH neurons", "the accumulation of GnRH between two pulses (pulsatile fidelity)"],
  reads: { frequency: { from: "hypothalamus.kisspeptinNeurons.frequency", unit: "1/d" } },
  parameters: {
    mass: { value: 1, unit: "1", range: [0, 1.5], varies: lognormal(0.15), means: "GnRH in a pulse at full capacity, relative to the reference man", evidence: assumed("the reference man defines the unit; conditions lower it") },
    dependence: { value: 1.237, unit: "1", range: [0.1, 2], means: "how steeply synthetic capacity follows pulse frequency below rest", evidence: fitted("calibration/averaged-axis", "coviello2005", "ly2005") },
    lossTime: { value: 5.701, unit: "d", range: [2, 20], means: "time constant of losing capacity", evidence: fitted("calibration/averaged-axis", "coviello2005") },
    gainTime: { value: 90, unit: "d", range: [7, 90], varies: lognormal(0.4), means: "time constant of regaining capacity", evidence: fitted("calibration/averaged-axis", "ly2005", "liu2006") },
  },
  pools: { capacity: { start: 1, unit: "1", means: "GnRH synthetic capacity, 1 at rest and never above" } },
  quantities: ({ frequency, mass, dependence, capacity }) => ({
    supported: quantity(min(1, pow(relative(frequency), dependence)), "1", "capacity that this frequency sustains"),
    pulseMass: quantity(mul(mass, capacity), "1", "GnRH in a pulse, relative to the reference man at rest"),
  }),
  flows: ({ supported, capacity, lossTime, gainTime }) => {
    const gaining = rising(sub(supported, capacity));
    const pace = add(div(gaining, gainTime), div(sub(1, gaining), lossTime));
    return {
      gain: flow({ to: capacity, at: mul(supported, pace) }),
      loss: flow({ from: capacity, at: mul(capacity, pace) }),
    };
  },
});
