/** LH in blood: two phases of disappearance, and how much a pulsatile level swings around its mean. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { add, div, mul, sub } from "../../symbolic/index.ts";

const ln2 = Math.LN2;

export const lh = component("blood.lh", {
  about: "Holds LH between secretion and clearance.",
  fidelity: "mechanistic",
  leavesOut: ["isoforms with other half-lives", "the kidney and the liver apart"],
  parameters: {
    resting: { value: 4.5, unit: "IU/L", range: [2, 9], means: "LH of the reference man", evidence: assumed("middle of the reference range of young men, 1.7 to 8.6 IU/L") },
    volume: { value: 4, unit: "L", range: [3, 6], means: "central volume", evidence: assumed("plasma and a little more; le Cotonnec 1998 found the like for recombinant LH in women") },
    fastShare: { value: 0.37, unit: "1", range: [0.2, 0.5], means: "share of the fast phase in the disappearance of LH", evidence: assumed("prior of the deconvolution literature (Keenan and Veldhuis), from memory") },
    fastHalfLife: { value: 18, unit: "min", range: [10, 25], means: "half-life of the fast phase", evidence: assumed("deconvolution literature (Veldhuis), from memory") },
    slowHalfLife: { value: 90, unit: "min", range: [60, 130], varies: lognormal(0.15), means: "half-life of the slow phase", evidence: measured("tornoe2007", "fitted half-life 1.3 h; deconvolution gives 90 min") },
    irregularity: { value: 0.28, unit: "1", range: [0.15, 1], means: "variance of LH over that of randomly timed pulses", evidence: assumed("simulated for intervals of Weibull shape 2.5") },
  },
  ports: { exogenous: { unit: "IU/L", means: "LH given as a drug" } },
  pools: {
    central: { unit: "IU", means: "LH in blood" },
    peripheral: { unit: "IU", means: "LH in equilibrium with blood" },
  },
  closed: { pools: ["central", "peripheral"], except: ["clearance", "pituitary.gonadotrophs.lhSecretion", "pituitary.granules.lhSecretion", "pituitary.granules.flare"] },
  quantities: ({ volume, fastShare, fastHalfLife, slowHalfLife, irregularity, exogenous, central }) => {
    const fast = div(ln2, fastHalfLife);
    const slow = div(ln2, slowHalfLife);
    const slowShare = sub(1, fastShare);
    const returning = add(mul(fastShare, slow), mul(slowShare, fast));
    const elimination = div(mul(fast, slow), returning);
    // Mean and mean square of the impulse response: what a train of pulses leaves of variance.
    const first = add(div(fastShare, fast), div(slowShare, slow));
    const second = add(div(mul(fastShare, fastShare), mul(2, fast)), div(mul(2, fastShare, slowShare), add(fast, slow)), div(mul(slowShare, slowShare), mul(2, slow)));
    return {
      returning: quantity(returning, "1/h", "rate constant from periphery to blood"),
      eliminating: quantity(elimination, "1/h", "rate constant of clearance from blood"),
      leaving: quantity(sub(add(fast, slow), add(returning, elimination)), "1/h", "rate constant from blood to periphery"),
      endogenous: quantity(div(central, volume), "IU/L", "LH of his own"),
      concentration: quantity(add(div(central, volume), exogenous), "IU/L", "LH in blood, as an assay reads it"),
      cleared: quantity(mul(elimination, central), "IU/h", "LH cleared per hour"),
      pulsatility: quantity(div(mul(irregularity, second), mul(first, first)), "1/h", "squared coefficient of variation of LH, times pulse frequency"),
    };
  },
  starts: ({ resting, volume, leaving, returning }) => ({ central: mul(resting, volume), peripheral: div(mul(resting, volume, leaving), returning) }),
  flows: ({ central, peripheral, leaving, returning, cleared }) => ({
    distribution: flow({ from: central, to: peripheral, at: mul(leaving, central) }),
    redistribution: flow({ from: peripheral, to: central, at: mul(returning, peripheral) }),
    clearance: flow({ from: central, at: cleared }),
  }),
});
