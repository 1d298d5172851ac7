/** Aromatase of the liver and of other lean tissue: the part of peripheral estradiol that does not grow with fat. */
import { component, flow, quantity } from "../../model/index.ts";
import { assumed } from "../../references/index.ts";
import { atRest, mul, relative } from "../../symbolic/index.ts";
import { inhibitors, left, uninhibited } from "../aromatase.ts";

export const liverAromatase = component("liver.aromatase", {
  about: "Turns some testosterone into estradiol in liver, muscle and bone.",
  fidelity: "empirical",
  leavesOut: ["liver, muscle and bone apart"],
  reads: {
    free: { from: "blood.testosterone.free", unit: "nmol/L" },
    cleared: { from: "blood.estradiol.cleared", unit: "nmol/h" },
  },
  ports: inhibitors,
  parameters: {
    fromTestosterone: { value: 0.12, unit: "1", range: [0.05, 0.25], means: "share of estradiol at rest made here from testosterone", evidence: assumed("the smaller part of peripheral aromatisation in a lean man") },
  },
  quantities: (s) => ({
    left: left(s),
    converted: quantity(mul(atRest(s.cleared), s.fromTestosterone, uninhibited(s), relative(s.free)), "nmol/h", "testosterone turned into estradiol per hour"),
  }),
  flows: ({ converted }) => ({ ofTestosterone: flow({ from: "blood.testosterone.central", to: "blood.estradiol.central", at: converted }) }),
});
