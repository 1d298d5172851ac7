/** Lactotrophs: prolactin in blood, as a level that a condition or a laboratory sets. */
import { component, lognormal, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";

export const lactotrophs = component("pituitary.lactotrophs", {
  about: "Hold the prolactin level that brakes the pulse generator.",
  fidelity: "placeholder",
  leavesOut: ["secretion, clearance and pulses of prolactin", "dopamine agonists", "macroprolactin"],
  parameters: {
    level: { value: 8, unit: "ng/mL", range: [2, 500], varies: lognormal(0.41), means: "prolactin in blood", evidence: assumed("middle of the reference range for men") },
  },
  quantities: ({ level }) => ({ prolactin: quantity(level, "ng/mL", "prolactin in blood") }),
});
