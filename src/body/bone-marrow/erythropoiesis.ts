/** Erythropoiesis: haematocrit, which testosterone raises over months, in proportion to its level. */
import { component, flow, lognormal, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { add, div, log, max, mul } from "../../symbolic/index.ts";

export const erythropoiesis = component("boneMarrow.erythropoiesis", {
  about: "Reports the androgen effect on red cells as haematocrit.",
  fidelity: "empirical",
  leavesOut: ["erythropoietin, hepcidin and iron", "age, altitude, smoking, sleep apnoea"],
  reads: { androgen: { from: "blood.androgens.free", unit: "1" } },
  parameters: {
    resting: { value: 44, unit: "%", range: [40, 49], varies: lognormal(0.06), means: "haematocrit at rest", evidence: assumed("middle of the reference range of men") },
    slope: { value: 0.09, unit: "1", range: [0.03, 0.15], means: "relative rise of haematocrit per e-fold of free androgen, where there is plenty", evidence: assumed("dose-related rise on graded testosterone (Coviello 2008); a tenth above rest on twice the testosterone for months") },
    basal: { value: 0.2, unit: "1", range: [0.05, 0.5], means: "what keeps erythropoiesis going without androgen, in androgen at rest", evidence: assumed("castrate men are at a haematocrit of about 37 to 38 %") },
    lifetime: { value: 60, unit: "d", range: [30, 120], means: "time constant of red cell mass", evidence: assumed("half of a red cell's life: haematocrit settles over three to six months") },
  },
  pools: { mass: { start: 1, unit: "1", means: "red cell mass, 1 at rest" } },
  quantities: ({ resting, mass }) => ({ haematocrit: quantity(mul(resting, mass), "%", "haematocrit") }),
  flows: ({ androgen, slope, basal, lifetime, mass }) => ({
    made: flow({ to: mass, at: div(add(1, mul(slope, log(div(add(max(androgen, 0), basal), add(1, basal))))), lifetime) }),
    lost: flow({ from: mass, at: div(mass, lifetime) }),
  }),
});
