/** Adrenal cortex: a little testosterone, and the androstenedione that fat aromatises. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { add, div, mul } from "../../symbolic/index.ts";

export const adrenalAndrogens = component("adrenal.androgens", {
  about: "Make the testosterone and androstenedione that remain without testes.",
  fidelity: "empirical",
  leavesOut: ["ACTH and cortisol", "the diurnal rhythm", "dehydroepiandrosterone and its sulphate"],
  parameters: {
    production: { value: 18, unit: "nmol/h", range: [10, 40], means: "testosterone of adrenal and other extragonadal origin", evidence: assumed("castrate testosterone of 15 to 20 ng/dL at normal clearance") },
  },
  ports: { enzymeBlockade: { unit: "1", means: "blockers of steroid synthesis, each over its half-inhibitory concentration" } },
  quantities: ({ enzymeBlockade }) => ({ synthesis: quantity(div(1, add(1, enzymeBlockade)), "1", "what blockade leaves of adrenal androgen synthesis") }),
  flows: ({ production, synthesis }) => ({ testosterone: flow({ to: "blood.testosterone.central", at: mul(production, synthesis) }) }),
});
