/** Gonadorelin: GnRH itself; by pump in pulses it replaces the hypothalamus, without pause it silences the pituitary. */
import { component, quantity } from "../model/index.ts";
import { assumed, measured } from "../references/index.ts";
import { div } from "../symbolic/index.ts";
import { drug } from "./drug.ts";
import { coherent, constant, type Fact, parameter } from "./fact.ts";
import type { Absorption } from "./pharmacokinetics/entry.ts";

const referenceDose: Fact = {
  value: 10, unit: "ug",
  evidence: assumed("10 ug subcutaneously every 90 minutes, the usual replacement, from memory; a trial gave 143 to 714 ng/kg every 2 h (PMID 3142911)"),
};

/** Pulses reach the pituitary as so many of the reference man's own; an infusion holds receptors by its steady level. */
const pump: Absorption = (path) => {
  const given = component(path, {
    about: "Brings GnRH to the pituitary, in pulses or without pause.",
    fidelity: "empirical",
    leavesOut: ["the broader pulse from under the skin", "the minutes that a level takes to follow an infusion's rate", "antibodies"],
    inputs: {
      pulses: { unit: "1/h", means: "pulses per hour" },
      mass: { unit: "1/h", means: "pulses per hour, each times its dose over the reference dose" },
      rate: { unit: "mg/h", means: "rate of infusion" },
    },
    parameters: {
      clearance: parameter({ value: 125, unit: "L/h", range: [60, 200], evidence: assumed("a half-life of 4 minutes in an extracellular volume of 12 L") }, "clearance from blood"),
      ec50: parameter({ value: 0.5, unit: "ng/mL", range: [0.1, 3], evidence: measured("gnrhContinuous", "abstract: 1 ug/min raises LH three- to fourfold in 3 h, taken as half of the receptors at the level that rate gives") }, "concentration that fills half of the GnRH receptors"),
    },
    quantities: ({ rate, clearance }) => ({ concentration: quantity(div(rate, clearance), "ng/mL", "GnRH in blood during an infusion") }),
    contributes: ({ pulses, mass, concentration, ec50 }) => ({
      "pituitary.portalBlood.pumpPulses": pulses,
      "pituitary.portalBlood.pumpMass": mass,
      "pituitary.gnrhReceptor.agonists": div(concentration, ec50),
    }),
  });
  return {
    components: [given],
    route: {
      unit: "ug",
      delivers: [
        { kind: "pump", pulses: `${path}.pulses`, mass: `${path}.mass`, referenceDose: coherent(referenceDose) },
        { kind: "infusion", input: `${path}.rate`, share: 1 },
      ],
      modes: ["pulses", "infusion"],
      constants: [constant(referenceDose, "dose that acts as one endogenous pulse of the reference man")],
    },
  };
};

export const gonadorelin = drug("gonadorelin", {
  class: "GnRH",
  about: "Drives the pituitary when it comes in pulses; desensitises it when it does not pause.",
  synonyms: ["GnRH", "LHRH", "pulsatile GnRH", "GnRH pump", "lutrelef", "factrel"],
  fidelity: "empirical",
  routes: { subcutaneous: pump },
  doses: ["10 ug every 90 min", "10 ug every 120 min", "20 ug every 90 min"],
  leavesOut: ["single test doses", "pulses by vein, which need a smaller dose", "competition of pulses with a continuous agonist at the receptor"],
});
