/** Estradiol in blood: made of testosterone in fat, liver and testis; bound like it, more loosely. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed, fitted } from "../../references/index.ts";
import { add, atRest, div, mul, sub } from "../../symbolic/index.ts";

export const estradiol = component("blood.estradiol", {
  about: "Holds estradiol, and tells how much of it is free.",
  fidelity: "mechanistic",
  leavesOut: ["estrone and its sulphate", "binding that estradiol takes from testosterone"],
  reads: {
    shbg: { from: "blood.shbg.concentration", unit: "nmol/L" },
    freeTestosterone: { from: "blood.testosterone.free", unit: "nmol/L" },
    shbgAffinityOfTestosterone: { from: "blood.testosterone.shbgAffinity", unit: "L/nmol" },
  },
  parameters: {
    resting: { value: 100, unit: "pmol/L", range: [50, 150], means: "estradiol of the reference man", evidence: assumed("27 pg/mL, middle of the reference range") },
    volume: { value: 50, unit: "L", range: [30, 80], means: "volume of distribution", evidence: assumed("with the clearance a half-life of half an hour") },
    clearance: { value: 1600, unit: "L/d", range: [1200, 2000], varies: lognormal(0.2), means: "metabolic clearance", evidence: assumed("textbook table of production and clearance rates of sex hormones, from memory") },
    shbgAffinity: { value: 0.314, unit: "L/nmol", range: [0.3, 0.7], means: "association constant with SHBG", evidence: assumed("Södergård 1982, from memory") },
    crossReactivity: { value: 0.25, unit: "1", range: [0, 0.25], means: "share of what an immunoassay reads as estradiol at rest and is not", evidence: fitted("calibration/averaged-axis", "tsjoen2005", "raven2006") },
    albuminFactor: { value: 27, unit: "1", range: [22, 40], means: "free and albumin-bound estradiol over free", evidence: assumed("Södergård 1982, from memory: 4.21e4 L/mol") },
  },
  pools: { central: { unit: "nmol", means: "estradiol in the body" } },
  quantities: ({ shbg, freeTestosterone, shbgAffinityOfTestosterone, central, volume, clearance, shbgAffinity, crossReactivity, albuminFactor }) => {
    const concentration = div(central, volume);
    const sitesLeft = div(shbg, add(1, mul(shbgAffinityOfTestosterone, freeTestosterone)));
    return {
      concentration: quantity(concentration, "pmol/L", "total estradiol"),
      free: quantity(div(concentration, add(albuminFactor, mul(shbgAffinity, sitesLeft))), "pmol/L", "free estradiol, on the SHBG sites that testosterone leaves"),
      measured: quantity(add(mul(sub(1, crossReactivity), concentration), mul(crossReactivity, atRest(concentration))), "pmol/L", "estradiol as an immunoassay reads it, with what it mistakes for it"),
      cleared: quantity(mul(clearance, concentration), "nmol/h", "estradiol cleared per hour"),
    };
  },
  starts: ({ resting, volume }) => ({ central: mul(resting, volume) }),
  flows: ({ central, cleared }) => ({ clearance: flow({ from: central, at: cleared }) }),
});
