/**
 * Secretory granules of the gonadotrophs: LH waits in them for a GnRH pulse, and leaves within minutes of it. Pulsatile fidelity only.
 *
 * What is recruited, how fast it refills and which share a pulse releases are those of the gonadotroph; here they
 * happen pulse by pulse instead of on average.
 */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { add, atRest, div, min, mul, relative, sub } from "../../symbolic/index.ts";

export const granules = component("pituitary.granules", {
  about: "Hold releasable LH and let a share of it, and of the FSH store, go at each GnRH pulse.",
  fidelity: "mechanistic",
  leavesOut: ["reserve and readily releasable granules apart", "the two phases of an LH response to prolonged GnRH"],
  reads: {
    answer: { from: "pituitary.gonadotrophs.answer", unit: "1" },
    share: { from: "pituitary.gonadotrophs.share", unit: "1" },
    refill: { from: "pituitary.gonadotrophs.refill", unit: "1/h" },
    emptied: { from: "pituitary.gonadotrophs.emptied", unit: "1/h" },
    released: { from: "pituitary.gonadotrophs.released", unit: "1" },
    secreted: { from: "pituitary.gonadotrophs.secreted", unit: "1" },
    byPulses: { from: "pituitary.gonadotrophs.byPulses", unit: "1" },
    unpulsed: { from: "pituitary.gonadotrophs.unpulsed", unit: "1" },
    lhFloor: { from: "pituitary.gonadotrophs.lhFloor", unit: "1" },
    capacity: { from: "pituitary.gonadotrophs.capacity", unit: "1" },
    mass: { from: "pituitary.gonadotrophs.mass", unit: "1" },
    recruitment: { from: "pituitary.gonadotrophs.recruitment", unit: "1" },
    fshTime: { from: "pituitary.gonadotrophs.fshTime", unit: "h" },
    continuous: { from: "pituitary.gnrhReceptor.continuous", unit: "1" },
    pulses: { from: "pituitary.portalBlood.pulses", unit: "1/h" },
    lhCleared: { from: "blood.lh.cleared", unit: "IU/h" },
  },
  parameters: {
    stage: { value: 4.5, unit: "min", range: [1, 10], means: "time in each of the two stages between a GnRH pulse and LH in blood", evidence: assumed("secretory bursts of some ten minutes, from memory of deconvolution studies") },
    fshPulsed: { value: 1, unit: "1", range: [0, 1], means: "share of FSH that leaves with GnRH pulses", evidence: measured("lhImmunoBio", "abstract: FSH pulses of 0.7 ± 0.6 IU/L, in step with those of LH; all of it in pulses gives about as much") },
  },
  pools: {
    releasable: { unit: "IU", means: "LH that a pulse can release" },
    leaving: { unit: "IU", means: "LH on its way out of the cell, first stage" },
    left: { unit: "IU", means: "LH on its way out of the cell, second stage" },
    fshLeaving: { start: 0, unit: "IU", means: "FSH on its way out of the cell" },
  },
  quantities: (s) => {
    const recruited = mul(div(atRest(s.lhCleared), atRest(s.secreted)), sub(1, s.lhFloor), sub(1, s.unpulsed), s.mass, s.capacity, add(1, mul(s.recruitment, s.continuous)));
    // Pulses too weak to release LH leave FSH to leak.
    const pulsed = mul(s.fshPulsed, min(1, relative(s.released)));
    return {
    recruited: quantity(recruited, "IU/h", "LH made ready for release per hour"),
    waiting: quantity(div(mul(recruited, sub(1, s.byPulses)), s.emptied), "IU", "releasable LH on average over pulses"),
    onItsWay: quantity(mul(recruited, s.byPulses, s.stage), "IU", "LH in each stage on its way out on average over pulses"),
    fshByPulses: quantity(pulsed, "1", "share of FSH secretion that comes with pulses"),
    lhShare: quantity(mul(s.share, s.answer), "1", "share of the releasable LH that leaves at a pulse with the GnRH of the reference man"),
    fshShare: quantity(div(pulsed, mul(s.pulses, s.fshTime)), "1", "share of the FSH store that leaves at a pulse of average size"),
    };
  },
  starts: ({ waiting, onItsWay }) => ({ releasable: waiting, leaving: onItsWay, left: onItsWay }),
  flows: ({ recruited, refill, emptied, releasable, leaving, left, fshLeaving, stage }) => ({
    recruitment: flow({ to: releasable, at: recruited }),
    withdrawal: flow({ from: releasable, at: mul(refill, releasable) }),
    flare: flow({ from: releasable, to: "blood.lh.central", at: mul(sub(emptied, refill), releasable) }),
    docking: flow({ from: leaving, to: left, at: div(leaving, stage) }),
    lhSecretion: flow({ from: left, to: "blood.lh.central", at: div(left, stage) }),
    fshSecretion: flow({ from: fshLeaving, to: "blood.fsh.central", at: div(fshLeaving, mul(2, stage)) }),
  }),
  contributes: ({ fshByPulses }) => ({
    "pituitary.gonadotrophs.pulsedLh": 1,
    "pituitary.gonadotrophs.pulsedFsh": fshByPulses,
    "testis.lhReceptor.resolved": 1,
  }),
});
