/** Testosterone in blood: bound to SHBG and albumin, a few per cent free; two compartments. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { add, div, max, mul, sqrt, sub } from "../../symbolic/index.ts";

export const testosterone = component("blood.testosterone", {
  about: "Holds testosterone, and tells how much of it is free.",
  fidelity: "mechanistic",
  leavesOut: ["allosteric binding by the SHBG dimer", "cortisol-binding globulin", "the morning peak (pulsatile fidelity)"],
  reads: { shbg: { from: "blood.shbg.concentration", unit: "nmol/L" } },
  parameters: {
    resting: { value: 18.7, unit: "nmol/L", range: [10, 30], means: "total testosterone of the reference man", evidence: measured("travison2017", "abstract: median 531 ng/dL (18.4 nmol/L) in healthy non-obese men of 19 to 39 years") },
    volume: { value: 30, unit: "L", range: [15, 40], means: "central volume", evidence: assumed("blood and well-perfused tissue; total volume of about 90 L") },
    peripheralVolume: { value: 60, unit: "L", range: [30, 120], means: "peripheral volume", evidence: assumed("fat and muscle; total volume of about 90 L") },
    exchange: { value: 45, unit: "L/h", range: [20, 90], means: "distribution clearance", evidence: assumed("half of the perfusion of muscle and fat") },
    shbgAffinity: { value: 1, unit: "L/nmol", range: [0.6, 1.4], means: "association constant with SHBG", evidence: assumed("Vermeulen 1999, from memory: 1e9 L/mol") },
    albuminFactor: { value: 23.4, unit: "1", range: [20, 28], means: "free and albumin-bound testosterone over free", evidence: assumed("Vermeulen 1999, from memory: 3.6e4 L/mol at 43 g/L albumin") },
  },
  pools: {
    central: { unit: "nmol", means: "testosterone in blood and what it reaches at once" },
    peripheral: { unit: "nmol", means: "testosterone in the rest of the body" },
  },
  quantities: ({ shbg, central, volume, shbgAffinity, albuminFactor }) => {
    const total = div(central, volume);
    const b = add(albuminFactor, mul(shbgAffinity, sub(shbg, total)));
    const root = sqrt(add(mul(b, b), mul(4, albuminFactor, shbgAffinity, max(total, 0))));
    const free = div(sub(root, b), mul(2, albuminFactor, shbgAffinity));
    return {
      concentration: quantity(total, "nmol/L", "total testosterone"),
      free: quantity(free, "nmol/L", "free testosterone, by the mass action of SHBG and albumin"),
      bioavailable: quantity(mul(albuminFactor, free), "nmol/L", "free and albumin-bound testosterone"),
    };
  },
  starts: ({ resting, volume, peripheralVolume }) => ({ central: mul(resting, volume), peripheral: mul(resting, peripheralVolume) }),
  flows: ({ central, peripheral, volume, peripheralVolume, exchange }) => ({
    distribution: flow({ from: central, to: peripheral, at: mul(exchange, div(central, volume)) }),
    redistribution: flow({ from: peripheral, to: central, at: mul(exchange, div(peripheral, peripheralVolume)) }),
  }),
});
