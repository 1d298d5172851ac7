/** Clearance of testosterone by the liver: it takes what is free, so SHBG moves total testosterone and hardly the free. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { measured } from "../../references/index.ts";
import { add, atRest, mul, relative, sub } from "../../symbolic/index.ts";

export const steroidClearance = component("liver.steroidClearance", {
  about: "Removes testosterone from blood.",
  fidelity: "mechanistic",
  leavesOut: ["metabolites", "enzyme induction"],
  reads: {
    total: { from: "blood.testosterone.concentration", unit: "nmol/L" },
    free: { from: "blood.testosterone.free", unit: "nmol/L" },
    inFat: { from: "fat.aromatase.converted", unit: "nmol/h" },
    inLiver: { from: "liver.aromatase.converted", unit: "nmol/h" },
    inSkin: { from: "skin.fiveAlphaReductase.converted", unit: "nmol/h" },
  },
  parameters: {
    testosterone: { value: 1000, unit: "L/d", range: [800, 1300], varies: lognormal(0.13), means: "metabolic clearance of testosterone in the reference man, all ways together", evidence: measured("saez1972", "abstract: 516 L/d per square metre") },
  },
  quantities: ({ total, free, inFat, inLiver, inSkin, testosterone }) => {
    const all = atRest(mul(testosterone, total));
    const byOthers = atRest(add(inFat, inLiver, inSkin));
    return {
      testosteroneProduction: quantity(all, "nmol/h", "testosterone made and cleared per hour in the reference man"),
      testosteroneCleared: quantity(mul(relative(testosterone), sub(all, byOthers), relative(free)), "nmol/h", "testosterone cleared by the liver per hour"),
    };
  },
  flows: ({ testosteroneCleared }) => ({ testosteroneClearance: flow({ from: "blood.testosterone.central", at: testosteroneCleared }) }),
});
