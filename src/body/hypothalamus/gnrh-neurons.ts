/**
 * GnRH neurons: how much each pulse carries.
 *
 * While pulses are suppressed the neurons lose synthetic capacity within days and regain it over months;
 * that, and not the pituitary, is why LH comes back slowly after androgens. Much oestrogen lowers capacity
 * too: four days of testosterone halve LH, three weeks all but abolish it.
 */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, atRest, div, max, min, mul, pow, sub } from "../../symbolic/index.ts";
import { rising } from "../direction.ts";

export const gnrhNeurons = component("hypothalamus.gnrhNeurons", {
  about: "Fill each GnRH pulse.",
  fidelity: "empirical",
  leavesOut: ["number and migration of GnRH neurons", "the accumulation of GnRH between two pulses"],
  reads: {
    frequency: { from: "hypothalamus.kisspeptinNeurons.frequency", unit: "1/d" },
    estrogen: { from: "hypothalamus.estrogenReceptor.activity", unit: "1" },
  },
  ports: { remembered: { unit: "1/d", means: "frequency over the last hours less that of the instant, where pulses make it swing; 0 at averaged fidelity" } },
  parameters: {
    mass: { value: 1, unit: "1", range: [0, 1.5], varies: lognormal(0.14), means: "GnRH in a pulse at full capacity, relative to the reference man", evidence: assumed("the reference man defines the unit; conditions lower it") },
    dependence: { value: 1.545, unit: "1", range: [0.1, 2], means: "how steeply synthetic capacity follows pulse frequency below rest", evidence: fitted("calibration/averaged-axis", "coviello2005", "ly2005") },
    estrogenRestraint: { value: 0.01, unit: "1", range: [0.01, 3], means: "oestrogen term of the slow restraint on capacity at rest", evidence: fitted("calibration/averaged-axis", "coviello2005", "marynick1979") },
    restraintSteepness: { value: 5.757, unit: "1", range: [1, 6], means: "how steeply that restraint rises", evidence: fitted("calibration/averaged-axis", "coviello2005", "marynick1979") },
    lossTime: { value: 4.774, unit: "d", range: [2, 20], means: "time constant of losing capacity", evidence: fitted("calibration/averaged-axis", "coviello2005") },
    gainTime: { value: 62.26, unit: "d", range: [7, 180], varies: lognormal(1), means: "time constant of regaining capacity", evidence: fitted("calibration/averaged-axis", "ly2005", "liu2006") },
  },
  pools: { capacity: { start: 1, unit: "1", means: "GnRH synthetic capacity, 1 at rest and never above" } },
  quantities: ({ frequency, remembered, estrogen, mass, dependence, estrogenRestraint, restraintSteepness, capacity }) => {
    const restraint = div(add(1, estrogenRestraint), add(1, mul(estrogenRestraint, pow(max(estrogen, 0), restraintSteepness))));
    return {
      restraint: quantity(restraint, "1", "what oestrogen leaves of capacity in the long run, 1 at rest"),
      supported: quantity(min(1, mul(pow(div(add(frequency, remembered), atRest(frequency)), dependence), restraint)), "1", "capacity that this frequency and oestrogen sustain"),
      pulseMass: quantity(mul(mass, capacity), "1", "GnRH in a pulse, relative to the reference man at rest"),
    };
  },
  flows: ({ supported, capacity, lossTime, gainTime }) => {
    const gaining = rising(sub(supported, capacity));
    const pace = add(div(gaining, gainTime), div(sub(1, gaining), lossTime));
    return {
      gain: flow({ to: capacity, at: mul(supported, pace) }),
      loss: flow({ from: capacity, at: mul(capacity, pace) }),
    };
  },
});
