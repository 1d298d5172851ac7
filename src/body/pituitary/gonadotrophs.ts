/**
 * Gonadotrophs: GnRH pulses → LH and FSH.
 *
 * LH leaves a releasable pool, a share at each pulse; FSH is made and let go of steadily, under inhibin B.
 * Capacity follows the GnRH delivered: lost within days without it, regained slowly because GnRH
 * up-regulates its own receptor.
 */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted, measured } from "../../references/index.ts";
import { add, atRest, div, hill, inhibition, max, min, mul, neg, pow, relative, sub } from "../../symbolic/index.ts";
import { rising } from "../direction.ts";

export const gonadotrophs = component("pituitary.gonadotrophs", {
  about: "Turn GnRH pulses into LH and FSH.",
  fidelity: "mechanistic",
  leavesOut: ["activin and follistatin within the pituitary", "isoforms of LH and FSH"],
  reads: {
    pulses: { from: "pituitary.portalBlood.pulses", unit: "1/h" },
    delivered: { from: "pituitary.portalBlood.delivered", unit: "1/h" },
    response: { from: "pituitary.gnrhReceptor.response", unit: "1" },
    continuous: { from: "pituitary.gnrhReceptor.continuous", unit: "1" },
    occupancy: { from: "pituitary.gnrhReceptor.occupancy", unit: "1" },
    estrogenHere: { from: "pituitary.estrogenReceptor.activity", unit: "1" },
    inhibinB: { from: "blood.inhibinB.concentration", unit: "pg/mL" },
    androgen: { from: "blood.androgens.free", unit: "1" },
    lhCleared: { from: "blood.lh.cleared", unit: "IU/h" },
    fshCleared: { from: "blood.fsh.cleared", unit: "IU/h" },
  },
  ports: {
    pulsedLh: { unit: "1", means: "1 where granules release LH pulse by pulse, so that its mean over pulses is not taken here; 0 at averaged fidelity" },
    pulsedFsh: { unit: "1", means: "share of the FSH secreted that pulses release one by one; 0 at averaged fidelity" },
  },
  parameters: {
    share: { value: 0.6, unit: "1", range: [0.05, 0.6], means: "share of the releasable LH that a reference pulse releases", evidence: fitted("calibration/averaged-axis", "pitteloud2008") },
    refill: { value: 0.3, unit: "1/h", range: [0.3, 2], means: "rate of refilling the releasable LH", evidence: fitted("calibration/averaged-axis", "pitteloud2008") },
    regularity: { value: 5.4, unit: "1", range: [1, 20], means: "shape of the interval between pulses as a gamma variate; 1 is random", evidence: assumed("an interval CV of 0.43, that of a Weibull of shape 2.5") },
    estrogenRestraint: { value: 3, unit: "1", range: [0.1, 3], means: "oestrogen term of the restraint on the answer to GnRH at rest", evidence: fitted("calibration/averaged-axis", "pitteloud2008", "raven2006") },
    restraintSteepness: { value: 0.6185, unit: "1", range: [0.5, 3], means: "how steeply that restraint rises", evidence: fitted("calibration/averaged-axis", "raven2006", "tsjoen2005") },
    restraintLag: { value: 12, unit: "h", range: [4, 36], means: "delay of the oestrogen signal in the pituitary", evidence: assumed("as in the hypothalamus") },
    mostCapacity: { value: 6.897, unit: "1", range: [2, 10], means: "capacity under unlimited GnRH, relative to rest", evidence: fitted("calibration/averaged-axis", "pitteloud2008") },
    leastCapacity: { value: 0.0001, unit: "1", range: [0, 0.15], means: "capacity left without any GnRH", evidence: fitted("calibration/averaged-axis", "coviello2005") },
    capacitySteepness: { value: 1.199, unit: "1", range: [0.7, 3], means: "how steeply capacity follows GnRH delivered", evidence: fitted("calibration/averaged-axis", "pitteloud2008", "coviello2005") },
    capacityTime: { value: 6.501, unit: "d", range: [3, 21], means: "time constant of capacity", evidence: fitted("calibration/averaged-axis", "coviello2005") },
    priming: { value: 5, unit: "1", range: [0.1, 5], means: "capacity at which self-priming has half of its effect", evidence: fitted("calibration/averaged-axis", "ly2005") },
    unprimed: { value: 0.1, unit: "1", range: [0, 0.5], means: "share of the speed of regaining capacity that is left to cells no GnRH has primed", evidence: assumed("in congenital deficiency LH answers within one to three weeks of pulsatile GnRH") },
    castration: { value: 0.8917, unit: "1", range: [0.3, 5], means: "androgen, over rest, that halves the growth of gonadotrophs without androgen", evidence: fitted("calibration/averaged-axis", "rohayem2016", "spijkstra1988") },
    growth: { value: 120, unit: "d", range: [60, 365], means: "time constant of that growth", evidence: assumed("gonadotropins go on rising for months and years after castration") },
    unpulsed: { value: 0.03, unit: "1", range: [0, 0.03], means: "share of LH released without pulses", evidence: fitted("calibration/averaged-axis", "coviello2005") },
    lhFloor: { value: 0.02, unit: "1", range: [0.005, 0.03], means: "LH that needs no GnRH, over LH at rest", evidence: assumed("0.1 IU/L remain in complete congenital deficiency, part of it assay background") },
    recruitment: { value: 3.586, unit: "1", range: [0, 4], means: "extra LH recruited under full occupancy by an agonist", evidence: fitted("calibration/averaged-axis", "tornoe2007") },
    flareRelease: { value: 2, unit: "1/h", range: [0.5, 4], means: "rate at which a full agonist empties the releasable LH", evidence: assumed("the flare multiplies LH by four to eight within a day") },
    continuousDrive: { value: 6, unit: "1", range: [2, 12], means: "drive on synthesis by a full continuous agonist, in that of pulses at rest", evidence: assumed("the flare recruits LH for days before receptors are lost") },
    fshCapacity: { value: 0.5827, unit: "1", range: [0.3, 1.5], means: "exponent of capacity in FSH synthesis", evidence: fitted("calibration/averaged-axis", "coviello2005", "hayes2001") },
    fshDrive: { value: 0.7691, unit: "1", range: [0.1, 2], means: "GnRH, relative to rest, for half of its full effect on FSH synthesis", evidence: fitted("calibration/averaged-axis", "hayes2001") },
    fshSteepness: { value: 1.962, unit: "1", range: [1, 3], means: "how steeply FSH synthesis follows GnRH where there is little of it", evidence: fitted("calibration/averaged-axis", "coviello2005", "hayes2001") },
    slowness: { value: 0.8, unit: "1", range: [0, 0.8], means: "how much slow pulses favour FSH", evidence: fitted("calibration/averaged-axis", "magill2013", "coviello2005") },
    slowest: { value: 0.05, unit: "1/h", range: [0.02, 0.2], means: "pulse frequency below which slower pulses favour FSH no further", evidence: assumed("keeps FSH finite where pulses all but stop") },
    inhibinHalf: { value: 120, unit: "pg/mL", range: [30, 120], varies: lognormal(0.11), means: "inhibin B that halves FSH synthesis", evidence: fitted("calibration/averaged-axis", "hayes2001") },
    inhibinSteepness: { value: 2.074, unit: "1", range: [1, 2.5], means: "steepness of inhibition by inhibin B", evidence: fitted("calibration/averaged-axis", "hayes2001", "coviello2005") },
    fshEstrogen: { value: 0.0001, unit: "1", range: [0, 1.5], means: "exponent of direct oestrogen restraint on FSH synthesis", evidence: fitted("calibration/averaged-axis", "hayes2001", "tsjoen2005") },
    fshFloor: { value: 0.03, unit: "1", range: [0, 0.1], means: "FSH that needs no GnRH, over FSH at rest", evidence: measured("coviello2005", "abstract: FSH falls to 3 % on testosterone enanthate") },
    fshGene: { value: 1, unit: "1", range: [0.5, 1.2], varies: lognormal(0.33), means: "transcription of FSHB relative to the common genotype", evidence: measured("grigorova2008", "abstract: FSH 3.37, 2.84, 2.02 IU/L in rs10835638 GG, GT, TT") },
    fshByAgonist: { value: 0.8, unit: "1", range: [0, 0.8], means: "FSH that a full continuous agonist sustains though pulses no longer count, over rest", evidence: fitted("calibration/averaged-axis", "klotz2008") },
    fshTime: { value: 10, unit: "h", range: [4, 24], means: "time FSH stays in the cell after synthesis", evidence: assumed("FSH is secreted as it is made, with a delay of hours") },
  },
  pools: {
    capacity: { start: 1, unit: "1", means: "LH that can be made and released, 1 at rest" },
    mass: { start: 1, unit: "1", means: "gonadotrophs, 1 at rest; more after months without androgen" },
    estrogenSignal: { start: 1, unit: "1", means: "oestrogen as the gonadotroph feels it, 1 at rest" },
    fshStore: { unit: "IU", means: "FSH made and not yet secreted" },
  },
  quantities: (s) => {
    const restraint = div(add(1, s.estrogenRestraint), add(1, mul(s.estrogenRestraint, pow(max(s.estrogenSignal, 0), s.restraintSteepness))));
    const answer = mul(restraint, s.response);
    const released = min(mul(s.share, div(s.delivered, s.pulses), answer), 0.95);
    const leak = mul(s.flareRelease, s.continuous);
    const emptied = add(s.refill, leak);
    // Laplace transform of the interval law at the refill rate: all of the pulse statistics that the mean needs.
    const kept = pow(add(1, div(emptied, mul(s.pulses, s.regularity))), neg(s.regularity));
    const byPulses = div(mul(s.pulses, released, sub(1, kept)), mul(emptied, sub(1, mul(sub(1, released), kept))));
    const secreted = add(byPulses, mul(sub(1, byPulses), div(leak, emptied)));
    // Recruited LH against LH that needs no GnRH, each over its share at rest.
    const made = mul(sub(1, s.lhFloor), s.mass, s.capacity, add(1, mul(s.recruitment, s.continuous)));
    const whole = add(s.unpulsed, mul(sub(1, s.unpulsed), secreted));
    const inPulses = div(mul(made, sub(1, s.unpulsed), byPulses), add(mul(made, whole), mul(s.lhFloor, atRest(whole))));
    const drive = add(relative(mul(s.delivered, answer)), mul(s.continuousDrive, s.continuous));
    const rise = pow(drive, s.capacitySteepness);
    return {
      restraint: quantity(restraint, "1", "what oestrogen leaves of the answer to GnRH, 1 at rest"),
      answer: quantity(answer, "1", "answer to GnRH, under oestrogen and by the receptors left, 1 at rest"),
      released: quantity(released, "1", "share of the releasable LH that leaves at a pulse"),
      emptied: quantity(emptied, "1/h", "rate at which LH recruited between pulses is used up"),
      kept: quantity(kept, "1", "mean over intervals of what is still to be refilled at the next pulse"),
      byPulses: quantity(byPulses, "1", "share of the LH recruited that leaves at pulses"),
      secreted: quantity(add(s.unpulsed, mul(sub(1, s.unpulsed), secreted)), "1", "share of the LH recruited that is secreted"),
      secretedHere: quantity(add(s.unpulsed, mul(sub(1, s.unpulsed), sub(1, s.pulsedLh), secreted)), "1", "share of the LH recruited that is secreted without pulses being followed"),
      inPulses: quantity(inPulses, "1", "share of the LH secreted that comes in pulses"),
      drive: quantity(drive, "1", "GnRH effect on synthesis, 1 at rest"),
      sustained: quantity(add(s.leastCapacity, mul(sub(1, s.leastCapacity), div(mul(s.mostCapacity, rise), add(rise, sub(s.mostCapacity, 1))))), "1", "capacity that this drive sustains"),
      inhibited: quantity(relative(inhibition(s.inhibinB, s.inhibinHalf, s.inhibinSteepness)), "1", "what inhibin B leaves of FSH synthesis, 1 at rest"),
    };
  },
  starts: ({ fshCleared, fshTime }) => ({ fshStore: mul(fshCleared, fshTime) }),
  flows: (s) => {
    const primed = add(1, mul(rising(sub(s.sustained, s.capacity)), sub(max(s.unprimed, div(mul(s.capacity, add(1, s.priming)), add(s.capacity, s.priming))), 1)));
    const slow = div(add(atRest(s.pulses), s.slowest), add(s.pulses, s.slowest));
    const synthesis = mul(
      s.fshGene, s.mass, pow(max(s.capacity, 1e-4), s.fshCapacity), relative(hill(s.drive, s.fshDrive, s.fshSteepness)), pow(slow, s.slowness),
      s.inhibited, pow(max(s.estrogenSignal, 0.05), neg(s.fshEstrogen)),
    );
    return {
      capacityChange: flow({ to: s.capacity, at: mul(div(sub(s.sustained, s.capacity), s.capacityTime), primed) }),
      growth: flow({ to: s.mass, at: div(max(div(add(1, s.castration), add(s.androgen, s.castration)), 1), s.growth) }),
      involution: flow({ from: s.mass, at: div(s.mass, s.growth) }),
      estrogenIn: flow({ to: s.estrogenSignal, at: div(s.estrogenHere, s.restraintLag) }),
      estrogenOut: flow({ from: s.estrogenSignal, at: div(s.estrogenSignal, s.restraintLag) }),
      lhSecretion: flow({
        to: "blood.lh.central",
        at: mul(atRest(s.lhCleared), add(mul(sub(1, s.lhFloor), s.mass, s.capacity, add(1, mul(s.recruitment, s.continuous)), div(s.secretedHere, atRest(s.secreted))), s.lhFloor)),
      }),
      fshSynthesis: flow({ to: s.fshStore, at: mul(atRest(s.fshCleared), add(mul(sub(1, s.fshFloor), synthesis), s.fshFloor, mul(s.fshByAgonist, s.occupancy))) }),
      fshSecretion: flow({ from: s.fshStore, to: "blood.fsh.central", at: div(mul(s.fshStore, sub(1, s.pulsedFsh)), s.fshTime) }),
    };
  },
});
