/** Inhibin B in blood: the testis telling the pituitary how its tubules are doing. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed, measured } from "../../references/index.ts";
import { div, mul } from "../../symbolic/index.ts";

export const inhibinB = component("blood.inhibinB", {
  about: "Holds inhibin B between the Sertoli cells and its clearance.",
  fidelity: "empirical",
  leavesOut: ["pro-alphaC and other fragments that some assays read"],
  parameters: {
    resting: { value: 180, unit: "pg/mL", range: [80, 330], means: "inhibin B of the reference man", evidence: measured("hayes2001", "abstract: 183 ± 19 pg/mL in normal men") },
    volume: { value: 4, unit: "L", range: [3, 8], means: "volume of distribution", evidence: assumed("a protein of 32 kDa stays near plasma") },
    residence: { value: 24, unit: "h", range: [12, 48], means: "mean time in blood", evidence: assumed("gone within two or three days of orchidectomy") },
  },
  pools: { central: { unit: "ng", means: "inhibin B in blood" } },
  quantities: ({ central, volume, residence }) => ({
    concentration: quantity(div(central, volume), "pg/mL", "inhibin B in blood"),
    cleared: quantity(div(central, residence), "ng/h", "inhibin B cleared per hour"),
  }),
  starts: ({ resting, volume }) => ({ central: mul(resting, volume) }),
  flows: ({ central, cleared }) => ({ clearance: flow({ from: central, at: cleared }) }),
});
