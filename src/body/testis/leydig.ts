/**
 * Leydig cells: LH signal → cAMP and PKA → StAR and enzymes → testosterone.
 *
 * Two answers to one signal: cholesterol import by StAR within hours, and enzymes, induced within days and
 * lost over weeks (the trophic arm). Deprived of LH the cells keep part of their machinery.
 */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted, measured } from "../../references/index.ts";
import { add, atRest, div, max, min, mul, pow, sub, where } from "../../symbolic/index.ts";
import { rising } from "../direction.ts";

export const leydig = component("testis.leydig", {
  about: "Turns the LH signal into testosterone.",
  fidelity: "mechanistic",
  leavesOut: ["INSL3", "17-hydroxyprogesterone and the other intermediates", "stem and progenitor Leydig cells other than as maturity"],
  reads: {
    signal: { from: "testis.lhReceptor.signal", unit: "1" },
    present: { from: "testis.tissue.present", unit: "1" },
    production: { from: "liver.steroidClearance.testosteroneProduction", unit: "nmol/h" },
    adrenal: { from: "adrenal.androgens.production", unit: "nmol/h" },
  },
  ports: {
    enzymeBlockade: { unit: "1", means: "blockers of steroid synthesis, each over its half-inhibitory concentration" },
    rhythm: { unit: "1", means: "how far the hour moves the drive on StAR from its mean over a day, as a share of it; 0 at averaged fidelity" },
  },
  parameters: {
    mass: { value: 1, unit: "1", range: [0.1, 1.5], varies: lognormal(0.43), means: "Leydig cells relative to the reference man", evidence: measured("wu2008", "the reference man defines the unit; testosterone falls about 1 % a year (EMAS)") },
    campTime: { value: 0.7, unit: "h", range: [0.2, 2], means: "time constant of cAMP and PKA", evidence: assumed("testosterone begins to rise within an hour of LH") },
    starTime: { value: 3, unit: "h", range: [1, 8], means: "time constant of StAR and cholesterol import", evidence: measured("saezForest1979", "testosterone at 1.6 times baseline within 4 h of hCG") },
    trophicGain: { value: 1.72, unit: "1", range: [0.1, 3], means: "how steeply enzyme capacity follows PKA above rest", evidence: fitted("calibration/averaged-axis", "tsjoen2005") },
    trophicLoss: { value: 0.5351, unit: "1", range: [0, 0.8], means: "how steeply enzyme capacity follows PKA below rest", evidence: fitted("calibration/averaged-axis", "coviello2005") },
    mostCapacity: { value: 4, unit: "1", range: [1.05, 4], means: "ceiling of enzyme capacity, relative to rest", evidence: fitted("calibration/averaged-axis", "tsjoen2005", "saezForest1979") },
    inductionTime: { value: 2.561, unit: "d", range: [0.5, 10], means: "time constant of inducing enzymes", evidence: fitted("calibration/averaged-axis", "saezForest1979") },
    trophicTime: { value: 2, unit: "d", range: [2, 21], means: "time constant of losing them", evidence: fitted("calibration/averaged-axis", "saezForest1979") },
    maturing: { value: 30, unit: "d", range: [10, 180], means: "time constant of the growth of an immature Leydig cell population", evidence: assumed("testosterone of men with congenital deficiency rises to normal over three to six months of hCG") },
    immaturity: { value: 0.25, unit: "1", range: [0.05, 0.8], means: "PKA below which Leydig cells do not mature, over rest", evidence: assumed("some LH activity suffices to mature them") },
  },
  pools: {
    camp: { start: 1, unit: "1", means: "cAMP and PKA, 1 at rest" },
    star: { start: 1, unit: "1", means: "cholesterol import by StAR, 1 at rest" },
    capacity: { start: 1, unit: "1", means: "steroidogenic enzymes, 1 at rest" },
    maturity: { start: 1, unit: "1", means: "mature share of the Leydig cells, 1 in an adult who had a puberty" },
  },
  quantities: ({ present, production, adrenal, enzymeBlockade, mass, trophicGain, trophicLoss, mostCapacity, immaturity, camp, star, capacity, maturity }) => {
    const gained = pow(max(camp, 1), trophicGain);
    return {
    sustained: quantity(where(1, camp, div(mul(mostCapacity, gained), add(gained, sub(mostCapacity, 1))), pow(max(camp, 1e-4), trophicLoss)), "1", "enzyme capacity that this signal sustains"),
    maturable: quantity(min(1, div(camp, immaturity)), "1", "maturity that this signal leads to"),
    synthesis: quantity(div(1, add(1, enzymeBlockade)), "1", "what blockade leaves of steroid synthesis"),
    secretion: quantity(mul(atRest(sub(production, adrenal)), star, capacity, mass, maturity, present, div(1, add(1, enzymeBlockade))), "nmol/h", "testosterone secreted per hour, both testes"),
    };
  },
  flows: ({ signal, rhythm, campTime, starTime, inductionTime, trophicTime, maturing, camp, star, capacity, maturity, sustained, maturable, secretion }) => {
    const induced = rising(sub(sustained, capacity));
    const pace = add(div(induced, inductionTime), div(sub(1, induced), trophicTime));
    return {
    campIn: flow({ to: camp, at: div(signal, campTime) }),
    campOut: flow({ from: camp, at: div(camp, campTime) }),
    starIn: flow({ to: star, at: div(mul(camp, add(1, rhythm)), starTime) }),
    starOut: flow({ from: star, at: div(star, starTime) }),
    capacityIn: flow({ to: capacity, at: mul(sustained, pace) }),
    capacityOut: flow({ from: capacity, at: mul(capacity, pace) }),
    maturation: flow({ to: maturity, at: div(max(sub(maturable, maturity), 0), maturing) }),
    secretion: flow({ to: "testis.interstitium.testosterone", at: secretion }),
    };
  },
});
