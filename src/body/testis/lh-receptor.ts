/**
 * LH receptors (LHCGR) of the Leydig cells: LH and hCG fill them, and much of either loses them.
 *
 * The drive is the mean of a saturating response over a level that swings with every pulse; the receptors
 * turn over within a day or two, faster lost the more of them are held, most of all by hCG, which lets go slowly.
 */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, atRest, div, exp, hill, log, max, min, mul, number, relative, sqrt, sub } from "../../symbolic/index.ts";
import { dimensionOf } from "../../units/index.ts";

/** Third node of Gauss–Hermite quadrature in standard deviations; the middle node weighs 2/3, the outer ones 1/6. */
const outerNode = Math.sqrt(3);

/** Where there is no LH none of it swings. */
const unmeasurable = number(1e-6, dimensionOf("IU/L"));

export const lhReceptor = component("testis.lhReceptor", {
  about: "Turns LH and hCG into the drive of the Leydig cells, and wears under too much of it.",
  fidelity: "mechanistic",
  leavesOut: ["internalisation and recycling apart", "activating and inactivating mutations other than through the half-maximal LH"],
  reads: {
    lh: { from: "blood.lh.concentration", unit: "IU/L" },
    endogenous: { from: "blood.lh.endogenous", unit: "IU/L" },
    inPulses: { from: "pituitary.gonadotrophs.inPulses", unit: "1" },
    pulsatility: { from: "blood.lh.pulsatility", unit: "1/h" },
    pulses: { from: "pituitary.portalBlood.pulses", unit: "1/h" },
  },
  ports: {
    ligands: { unit: "IU/L", means: "hCG and the like, in LH that drives as much" },
    lingering: { unit: "IU/L", means: "what those weigh in addition in the loss of receptors, because they let go slowly" },
    resolved: { unit: "1", means: "1 where LH moves with every pulse, so that the mean over pulses is not taken here; 0 at averaged fidelity" },
  },
  parameters: {
    half: { value: 5.783, unit: "IU/L", range: [3, 15], varies: lognormal(0.34), means: "LH for half of the maximal drive", evidence: fitted("calibration/averaged-axis", "tornoe2007") },
    steepness: { value: 1.21, unit: "1", range: [1, 2], means: "steepness of the drive in LH", evidence: fitted("calibration/averaged-axis", "tornoe2007") },
    wear: { value: 0.8312, unit: "1", range: [0, 8], means: "how much full occupancy adds to the loss of receptors", evidence: fitted("calibration/averaged-axis", "saezForest1979", "coviello2005") },
    wearHalf: { value: 27.81, unit: "IU/L", range: [10, 80], means: "LH for half of the maximal wear", evidence: fitted("calibration/averaged-axis", "saezForest1979") },
    turnover: { value: 24, unit: "h", range: [8, 96], means: "time constant of the receptors at little occupancy", evidence: assumed("membrane receptors turn over within about a day") },
  },
  pools: { receptors: { start: 1, unit: "1", means: "LH receptors, 1 at rest" } },
  quantities: ({ lh, endogenous, inPulses, pulsatility, pulses, ligands, lingering, resolved, half, steepness, wear, wearHalf, receptors }) => {
    // Only the LH that comes in pulses swings: neither what leaks without GnRH nor what is injected does.
    const swinging = relative(div(mul(inPulses, endogenous), max(lh, unmeasurable)));
    // Never quite zero: the root below has no slope there.
    const spread = max(1e-6, min(1, mul(div(pulsatility, pulses), swinging, swinging)));
    const drive = (level: typeof lh) => hill(add(level, ligands), half, steepness);
    const meanOver = (variance: typeof lh) => {
      const median = div(lh, sqrt(add(1, variance)));
      const swing = exp(mul(outerNode, sqrt(log(add(1, variance)))));
      return add(mul(2 / 3, drive(median)), mul(1 / 6, add(drive(mul(median, swing)), drive(div(median, swing)))));
    };
    // What counts as 1 is the mean over pulses, whether they are simulated or not.
    const mean = div(meanOver(mul(spread, sub(1, resolved))), atRest(meanOver(spread)));
    const load = add(lh, ligands, lingering);
    return {
      spread: quantity(spread, "1", "squared coefficient of variation of LH around its mean"),
      drive: quantity(mean, "1", "mean drive of a receptor, 1 at rest"),
      signal: quantity(mul(receptors, mean), "1", "what reaches adenylate cyclase, 1 at rest"),
      lossRate: quantity(add(1, mul(wear, hill(load, wearHalf))), "1", "loss of receptors over that at no occupancy"),
    };
  },
  flows: ({ receptors, turnover, lossRate }) => ({
    synthesis: flow({ to: receptors, at: div(atRest(lossRate), turnover) }),
    loss: flow({ from: receptors, at: div(mul(receptors, lossRate), turnover) }),
  }),
});
