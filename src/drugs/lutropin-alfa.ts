/** Lutropin alfa: recombinant LH. */
import { measured } from "../references/index.ts";
import { drug } from "./drug.ts";
import { readsAs } from "./pharmacodynamics/act.ts";
import { firstOrder, intravenous } from "./pharmacokinetics/absorption.ts";
import { twoCompartment } from "./pharmacokinetics/disposition.ts";

const published = "abstract: clearance 1.7 L/h, volume at steady state 10 L, half-lives of 1 and 11 h: the two-compartment model that has all four";

export const lutropinAlfa = drug("lutropin alfa", {
  class: "gonadotropin",
  about: "Is LH: drives Leydig cells, for hours.",
  synonyms: ["recombinant LH", "r-hLH", "LH", "lutropin", "luveris"],
  fidelity: "mechanistic",
  routes: {
    subcutaneous: firstOrder({
      ka: { value: 0.173, unit: "1/h", cv: 0.3, range: [0.1, 0.5], evidence: measured("lecotonnec1998", "abstract: half-life of absorption 4 h") },
      bioavailable: { value: 0.56, unit: "1", cv: 0.2, range: [0.4, 0.7], evidence: measured("lecotonnec1998", "abstract: 0.56 subcutaneous, 0.54 intramuscular, in women") },
    }),
    intravenous: intravenous(),
  },
  disposition: twoCompartment({
    unit: "IU",
    shown: "IU/L",
    clearance: { value: 1.7, unit: "L/h", cv: 0.25, range: [1.4, 2.6], evidence: measured("lecotonnec1998", published) },
    volume: { value: 3.406, unit: "L", range: [2.5, 6], evidence: measured("lecotonnec1998", published) },
    peripheralVolume: { value: 6.594, unit: "L", range: [4, 9], evidence: measured("lecotonnec1998", published) },
    exchange: { value: 0.577, unit: "L/h", range: [0.3, 1.2], evidence: measured("lecotonnec1998", published) },
  }),
  acts: [readsAs("lh")],
  doses: ["75 IU daily", "150 IU daily"],
  leavesOut: ["that the man's own LH leaves faster than this product: its sugar chains differ", "any difference between men and women"],
});
