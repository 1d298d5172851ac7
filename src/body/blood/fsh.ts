/** FSH in blood: two phases of disappearance, the slow one of most of a day. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { add, div, mul, sub } from "../../symbolic/index.ts";

const ln2 = Math.LN2;

export const fsh = component("blood.fsh", {
  about: "Holds FSH between secretion and clearance.",
  fidelity: "mechanistic",
  leavesOut: ["isoforms with other half-lives"],
  parameters: {
    resting: { value: 4.5, unit: "IU/L", range: [1.5, 12], means: "FSH of the reference man", evidence: assumed("middle of the reference range of young men, 1.5 to 12.4 IU/L") },
    volume: { value: 5, unit: "L", range: [3, 6], means: "central volume", evidence: measured("lecotonnec1993", "volume at steady state 9 L, clearance 0.5 L/h") },
    fastHalfLife: { value: 2, unit: "h", range: [1.5, 3], means: "half-life of distribution", evidence: measured("lecotonnec1993", "abstract") },
    slowHalfLife: { value: 20, unit: "h", range: [15, 36], varies: lognormal(0.2), means: "terminal half-life", evidence: measured("lecotonnec1993", "abstract: 17 h to nearly a day after intravenous urinary FSH") },
    returning: { value: 0.12, unit: "1/h", range: [0.06, 0.2], means: "rate constant from periphery to blood", evidence: assumed("with the two half-lives it gives a volume at steady state about twice the central one") },
  },
  ports: { exogenous: { unit: "IU/L", means: "FSH given as a drug" } },
  pools: {
    central: { unit: "IU", means: "FSH in blood" },
    peripheral: { unit: "IU", means: "FSH in equilibrium with blood" },
  },
  closed: { pools: ["central", "peripheral"], except: ["clearance", "pituitary.gonadotrophs.fshSecretion", "pituitary.granules.fshSecretion"] },
  quantities: ({ volume, fastHalfLife, slowHalfLife, returning, exogenous, central }) => {
    const fast = div(ln2, fastHalfLife);
    const slow = div(ln2, slowHalfLife);
    const elimination = div(mul(fast, slow), returning);
    return {
      eliminating: quantity(elimination, "1/h", "rate constant of clearance from blood"),
      leaving: quantity(sub(add(fast, slow), add(returning, elimination)), "1/h", "rate constant from blood to periphery"),
      endogenous: quantity(div(central, volume), "IU/L", "FSH of his own"),
      concentration: quantity(add(div(central, volume), exogenous), "IU/L", "FSH in blood, as an assay reads it"),
      cleared: quantity(mul(elimination, central), "IU/h", "FSH cleared per hour"),
    };
  },
  starts: ({ resting, volume, leaving, returning }) => ({ central: mul(resting, volume), peripheral: div(mul(resting, volume, leaving), returning) }),
  flows: ({ central, peripheral, leaving, returning, cleared }) => ({
    distribution: flow({ from: central, to: peripheral, at: mul(leaving, central) }),
    redistribution: flow({ from: peripheral, to: central, at: mul(returning, peripheral) }),
    clearance: flow({ from: central, at: cleared }),
  }),
});
