/** Gonadorelin: GnRH itself; by pump in pulses it replaces the hypothalamus, without pause it silences the pituitary. */
import { component, quantity } from "../model/index.ts";
import { assumed, measured } from "../references/index.ts";
import { div } from "../symbolic/index.ts";
import { drug } from "./drug.ts";
import { coherent, constant, type Fact, parameter } from "./fact.ts";
import type { Absorption } from "./pharmacokinetics/entry.ts";

const referenceDose: Fact = {
  value: 10, unit: "ug",
  evidence: assumed("10 ug subcutaneously every 90 minutes are the usual replacement; 25 ng/kg were needed by vein (Pitteloud 2002)"),
};

/** Each pulse reaches the pituitary as so many pulses of the reference man's own. */
const pump: Absorption = (path) => {
  const pulses = component(path, {
    about: "Sends GnRH to the pituitary in pulses.",
    fidelity: "empirical",
    leavesOut: ["the broader pulse from under the skin", "antibodies", "saturation of the pulse's effect with dose, other than in the gonadotroph"],
    inputs: {
      pulses: { unit: "1/h", means: "pulses per hour" },
      mass: { unit: "1/h", means: "pulses per hour, each times its dose over the reference dose" },
    },
    contributes: (s) => ({ "pituitary.portalBlood.pumpPulses": s.pulses, "pituitary.portalBlood.pumpMass": s.mass }),
  });
  const unit = "ug";
  return {
    components: [pulses],
    route: {
      unit,
      delivers: [{ kind: "pump", pulses: `${path}.pulses`, mass: `${path}.mass`, referenceDose: coherent(referenceDose) }],
      modes: ["pulses"],
      constants: [constant(referenceDose, "dose that acts as one endogenous pulse of the reference man")],
    },
  };
};

/** Gone within minutes of the end, so that its level follows the rate. */
const continuous: Absorption = (path) => {
  const line = component(path, {
    about: "Holds GnRH receptors without pause.",
    fidelity: "empirical",
    leavesOut: ["the minutes that the level takes to follow the rate"],
    inputs: { rate: { unit: "mg/h", means: "rate of infusion" } },
    parameters: {
      clearance: parameter({ value: 125, unit: "L/h", range: [60, 200], evidence: assumed("a half-life of 4 minutes in an extracellular volume of 12 L") }, "clearance from blood"),
      ec50: parameter({ value: 0.5, unit: "ng/mL", range: [0.1, 3], evidence: measured("gnrhContinuous", "abstract: 1 ug/min raises LH three- to fourfold in 3 h, taken as half of the receptors at the level that rate gives") }, "concentration that fills half of the GnRH receptors"),
    },
    quantities: ({ rate, clearance }) => ({ concentration: quantity(div(rate, clearance), "ng/mL", "GnRH in blood") }),
    contributes: ({ concentration, ec50 }) => ({ "pituitary.gnrhReceptor.agonists": div(concentration, ec50) }),
  });
  return { components: [line], route: { unit: "ug", delivers: [{ kind: "infusion", input: `${path}.rate`, share: 1 }], modes: ["infusion"], constants: [] } };
};

export const gonadorelin = drug("gonadorelin", {
  class: "GnRH",
  about: "Drives the pituitary when it comes in pulses; desensitises it when it does not pause.",
  synonyms: ["GnRH", "LHRH", "pulsatile GnRH", "GnRH pump", "lutrelef", "factrel"],
  fidelity: "empirical",
  routes: { pump, infusion: continuous },
  doses: ["10 ug every 90 min", "10 ug every 120 min", "20 ug every 90 min"],
  leavesOut: ["single test doses", "competition of pulses with a continuous agonist at the receptor"],
});
